import { unansweredBefore } from '@/lib/conversations/rules';
import { nextBusinessDay } from '@/lib/law/business-days';
import { addDays } from '@/lib/law/calendar-day';
import { atLocalTime, localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import {
  CLOCK_STOPS,
  CLOSED_STATUSES,
  type Hours,
  OPEN_STATUSES,
  type RequestStatus,
} from '@/lib/requests/rules';
import { searchCondition } from './find-requests';
import type { QueueView } from './schema';
import { openSearch } from './seal-search';

/** The company's hours, and how many business days an answer may take. */
export type QueueHours = Hours & { days: number };

export type DeskScope = Extract<RequestScope, { reach: 'desk' }>;

const STOPPED = Object.keys(CLOCK_STOPS);

/** The statuses of a view that are open, or closed. */
export function openOf(view: QueueView): RequestStatus[] {
  return view.status.filter((each) => OPEN_STATUSES.includes(each));
}
export function closedOf(view: QueueView): RequestStatus[] {
  // A deadline runs, and questions are out, only while a request is open.
  if (view.deadline || view.awaiting) return [];
  return view.status.filter((each) => CLOSED_STATUSES.includes(each));
}

/**
 * The conditions of a view on `request r`, without its statuses and its deadline; what the scope does not reach is
 * left out first. Never the text that was searched for: the hashes and ids that it leads to.
 */
export async function conditionsOf(scope: DeskScope, view: QueueView): Promise<Prisma.Sql> {
  const typed = await openSearch(view.found);
  const asked = [
    !scope.cleared && Prisma.sql`and not r.compartment`,
    view.found && (typed === null ? Prisma.sql`and false` : await searchCondition(typed)),
    view.kind.length > 0 && Prisma.sql`and r.kind = any(${view.kind}::text[])`,
    view.agency.length > 0 && Prisma.sql`and r.agency_id = any(${view.agency}::uuid[])`,
    view.country.length > 0 &&
      Prisma.sql`and r.agency_id in (select g.id from agency g where g.country = any(${view.country}::text[]))`,
    view.assignee.length > 0 && assignedTo(scope, view.assignee),
    view.channel.length > 0 && Prisma.sql`and r.channel::text = any(${view.channel}::text[])`,
    view.child && Prisma.sql`and r.child_endangerment = ${view.child === 'yes'}`,
    view.barred && Prisma.sql`and r.notice_barred = ${view.barred === 'yes'}`,
    view.tag.length > 0 && Prisma.sql`and r.tags @> ${view.tag}::text[]`,
    view.awaiting && awaitingFor(Number(view.awaiting)),
  ];
  return Prisma.join([Prisma.sql`and r.submitted_at is not null`, ...asked.filter((each) => !!each)], ' ');
}

function assignedTo(scope: DeskScope, chosen: readonly string[]): Prisma.Sql {
  const people = chosen
    .filter((each) => each !== 'nobody')
    .map((each) => (each === 'me' ? scope.accountId : each));
  const nobody = chosen.includes('nobody') ? Prisma.sql`r.assignee_id is null` : Prisma.sql`false`;
  return Prisma.sql`and (r.assignee_id = any(${people}::uuid[]) or ${nobody})`;
}

function awaitingFor(days: number): Prisma.Sql {
  const since = unansweredBefore(days, now());
  return Prisma.sql`and r.status = 'awaiting_agency' and exists (
    select 1 from clock_stop s where s.request_id = r.id and s.ended_at is null and s.started_at <= ${since})`;
}

/** The condition on `due`, a calendar day, that the filter on the deadline stands for. */
export function deadlineCondition(view: QueueView, { timeZone, closesAt }: QueueHours): Prisma.Sql {
  if (!view.deadline) return Prisma.empty;
  if (view.deadline === 'stopped') return Prisma.sql`and due is null`;
  const present = now();
  const today = localDay(present, timeZone);
  if (view.deadline === 'today') return Prisma.sql`and due = ${today}`;
  // Until its close of business a day is in time.
  const lastLate = present > atLocalTime(today, closesAt, timeZone) ? today : addDays(today, -1);
  if (view.deadline === 'overdue') return Prisma.sql`and due <= ${lastLate}`;
  let until = today;
  for (let left = Number(view.deadline); left > 0; left--) until = nextBusinessDay(until);
  return Prisma.sql`and due > ${lastLate} and due <= ${until}`;
}

/** The calendar day of the company from which the clock of `r` runs: after close of business it is the next one. */
const receivedDay = ({ timeZone, closesAt }: QueueHours) => Prisma.sql`to_char(
  (r.submitted_at at time zone ${timeZone})
    + case when (r.submitted_at at time zone ${timeZone})::time > ${closesAt}::time then interval '1 day' else interval '0' end,
  'YYYY-MM-DD')::char(10)`;

/**
 * By when `request r` is to be answered, worked out by the database (LAW.md § 8): the expedited deadline unless staff did not find it in the document, else the
 * target from its receipt; null where the clock stands. A request whose clock never stood needs no walk over its days.
 */
export function dueOf(hours: QueueHours): Prisma.Sql {
  return Prisma.sql`(case
    when r.closed_at is not null or r.status::text = any(${STOPPED}::text[]) then null
    else ${targetOf(hours)} end)::text`;
}

/** The same as if the request had neither been closed nor stopped: where in the order it last stood. */
export function targetOf(hours: QueueHours): Prisma.Sql {
  const { timeZone, closesAt, days } = hours;
  const unstopped = Prisma.sql`(select t.day from business_day t where t.ordinal = ${days}::int + (
    select z.ordinal from business_day z where z.day >= ${receivedDay(hours)} order by z.day limit 1))`;
  return Prisma.sql`(case
    when r.deadline is not null and r.deadline_in_document is not false then r.deadline
    when exists (select 1 from clock_stop s where s.request_id = r.id)
      then coalesce(response_due(r.id, r.submitted_at, ${timeZone}, ${closesAt}::time, ${days}::int), ${unstopped})
    else ${unstopped} end)::text`;
}

/**
 * The open requests that meet a condition on `request r`, with whether each is an emergency and by when it is due: the
 * rule of `dueOf` for thousands of rows at a go. The day a clock starts from is looked up once for all that came on it,
 * and days are walked over only where a clock stood.
 */
export function openWithDue(condition: Prisma.Sql, { timeZone, closesAt, days }: QueueHours): Prisma.Sql {
  const localDay = (at: Prisma.Sql) =>
    Prisma.sql`to_char(${at} at time zone ${timeZone}, 'YYYY-MM-DD')::char(10)`;
  return Prisma.sql`
    with o as materialized (
      select r.id, r.submitted_at, r.kind = 'emergency' as urgent, r.status::text = any(${STOPPED}::text[]) as stands,
        case when r.deadline_in_document is not false then r.deadline end as deadline,
        -- Moved by what is left of the day after close of business, a later receipt falls on the next day.
        ((r.submitted_at at time zone ${timeZone}) + (interval '24 hours' - ${closesAt}::time::interval - interval '1 microsecond'))::date as day
      from request r where r.closed_at is null and r.submitted_at is not null and ${condition}),
    f as materialized (
      select d.day, z.ordinal, (select t.day from business_day t where t.ordinal = z.ordinal + ${days}::int) as due
      from (select distinct day from o) d cross join lateral (
        select b.ordinal from business_day b where b.day >= to_char(d.day, 'YYYY-MM-DD')::char(10) order by b.day limit 1) z),
    s as materialized (
      select c.request_id, bool_or(c.ended_at is null) as stands,
        array_agg(${localDay(Prisma.sql`c.started_at`)}) as since, array_agg(${localDay(Prisma.sql`c.ended_at`)}) as until
      from clock_stop c where c.request_id in (select id from o where not stands and deadline is null) group by 1)
    select o.id, o.submitted_at, o.urgent, (case
        when o.stands then null
        when o.deadline is not null then o.deadline
        when s.request_id is null then f.due
        when not s.stands then (
          select b.day from business_day b where b.ordinal > f.ordinal
            and not exists (select 1 from unnest(s.since, s.until) as u(since, until) where b.day between u.since and u.until)
          order by b.ordinal offset ${days}::int - 1 limit 1)
      end)::text as due
    from o join f on f.day = o.day left join s on s.request_id = o.id`;
}
