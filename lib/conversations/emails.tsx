import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { sealedMail } from '@/lib/requests/emails';
import type { Company } from '@/lib/settings/schema';

type Occasion = {
  reference: string;
  requestId: string;
  to: string;
  messageId: string;
  compartment: boolean;
};

/** Tells the agent that a message waits in the thread of a request. */
export async function messageMail(occasion: Occasion, company: Company): Promise<Mail> {
  const dedupeKey = `message:${occasion.messageId}`;
  if (occasion.compartment) return sealedMail({ ...occasion, dedupeKey }, company);
  const letter = await letterOf({
    subject: `Request ${occasion.reference}: a message waits for you`,
    heading: `Request ${occasion.reference}`,
    say: 'A message about your request waits for you in the portal.',
    act: {
      label: 'Read the message',
      link: new URL(paths.request(occasion.reference), env().publicUrl).toString(),
    },
    company,
  });
  return {
    ...letter,
    dedupeKey,
    to: occasion.to,
    requestId: occasion.requestId,
  };
}

/** The key of a reminder: one for each time the agency was asked. */
export function reminderKey(stopId: string): string {
  return `unanswered:${stopId}`;
}

/** Reminds the agent, once, of questions that were left unanswered. */
export async function unansweredMail(
  occasion: Omit<Occasion, 'messageId'> & { stopId: string },
  company: Company,
): Promise<Mail> {
  const dedupeKey = reminderKey(occasion.stopId);
  if (occasion.compartment) return sealedMail({ ...occasion, dedupeKey }, company);
  const letter = await letterOf({
    subject: `Request ${occasion.reference}: our questions still wait for you`,
    heading: `Request ${occasion.reference}`,
    say: 'We asked for information some time ago and have not heard from you. Without it we cannot go on, and may have to decline the request.',
    act: {
      label: 'Read the questions',
      link: new URL(paths.requestAnswer(occasion.reference), env().publicUrl).toString(),
    },
    company,
  });
  return { ...letter, dedupeKey, to: occasion.to, requestId: occasion.requestId };
}

/** Tells a colleague that a note calls on them; of the compartment not even which request. */
export async function mentionMail(
  occasion: Omit<Occasion, 'messageId'> & { noteId: string; accountId: string },
  company: Company,
): Promise<Mail> {
  const { reference, requestId, to, compartment, noteId, accountId } = occasion;
  const dedupeKey = `mention:${noteId}:${accountId}`;
  if (compartment) return sealedMail({ to, dedupeKey, requestId }, company, paths.desk());
  const subject = `Request ${reference}: a note calls on you`;
  const letter = await letterOf({
    subject,
    heading: subject,
    say: 'A colleague calls on you in a note.',
    act: {
      label: 'Open it on the desk',
      link: new URL(paths.deskRequest(reference), env().publicUrl).toString(),
    },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey, to, requestId };
}
