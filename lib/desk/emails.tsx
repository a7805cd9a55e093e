import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { sealedMail } from '@/lib/requests/emails';
import type { Company } from '@/lib/settings/schema';

/** Where a deadline stands when somebody is reminded of it. */
export type ReminderStage = 'before' | 'day' | 'after';

const ONE: Record<ReminderStage, string> = {
  before: 'waits, and its deadline comes near',
  day: 'waits, and its deadline is today',
  after: 'waits beyond its deadline',
};

const STAGES: Record<ReminderStage, string> = {
  after: 'Beyond their deadline',
  day: 'Due today',
  before: 'Due soon',
};

/** The queue has all of them; a mail that names hundreds is not read. */
const MOST_NAMED = 20;

export type Reminder = { reference: string; stage: ReminderStage };

/**
 * Reminds one of the staff of all that comes due for them now, in one mail: references, and nothing of the cases.
 * @param reminders at least one
 */
export async function deadlinesMail(
  { to, dedupeKey, reminders }: { to: string; dedupeKey: string; reminders: Reminder[] },
  company: Company,
): Promise<Mail> {
  const [first] = reminders;
  const alone = reminders.length === 1 && first;
  const subject = alone
    ? `Request ${first.reference} ${ONE[first.stage]}`
    : `${reminders.length} requests wait at their deadlines`;
  const letter = await letterOf({
    subject,
    heading: subject,
    say: alone ? 'It is still open.' : 'They are still open.',
    lines: alone ? [] : linesOf(reminders),
    act: {
      label: alone ? 'Open it on the desk' : 'Open the queue',
      link: new URL(alone ? paths.deskRequest(first.reference) : paths.desk(), env().publicUrl).toString(),
    },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey, to };
}

/** Of the compartment one mail as well, which has not even a reference. */
export function sealedDeadlinesMail(
  { to, dedupeKey }: { to: string; dedupeKey: string },
  company: Company,
): Promise<Mail> {
  return sealedMail({ to, dedupeKey }, company, paths.desk());
}

function linesOf(reminders: Reminder[]): string[] {
  return Object.entries(STAGES).flatMap(([stage, heading]) => {
    const names = reminders.filter((each) => each.stage === stage).map(({ reference }) => reference);
    if (names.length === 0) return [];
    const more = names.length - MOST_NAMED;
    return [`${heading}: ${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
  });
}
