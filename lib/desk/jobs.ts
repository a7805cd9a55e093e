import { nextBusinessDay } from '@/lib/law/business-days';
import { addDays } from '@/lib/law/calendar-day';
import { atLocalTime, localDay } from '@/lib/law/local-time';
import { STATE_CLOCK_IDS, stateClocks } from '@/lib/law/state-clocks';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { type ReminderStage, reminderMail } from './emails';
import { PRESENCE_MS } from './events';
import { dueOf } from './filter-queue';
import { recipientsOn } from './find-recipients';

/** After this many days nobody is told any more that a deadline has passed: the queue has shown it all the time. */
const TOLD_FOR_DAYS = 7;
/** What one run does not reach, the next one does. */
const MOST_A_RUN = 500;

type Waiting = { id: string; reference: string; compartment: boolean; assigneeId: string | null };
type Occasion = Waiting & { clock: string; stage: ReminderStage; due: string };

/**
 * Reminds of deadlines: business days before and on the day the assignee, after it counsel. Each of them once a
 * request, clock, stage and due day, however often it runs: the outbox takes a mail with the same key once.
 * @returns how many mails it put into the outbox
 */
export async function remindOfDeadlines(): Promise<number> {
  const [company, desk] = await Promise.all([currentCompany(), currentDeskSettings()]);
  const at = now();
  const today = localDay(at, company.timeZone);
  const occasions = [
    ...(await answersDue(company, desk.remindDaysBefore, at, today)),
    ...(await stateClocksDue(desk.clocks, company.timeZone, at)),
  ];
  if (occasions.length === 0) return 0;

  const recipients = await recipientsOn(today);
  const wanted = occasions.flatMap((each) => {
    const people = each.stage === 'after' ? recipients.counsel(each.compartment) : recipients.assigned(each);
    return people.map((to) => ({
      ...each,
      to,
      requestId: each.id,
      dedupeKey: `deadline:${each.id}:${each.clock}:${each.stage}:${each.due}:${to}`,
    }));
  });
  // The outbox would drop them, but only after each was written and sealed.
  const told = await database().outboxMail.findMany({
    where: { dedupeKey: { in: wanted.map(({ dedupeKey }) => dedupeKey) } },
    select: { dedupeKey: true },
  });
  const before = new Set(told.map(({ dedupeKey }) => dedupeKey));
  const fresh = wanted.filter(({ dedupeKey }) => !before.has(dedupeKey)).slice(0, MOST_A_RUN);
  for (const reminder of fresh) {
    const mail = await reminderMail(reminder, company);
    await inTransaction((tx) => queueMail(tx, mail));
  }
  if (fresh.length > 0) log.info({ count: fresh.length }, 'reminded of deadlines');
  return fresh.length;
}

type Hours = { timeZone: string; closesAt: string };

async function answersDue(
  { timeZone, closesAt }: Hours,
  daysBefore: number,
  at: Date,
  today: string,
): Promise<Occasion[]> {
  let horizon = today;
  for (let left = daysBefore; left > 0; left -= 1) horizon = nextBusinessDay(horizon);
  // Without an expedited deadline nothing can be due so soon after its receipt.
  const old = new Date(at.getTime() - Math.max(0, RESPONSE_DAYS - daysBefore - 1) * 86_400_000);
  const rows = await database().$queryRaw<(Waiting & { due: string })[]>`
    select q.id, q.reference, q.compartment, q.assignee_id as "assigneeId", q.due from (
      select r.id, r.reference, r.compartment, r.assignee_id,
             ${dueOf({ timeZone, closesAt, days: RESPONSE_DAYS })} as due
      from request r
      where r.submitted_at is not null and r.closed_at is null and (r.deadline is not null or r.submitted_at < ${old})
    ) q where q.due between ${addDays(today, -TOLD_FOR_DAYS)} and ${horizon} order by q.due, q.id`;
  return rows.map(({ due, ...row }) => {
    const passed = at > atLocalTime(due, closesAt, timeZone);
    return { ...row, due, clock: 'answer', stage: passed ? 'after' : due === today ? 'day' : 'before' };
  });
}

/** The clocks of States that are switched on: in their last quarter, and beyond their end. */
async function stateClocksDue(
  clocks: Parameters<typeof stateClocks>[1],
  timeZone: string,
  at: Date,
): Promise<Occasion[]> {
  if (!STATE_CLOCK_IDS.some((id) => clocks[id].on)) return [];
  const requests = await database().request.findMany({
    where: {
      kind: 'search_warrant',
      closedAt: null,
      submittedAt: { not: null },
      agency: { country: 'US', state: { in: ['CA', 'CO'] } },
    },
    include: { agency: true },
  });
  const since = new Date(at.getTime() - TOLD_FOR_DAYS * 86_400_000);
  return requests.flatMap((request) => {
    const { id, reference, compartment, assigneeId, submittedAt, firstOpenedAt } = request;
    const asked = { ...request, receivedAt: submittedAt!, openedAt: firstOpenedAt, closedAt: null };
    return stateClocks(asked, clocks, { now: at, timeZone }).flatMap(
      ({ id: clock, standing, end }): Occasion[] => {
        const told = standing === 'due_soon' || (standing === 'overdue' && end!.at! > since);
        if (!told) return [];
        const stage = standing === 'overdue' ? 'after' : 'before';
        return [
          { id, reference: reference!, compartment, assigneeId, clock, stage, due: end!.at!.toISOString() },
        ];
      },
    );
  });
}

/** Forgets who had a request open, long after it counted. Safe to repeat. */
export async function forgetPresence(): Promise<void> {
  const before = new Date(now().getTime() - 10 * PRESENCE_MS.lasts);
  await database().presence.deleteMany({ where: { seenAt: { lt: before } } });
}

/** Fewer steps are summed as they stand. */
const FEW = 200;

/**
 * Folds the steps of the tally into one row a status. The rows are deleted and their sum written in one statement: a
 * step that is being written meanwhile is not among them, and what a second worker folds is not folded twice.
 * @returns how many rows were folded
 */
export async function foldTally(few = FEW): Promise<number> {
  if ((await database().statusTally.count()) <= few) return 0;
  const [folded] = await database().$queryRaw<{ count: number }[]>`
    with gone as (delete from status_tally returning status, compartment, delta),
      kept as (
        insert into status_tally (status, compartment, delta)
        select status, compartment, sum(delta)::int from gone group by 1, 2 having sum(delta) <> 0 returning 1)
    select (select count(*) from gone)::int as count, (select count(*) from kept)::int as kept`;
  return folded?.count ?? 0;
}
