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
const WORDS: Partial<Record<Verb | 'certify', Words>> = {
  certify: {
    subject: 'completed and certified',
    say: 'Your certification was received. The receipt stands in the portal, and the status page shows by when we answer.',
    act: 'See the request',
  },
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

/** In an emergency they say besides what happens now, and how soon. */
const EMERGENCY_SUBMIT: Words = {
  subject: 'emergency request received',
  say: 'Your emergency request was received. It stands at the top of our desk, and the people on call were told. Our target is a first human decision within one hour; it is a target, not a promise. Tell your switchboard to expect our call: we call a number that we hold or find ourselves, never one from the request.',
  act: 'See where it stands',
};

/** Whoever files an emergency without an account can read where it stands and do nothing more there. */
const WITHOUT_ACCOUNT: Words = {
  subject: 'there is news',
  say: 'There is news on your emergency request. The portal shows where it stands.',
  act: 'See where it stands',
};

function wordsFor({ verb, emergency, signsIn }: Occasion): Words | undefined {
  if (verb === 'submit' && emergency) return EMERGENCY_SUBMIT;
  const words = WORDS[verb];
  return words && !signsIn ? WITHOUT_ACCOUNT : words;
}

type Occasion = {
  /** A change of the status, or the certification of what staff entered. */
  verb: Verb | 'certify';
  reference: string;
  requestId: string;
  to: string;
  at: Date;
  compartment: boolean;
  emergency: boolean;
  /** False for somebody without an account, who proved a mailbox and filed an emergency. */
  signsIn: boolean;
};

/** The mail a change of status sends to its agent, or null where none is due. */
export async function requestMail(occasion: Occasion, company: Company): Promise<Mail | null> {
  const words = wordsFor(occasion);
  if (!words) return null;
  const cause = `request:${occasion.requestId}:${occasion.verb}:${occasion.at.toISOString()}`;
  if (occasion.compartment) return sealedMail({ ...occasion, dedupeKey: cause }, company);
  const { reference, signsIn } = occasion;
  const page = signsIn ? paths.request(reference) : paths.emergencyStatus(reference);
  const link = new URL(page, env().publicUrl).toString();
  const letter = await letterOf({
    subject: `Request ${occasion.reference}: ${words.subject}`,
    heading: `Request ${occasion.reference}`,
    say: words.say,
    act: { label: words.act, link },
    ...(signsIn ? {} : { entry: 'You will be asked to confirm this mailbox again.' }),
    company,
  });
  return {
    ...letter,
    dedupeKey: cause,
    to: occasion.to,
    requestId: occasion.requestId,
  };
}

/**
 * Of the compartment not even a reference is mailed (LAW.md § 10): only that something waits.
 * @param page where its reader's lists are: an agent's, or the desk's
 */
export async function sealedMail(
  { to, dedupeKey, requestId }: Pick<Mail, 'to' | 'dedupeKey' | 'requestId'>,
  company: Company,
  page = paths.requests(),
): Promise<Mail> {
  const letter = await letterOf({
    subject: 'Something waits for you in the portal',
    heading: 'Something waits for you',
    say: 'Something new waits for you in the portal. Sign in to read it.',
    act: { label: 'Open the portal', link: new URL(page, env().publicUrl).toString() },
    company,
  });
  return { ...letter, dedupeKey, to, ...(requestId ? { requestId } : {}) };
}

/** What people on call are told of an emergency: that one waits. Nothing of the case, for mail is read by others. */
export async function alarmMail(
  { to, reference, requestId }: { to: string; reference: string; requestId: string },
  company: Company,
): Promise<Mail> {
  const letter = await letterOf({
    subject: `An emergency request waits: ${reference}`,
    heading: `An emergency request waits: ${reference}`,
    say: 'An emergency request was filed and nobody has opened it yet. The target is a first human decision within one hour.',
    act: {
      label: 'Open it on the desk',
      link: new URL(paths.deskRequest(reference), env().publicUrl).toString(),
    },
    company,
  });
  return { ...letter, dedupeKey: `alarm:${requestId}:${to}`, to, requestId, urgent: true };
}

type Reminder = { to: string; reference: string; requestId: string; dedupeKey: string; compartment: boolean };

/** What whoever of the desk has a request is told on a day they asked for: that it waits, and nothing of it. */
export async function reminderMail(reminder: Reminder, company: Company): Promise<Mail> {
  const { reference, compartment, ...rest } = reminder;
  if (compartment) return sealedMail(rest, company, paths.desk());
  const letter = await letterOf({
    subject: `Request ${reference}: a day to look at it`,
    heading: `Request ${reference}`,
    say: 'This is the day on which the desk wanted to be reminded of this request. Why stands on its page.',
    act: {
      label: 'Open it on the desk',
      link: new URL(paths.deskRequest(reference), env().publicUrl).toString(),
    },
    company,
  });
  return { ...letter, ...rest };
}
