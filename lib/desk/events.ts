/** The channel on which the database tells of each audit event of a request, and the portal of who has one open. */
export const DESK_CHANNEL = 'openwrit_desk';

/** Acts that change nothing others see: to have opened or read something. As the trigger of the log has them. */
export const READINGS = ['request.viewed', 'document.opened', 'receipt.opened', 'request.exported'];

/** What the desk is told of a change, by whom and when. */
export type DeskChange = {
  /** Of no meaning but that two of the same id are the same. */
  id: string;
  reference: string;
  /** What was done, as `actOf` (lib/audit/events) says it. */
  says: string;
  /** Null where the portal did it by itself. */
  actor: string | null;
  /** Whether the reader did it, in another window perhaps. */
  own: boolean;
  emergency: boolean;
  /** ISO 8601. */
  at: string;
  /** Milliseconds since then as it was told: the reader's clock may be wrong. */
  age: number;
};

/** Who has a request open. */
export type DeskPresence = { reference: string; people: { id: string; name: string }[] };

/** What the stream says. `missed`: something may have happened that was not told; `ended`: the session has. */
export type DeskMessage =
  | { type: 'change'; change: DeskChange }
  | { type: 'presence'; presence: DeskPresence }
  | { type: 'missed' }
  | { type: 'ended' };

/** How often a page that shows a request says so, and after which time without a word it is taken for closed. */
export const PRESENCE_MS = { ping: 20_000, lasts: 60_000 } as const;
