import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';
import type { Verb } from './rules';

type Words = { subject: string; say: string; act: string };

/**
 * What the agent is told, by verb. Mail says that something waits and never what: no identifier, no name, no case
 * number, since mailboxes are read by others and kept for years. A verb that is missing here sends no mail.
 */
const WORDS: Partial<Record<Verb, Words>> = {
  submit: {
    subject: 'received',
    say: 'Your request was received. We will read it and answer in the portal; the status page shows by when.',
    act: 'See the request',
  },
  ask: {
    subject: 'needs information from you',
    say: 'We need information from you before we can go on. The clock for our answer stands until you reply in the portal.',
    act: 'Read the questions',
  },
  approve: {
    subject: 'approved',
    say: 'Your request was approved. We are gathering what was approved and will tell you when it is ready.',
    act: 'See the request',
  },
  fulfil: {
    subject: 'answered',
    say: 'Your request was answered. The outcome stands in the portal.',
    act: 'Read the outcome',
  },
  decline: {
    subject: 'declined',
    say: 'Your request was declined. The reason stands in the portal.',
    act: 'Read the reason',
  },
  delay: {
    subject: 'delayed',
    say: 'Your request is delayed for a legal reason, which stands in the portal.',
    act: 'Read the reason',
  },
  resume: {
    subject: 'back in review',
    say: 'The delay is over and your request is back in review.',
    act: 'See the request',
  },
  reopen: {
    subject: 'reopened',
    say: 'Your request was reopened and is back in review.',
    act: 'See the request',
  },
  withdraw: {
    subject: 'withdrawn',
    say: 'The request was withdrawn, as asked for in the portal.',
    act: 'See the request',
  },
  supersede: {
    subject: 'superseded',
    say: 'The request was closed because another one replaces it.',
    act: 'See the request',
  },
  expire: {
    subject: 'closed without an answer',
    say: 'The request was closed because our questions were not answered in time.',
    act: 'See the request',
  },
};

type Occasion = {
  verb: Verb;
  reference: string;
  requestId: string;
  to: string;
  at: Date;
  compartment: boolean;
};

/** The mail a change of status sends to its agent, or null where none is due. */
export async function requestMail(occasion: Occasion, company: Company): Promise<Mail | null> {
  const words = WORDS[occasion.verb];
  if (!words) return null;
  const cause = `request:${occasion.requestId}:${occasion.verb}:${occasion.at.toISOString()}`;
  if (occasion.compartment) return sealedMail({ ...occasion, dedupeKey: cause }, company);
  const link = new URL(paths.request(occasion.reference), env().publicUrl).toString();
  const letter = await letterOf({
    subject: `Request ${occasion.reference}: ${words.subject}`,
    heading: `Request ${occasion.reference}`,
    say: words.say,
    act: { label: words.act, link },
    company,
  });
  return {
    ...letter,
    dedupeKey: cause,
    to: occasion.to,
    requestId: occasion.requestId,
  };
}

/** Of the compartment not even a reference is mailed (LAW.md § 10): only that something waits. */
export async function sealedMail(
  { to, dedupeKey, requestId }: { to: string; dedupeKey: string; requestId: string },
  company: Company,
): Promise<Mail> {
  const letter = await letterOf({
    subject: 'Something waits for you in the portal',
    heading: 'Something waits for you',
    say: 'Something new waits for you in the portal. Sign in to read it.',
    act: { label: 'Open the portal', link: new URL(paths.requests(), env().publicUrl).toString() },
    company,
  });
  return { ...letter, dedupeKey, to, requestId };
}
