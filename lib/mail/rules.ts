/** A mail before it is sent. It says that something waits, never what: subjects and bodies carry references alone. */
export type Mail = {
  /** The same cause makes the same key: a repeated job or a double click makes one mail. */
  dedupeKey: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  requestId?: string;
  /** After this instant the mail is of no use and is not sent any more. */
  expiresAt?: Date;
  /** Somebody waits for it now: it goes before the reminders of the day, of which there can be hundreds. */
  urgent?: true;
};
