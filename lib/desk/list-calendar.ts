import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { type RequestScope, scopeOf } from '@/lib/requests/policy';
import { currentDeskSettings } from '@/lib/settings/queries';
import { dueOf, type QueueHours } from './filter-queue';
import { stateClocksOn } from './find-state-clocks';

/** What falls due on a day. */
export const DUE_LABELS = {
  answer: 'Answer due',
  expedited: 'Expedited answer due',
  hold: 'Preservation ends',
  follow_up: 'Process to follow an emergency release',
  california_warrant: 'California: answer to a warrant',
  colorado_acknowledgement: 'Colorado: acknowledgement',
  colorado_compliance: 'Colorado: compliance',
} as const;
export type DueWhat = keyof typeof DUE_LABELS;

export type DueItem = {
  requestId: string;
  reference: string;
  what: DueWhat;
  /** A calendar day of the company's. */
  day: string;
  assignee: string | null;
  /** When the request last changed. */
  changedAt: Date;
};

/** More would be no calendar any more; the queue shows them all. */
const MOST = 3000;

type Asked = {
  /** Both days included. */
  from: string;
  to: string;
  /** Whose; null for everyone's. */
  assigneeId: string | null;
};

/** What is due between two days within an actor's reach, by day; each kind of thing once a request. */
export async function dueItems(scope: RequestScope, asked: Asked, hours: QueueHours): Promise<DueItem[]> {
  if (scope.reach !== 'desk') return [];
  const reach = Prisma.sql`r.submitted_at is not null
    ${scope.cleared ? Prisma.empty : Prisma.sql`and not r.compartment`}
    ${asked.assigneeId ? Prisma.sql`and r.assignee_id = ${asked.assigneeId}::uuid` : Prisma.empty}`;
  const within = (day: Prisma.Sql) => Prisma.sql`${day} between ${asked.from} and ${asked.to}`;
  const rows = await database().$queryRaw<DueItem[]>`
    select q.id as "requestId", q.reference, q.what, q.day, a.name as assignee, q.updated_at as "changedAt" from (
      select r.id, r.reference, r.assignee_id, r.updated_at, ${dueOf(hours)} as day,
             case when r.deadline is not null and r.deadline_in_document is not false then 'expedited' else 'answer' end as what
      from request r where ${reach} and r.closed_at is null
      union all
      select r.id, r.reference, r.assignee_id, r.updated_at, r.hold_to, 'hold'
      from request r where ${reach} and r.kind = 'preservation' and ${within(Prisma.sql`r.hold_to`)}
        and r.status not in ('declined', 'withdrawn', 'expired')
      union all
      select r.id, r.reference, r.assignee_id, r.updated_at, l.follow_up_due, 'follow_up'
      from request r join release l on l.request_id = r.id
      where ${reach} and l.released and ${within(Prisma.sql`l.follow_up_due`)}
    ) q left join account a on a.id = q.assignee_id
    where ${within(Prisma.sql`q.day`)}
    order by q.day, q.reference limit ${MOST}`;
  const found = [...rows, ...(await stateItems(scope, asked, hours))];
  return found.sort((a, b) => (a.day + a.reference < b.day + b.reference ? -1 : 1));
}

/** What the clocks of States add: few requests, worked out here. */
async function stateItems(
  scope: Extract<RequestScope, { reach: 'desk' }>,
  { from, to, assigneeId }: Asked,
  { timeZone }: QueueHours,
): Promise<DueItem[]> {
  const { clocks } = await currentDeskSettings();
  const running = await stateClocksOn(
    {
      // Their hours are at most a year.
      submittedAt: { gte: new Date(`${addDays(from, -370)}T00:00:00Z`) },
      ...(scope.cleared ? {} : { compartment: false }),
      ...(assigneeId ? { assigneeId } : {}),
    },
    clocks,
    timeZone,
  );
  return running
    .filter(({ clock }) => clock.doneAt === null)
    .map(({ id, reference, assignee, updatedAt, clock }) => ({
      ...{ requestId: id, reference, assignee, changedAt: updatedAt },
      what: clock.id,
      day: clock.end!.day,
    }))
    .filter(({ day }) => from <= day && day <= to);
}

/** How far a feed looks back and ahead, in days. */
const FEED = { back: 31, ahead: 400 } as const;

/** What a person's own feed holds: what is due of the requests assigned to them, and never anything sealed. */
export async function feedItems(accountId: string, hours: QueueHours): Promise<DueItem[]> {
  const today = localDay(now(), hours.timeZone);
  // Whatever the person is cleared for: an address that is written down somewhere keeps no secret (LAW.md § 10).
  const scope = scopeOf({ kind: 'staff', accountId, name: '', address: '', roles: ['analyst'] });
  const between = { from: addDays(today, -FEED.back), to: addDays(today, FEED.ahead) };
  return dueItems(scope, { ...between, assigneeId: accountId }, hours);
}
