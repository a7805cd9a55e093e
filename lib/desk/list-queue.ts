import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import { ID, type Page, whereOf } from '@/lib/requests/queries';
import { type Channel, DECISION_VERBS, type RequestStatus } from '@/lib/requests/rules';
import type { QueueView } from './schema';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/;

export type QueuedRequest = {
  id: string;
  reference: string;
  kind: string;
  status: RequestStatus;
  agency: string;
  country: string;
  assignee: string | null;
  submittedAt: Date;
  identifiers: number;
  /** The day the answer is due; null where the clock stands or the request is over. */
  due: string | null;
  firstOpenedAt: Date | null;
  /** Of an emergency: when staff first decided something. */
  decidedAt: Date | null;
  closedAt: Date | null;
  childEndangerment: boolean;
  channel: Channel;
  /** From an agency that nobody has verified. */
  unverified: boolean;
};

type Hours = { timeZone: string; closesAt: string; days: number };

/** The log's names of the steps that decide something. */
const DECISIONS = DECISION_VERBS.map((verb) => `request.${verb}`);

/** No deadline sorts last. */
const NEVER = '9999-12-31';

/**
 * A page of the desk's queue, sorted by deadline or by receipt (oldest first), by keyset: its time does not grow with
 * depth. An expedited deadline replaces the ordinary one (LAW.md § 8).
 */
export async function deskQueue(
  scope: RequestScope,
  view: QueueView,
  { timeZone, closesAt, days }: Hours,
  take = 50,
): Promise<Page<QueuedRequest>> {
  if (scope.reach !== 'desk') return { rows: [], next: null };
  const after = cursorFrom(view.after);
  const kind = view.kind ? Prisma.sql`and r.kind = ${view.kind}` : Prisma.empty;
  const compartment = scope.cleared ? Prisma.empty : Prisma.sql`and not r.compartment`;
  const due = Prisma.sql`case
    when r.closed_at is not null then null
    when r.deadline is not null and r.status not in ('awaiting_agency', 'legally_delayed') then r.deadline
    else response_due(r.id, r.submitted_at, ${timeZone}, ${closesAt}::time, ${days}::int) end`;
  const byDeadline = view.sort === 'deadline';
  // An open emergency stands above everything, whatever the order.
  const pin = Prisma.sql`case when q.kind = 'emergency' and q.closed_at is null then '0' else '1' end`;
  const position = byDeadline ? Prisma.sql`${pin} || coalesce(q.due, ${NEVER})` : pin;
  const beyond = after
    ? Prisma.sql`where (${position}, q.submitted_at, q.id) > (${after[0]}, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : Prisma.empty;
  const decidedAt = Prisma.sql`case when q.kind = 'emergency' then (
    select min(e.at) from audit_event e where e.request_id = q.id and e.act = any(${DECISIONS})) end`;
  // Sorted by receipt, the deadline is worked out for the page alone.
  const rows = await database().$queryRaw<(QueuedRequest & { position: string })[]>`
    select q.id, q.reference, q.kind, q.status::text as status, q.submitted_at as "submittedAt", q.due,
           q.first_opened_at as "firstOpenedAt", q.closed_at as "closedAt", ${decidedAt} as "decidedAt",
           q.child_endangerment as "childEndangerment",
           q.channel::text as channel,
           g.standing = 'proposed' as unverified,
           ${position} as position, g.name as agency, g.country, s.name as assignee,
           (select count(*)::int from request_identifier i where i.request_id = q.id) as identifiers
    from (
      select r.*, (${due})::text as due from request r
      where r.submitted_at is not null and r.status::text = any(${view.status}) ${kind} ${compartment}
    ) q
    join agency g on g.id = q.agency_id
    left join account s on s.id = q.assignee_id
    ${beyond}
    order by ${position}, q.submitted_at, q.id
    limit ${take + 1}`;
  const shown = rows.slice(0, take);
  const last = rows.length > take ? shown.at(-1)! : null;
  return {
    rows: shown.map(({ position: _position, ...row }) => row),
    next:
      last && Buffer.from(JSON.stringify([last.position, last.submittedAt, last.id])).toString('base64url'),
  };
}

/** A cursor as it came from the address; one that was tampered with begins at the first page. */
function cursorFrom(text: string): [string, string, string] | null {
  try {
    const [position, submittedAt, id] = JSON.parse(Buffer.from(text, 'base64url').toString());
    const sound =
      /^[01][0-9-]{0,10}$/.test(position) &&
      INSTANT.test(submittedAt) &&
      Date.parse(submittedAt) &&
      ID.test(id);
    return sound ? [position, submittedAt, id] : null;
  } catch {
    return null;
  }
}

/** How many filed requests stand in each status, for the tabs of the queue. */
export async function countByStatus(scope: RequestScope): Promise<Partial<Record<RequestStatus, number>>> {
  const rows = await database().request.groupBy({
    by: ['status'],
    where: { AND: [whereOf(scope), { submittedAt: { not: null } }] },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}
