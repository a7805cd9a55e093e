import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';

/** Where a deadline stands when somebody is reminded of it. */
export type ReminderStage = 'before' | 'day' | 'after';

const SAY: Record<ReminderStage, string> = {
  before: 'A deadline of this request comes near, and it is still open.',
  day: 'A deadline of this request is today, and it is still open.',
  after: 'A deadline of this request has passed, and it is still open.',
};

const SUBJECT: Record<ReminderStage, string> = {
  before: 'waits, and its deadline comes near',
  day: 'waits, and its deadline is today',
  after: 'waits beyond its deadline',
};

type Reminder = {
  to: string;
  stage: ReminderStage;
  reference: string;
  requestId: string;
  compartment: boolean;
  dedupeKey: string;
};

/** Reminds staff that a request waits. Of the compartment not even a reference is mailed (LAW.md § 10). */
export async function reminderMail(reminder: Reminder, company: Company): Promise<Mail> {
  const { to, stage, reference, requestId, compartment, dedupeKey } = reminder;
  const link = (path: string) => new URL(path, env().publicUrl).toString();
  const letter = await letterOf(
    compartment
      ? {
          subject: 'Something waits for you in the portal',
          heading: 'Something waits for you',
          say: 'Something waits for you in the portal, with a deadline. Sign in to read it.',
          act: { label: 'Open the portal', link: link(paths.start()) },
          company,
        }
      : {
          subject: `Request ${reference} ${SUBJECT[stage]}`,
          heading: `Request ${reference}`,
          say: SAY[stage],
          act: { label: 'Open it on the desk', link: link(paths.deskRequest(reference)) },
          company,
        },
  );
  return { ...letter, dedupeKey, to, requestId };
}
