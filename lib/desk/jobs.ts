import { nextBusinessDay } from '@/lib/law/business-days';
import { addDays } from '@/lib/law/calendar-day';
import { atLocalTime, localDay } from '@/lib/law/local-time';
import type { StateClockSettings } from '@/lib/law/state-clocks';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database, inTransaction, type Tx } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { type Hours, RESPONSE_DAYS } from '@/lib/requests/rules';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { deadlinesMail, type ReminderStage, sealedDeadlinesMail } from './emails';
import { PRESENCE_MS } from './events';
import { dueOf } from './filter-queue';
import { recipientsOn } from './find-recipients';
import { stateClocksOn } from './find-state-clocks';

/** After this many days nobody is told any more that a deadline has passed: the queue has shown it all the time. */
const TOLD_FOR_DAYS = 7;

type Waiting = { id: string; reference: string; compartment: boolean; assigneeId: string | null };
type Occasion = Waiting & { clock: string; stage: ReminderStage; due: string };

/**
 * Reminds of deadlines: business days before and on the day the assignee, after it counsel. Each of them once a
 * request, clock, stage and due day, however often it runs, and all that is new to one person in one mail: whoever has
 * hundreds would read none of hundreds.
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
    return people.map((to) => ({ ...each, to }));
  });
  const mails = await inTransaction(async (tx) => {
    const fresh = await notTold(tx, wanted, at);
    const piles = pilesOf(fresh);
    for (const [pile, reminders] of piles) {
      const { to, compartment } = reminders[0]!;
      const mail = { to, dedupeKey: `deadlines:${newId()}:${pile}`, reminders };
      await queueMail(tx, await (compartment ? sealedDeadlinesMail : deadlinesMail)(mail, company));
    }
    return piles.size;
  });
  if (mails > 0) log.info({ count: mails }, 'reminded of deadlines');
  return mails;
}

/** A pile a person, that of the compartment apart; by a key of its own. */
function pilesOf<T extends Pick<Occasion, 'compartment'> & { to: string }>(fresh: T[]): Map<string, T[]> {
  const piles = new Map<string, T[]>();
  for (const each of fresh) {
    const key = `${each.compartment ? 'sealed' : 'open'}:${each.to}`;
    piles.set(key, piles.get(key) ?? []);
    piles.get(key)!.push(each);
  }
  return piles;
}

/** One deadline that one person is told of. */
type Notice = Pick<Occasion, 'id' | 'clock' | 'stage' | 'due'> & { to: string };

const rowOf = ({ id, clock, stage, due, to }: Notice) => [id, clock, stage, due, to].join(' ');

/** Those of which the person was not told before; they count as told with this transaction. */
async function notTold<T extends Notice>(tx: Tx, wanted: T[], at: Date): Promise<T[]> {
  const added = await tx.$queryRaw<Notice[]>`
    insert into deadline_notice (request_id, clock, stage, due, recipient, at)
    select q.id, q.clock, q.stage, q.due, q.recipient, ${at} from unnest(
      ${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ clock }) => clock)}::text[],
      ${wanted.map(({ stage }) => stage)}::text[], ${wanted.map(({ due }) => due)}::text[],
      ${wanted.map(({ to }) => to)}::text[]) as q(id, clock, stage, due, recipient)
    on conflict do nothing
    returning request_id as id, clock, stage, due, recipient as "to"`;
  const told = new Set(added.map(rowOf));
  return wanted.filter((each) => told.has(rowOf(each)));
}

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
async function stateClocksDue(clocks: StateClockSettings, timeZone: string, at: Date): Promise<Occasion[]> {
  const since = new Date(at.getTime() - TOLD_FOR_DAYS * 86_400_000);
  const running = await stateClocksOn({}, clocks, timeZone);
  return running.flatMap(({ id, reference, compartment, assigneeId, clock }): Occasion[] => {
    const { standing, end } = clock;
    const told = standing === 'due_soon' || (standing === 'overdue' && end!.at! > since);
    if (!told) return [];
    const stage = standing === 'overdue' ? 'after' : 'before';
    const due = end!.at!.toISOString();
    return [{ id, reference, compartment, assigneeId, clock: clock.id, stage, due }];
  });
}

/** A reminder of a deadline that passed so many days ago cannot come due again. */
const NOTICES_KEPT_DAYS = 90;

/** Forgets which deadlines were reminded of, long after it counted. Safe to repeat. */
export async function forgetNotices(): Promise<void> {
  const before = new Date(now().getTime() - NOTICES_KEPT_DAYS * 86_400_000);
  await database().deadlineNotice.deleteMany({ where: { at: { lt: before } } });
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
