import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import { whereOf } from '@/lib/requests/queries';
import { DECISION_VERBS, RESPONSE_DAYS, type RequestStatus } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { type DeskScope, dueOf, type QueueHours } from './filter-queue';
import { cursorOf, partsOf, placeFrom, placeOf, placesOf } from './order-queue';
import { PAGE_ROWS, type QueuedRequest } from './rules';
import type { QueueView } from './schema';

/** A page of the queue, with the cursors of the page before and the page after. */
export type QueuePage = { rows: QueuedRequest[]; previous: string | null; next: string | null };

/** The log's names of the steps that decide something. */
const DECISIONS = DECISION_VERBS.map((verb) => `request.${verb}`);

/** The company's hours as the queue needs them. */
export async function queueHours(): Promise<QueueHours> {
  const { timeZone, closesAt } = await currentCompany();
  return { timeZone, closesAt, days: RESPONSE_DAYS };
}

/**
 * A page of the desk's queue by keyset, in either direction: its time does not grow with depth. Nothing for whoever
 * does not read the desk; of the compartment nothing without clearance.
 */
export async function deskQueue(
  scope: RequestScope,
  view: QueueView,
  hours: QueueHours,
  take = PAGE_ROWS,
): Promise<QueuePage> {
  if (scope.reach !== 'desk') return { rows: [], previous: null, next: null };
  const parts = await partsOf(scope, view, hours);
  const backwards = view.before !== '' && placeFrom(view.before) !== null;
  const from = placeFrom(backwards ? view.before : view.after);
  const places = await placesOf(parts, { from, backwards, take: take + 1 });
  const more = places.length > take;
  const shown = places.slice(0, take);
  if (backwards) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    rows: await rowsOf(
      shown.map(({ id }) => id),
      hours,
    ),
    previous: first && (backwards ? more : from !== null) ? cursorOf(first) : null,
    next: last && (backwards || more) ? cursorOf(last) : null,
  };
}

/**
 * What comes before and after a request in the order of a view, for whoever works through it. A request that has left
 * the view (it was just decided) counts as standing where it stood.
 * @param view as `queueSchema` reads it; its cursors are not heeded
 */
export async function neighbours(
  scope: RequestScope,
  view: QueueView,
  reference: string,
): Promise<{ previous: string | null; next: string | null }> {
  if (scope.reach !== 'desk') return { previous: null, next: null };
  const hours = await queueHours();
  const from = await placeOf(scope, view, hours, reference);
  if (!from) return { previous: null, next: null };
  const parts = await partsOf(scope, view, hours);
  const [[before], [after]] = await Promise.all(
    [true, false].map((backwards) => placesOf(parts, { from, backwards, take: 1 })) as [
      ReturnType<typeof placesOf>,
      ReturnType<typeof placesOf>,
    ],
  );
  const found = await database().request.findMany({
    where: { id: { in: [before, after].flatMap((place) => place?.id ?? []) } },
    select: { id: true, reference: true },
  });
  const named = (id: string | undefined) => found.find((row) => row.id === id)?.reference ?? null;
  return { previous: named(before?.id), next: named(after?.id) };
}

/** The rows with these ids, in their order; deadlines are worked out for them alone. */
async function rowsOf(ids: string[], hours: QueueHours): Promise<QueuedRequest[]> {
  if (ids.length === 0) return [];
  return database().$queryRaw<QueuedRequest[]>`
    select r.id, r.reference, r.kind, r.status::text as status, r.submitted_at as "submittedAt", ${dueOf(hours)} as due,
      r.first_opened_at as "firstOpenedAt", r.closed_at as "closedAt", r.tags, r.channel::text as channel,
      case when r.kind = 'emergency' then (select min(e.at) from audit_event e
        where e.request_id = r.id and e.act = any(${DECISIONS})) end as "decidedAt",
      r.child_endangerment as "childEndangerment", r.notice_barred as "noticeBarred", r.do_not_act as "doNotAct",
      g.standing = 'proposed' as unverified,
      (g.standing = 'suspended' or a.standing = 'suspended') is true as suspended, g.name as agency, g.country, a.name as agent, s.name as assignee,
      r.assignee_id::text as "assigneeId",
      (select count(*)::int from request_identifier i where i.request_id = r.id) as identifiers
    from request r
    join agency g on g.id = r.agency_id
    left join account a on a.id = r.agent_id
    left join account s on s.id = r.assignee_id
    where r.id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], r.id)`;
}

/** The first rows of a view in its order, for an export. */
export async function queueRows(
  scope: DeskScope,
  view: QueueView,
  hours: QueueHours,
  take: number,
): Promise<QueuedRequest[]> {
  const places = await placesOf(await partsOf(scope, view, hours), { from: null, backwards: false, take });
  return rowsOf(
    places.map(({ id }) => id),
    hours,
  );
}

/** The requests with these references, in this order; what the scope does not reach is left out. */
export async function ticked(
  scope: DeskScope,
  references: readonly string[],
  hours: QueueHours,
): Promise<QueuedRequest[]> {
  const found = await database().request.findMany({
    where: { AND: [whereOf(scope), { reference: { in: [...references] } }] },
    select: { id: true, reference: true },
  });
  const ids = new Map(found.map(({ id, reference }) => [reference, id]));
  return rowsOf(
    references.flatMap((reference) => ids.get(reference) ?? []),
    hours,
  );
}

/** How many filed requests stand in each status, out of the tally that changes with each of them. */
export async function countByStatus(scope: RequestScope): Promise<Partial<Record<RequestStatus, number>>> {
  if (scope.reach !== 'desk') return {};
  const compartment = scope.cleared ? Prisma.empty : Prisma.sql`where not compartment`;
  const rows = await database().$queryRaw<{ status: RequestStatus; count: number }[]>`
    select status::text as status, sum(delta)::int as count from status_tally ${compartment} group by 1`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}
