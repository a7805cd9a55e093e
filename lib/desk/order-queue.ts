import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { ID } from '@/lib/requests/queries';
import type { RequestStatus } from '@/lib/requests/rules';
import {
  closedOf,
  conditionsOf,
  type DeskScope,
  deadlineCondition,
  dueOf,
  openOf,
  openWithDue,
  type QueueHours,
  targetOf,
} from './filter-queue';
import type { QueueView } from './schema';

/**
 * Where a row stands: the part of the order it is in, its place in that part (a key that sorts, or nothing), and its
 * receipt and id. A cursor of the address is one, written as base64url.
 */
export type Place = { part: number; key: string; submittedAt: Date; id: string };

/** A part of the order: a query of its own, whose rows an index or a short computation gives in order. */
type Part = { rows: Prisma.Sql; key: Prisma.Sql | null; ascending: boolean };

/** No deadline sorts last. */
const NEVER = '9999-12-31';

const OPEN_EMERGENCY = Prisma.sql`(r.kind = 'emergency' and r.closed_at is null)`;

const among = (statuses: readonly RequestStatus[]) =>
  Prisma.sql`r.status = any(${statuses}::text[]::"RequestStatus"[])`;

/**
 * The parts of a view, one after the other. By deadline: what is open, emergencies first, by its computed deadline;
 * then what is closed, newest first. By receipt: open emergencies, then the rest. Only the open ones, a small share,
 * are ever computed as a whole, so that a page's time does not grow with depth.
 */
export async function partsOf(scope: DeskScope, view: QueueView, hours: QueueHours): Promise<Part[]> {
  const fits = await conditionsOf(scope, view);
  const [open, closed] = [openOf(view), closedOf(view)];
  const computed = Prisma.sql`select * from (${openWithDue(Prisma.sql`${among(open)} ${fits}`, hours)}) c
    where true ${deadlineCondition(view, hours)}`;
  const byIndex = (condition: Prisma.Sql) =>
    Prisma.sql`select r.id, r.submitted_at from request r where ${condition} ${fits}`;
  if (view.sort === 'deadline') {
    return [
      ...(open.length > 0
        ? [{ rows: computed, key: keyOf(Prisma.sql`q.urgent`, Prisma.sql`q.due`), ascending: true }]
        : []),
      ...(closed.length > 0
        ? [
            {
              rows: byIndex(Prisma.sql`${among(closed)} and r.closed_at is not null`),
              key: null,
              ascending: false,
            },
          ]
        : []),
    ];
  }
  const ascending = view.sort === 'received';
  if (view.deadline) {
    const pinned = (urgent: boolean) => Prisma.sql`select * from (${computed}) d where d.urgent = ${urgent}`;
    return [true, false].map((urgent) => ({ rows: pinned(urgent), key: null, ascending }));
  }
  const all = among([...open, ...closed]);
  return [
    { rows: byIndex(Prisma.sql`${all} and ${OPEN_EMERGENCY}`), key: null, ascending },
    { rows: byIndex(Prisma.sql`${all} and not ${OPEN_EMERGENCY}`), key: null, ascending },
  ];
}

const keyOf = (urgent: Prisma.Sql, due: Prisma.Sql) =>
  Prisma.sql`(case when ${urgent} then '0' else '1' end || coalesce(${due}, ${NEVER}))`;

/**
 * The places of a view in its order, beyond a place or from the beginning; backwards: those before it, nearest first.
 * @returns at most `take`
 */
export async function placesOf(
  parts: readonly Part[],
  { from, backwards, take }: { from: Place | null; backwards: boolean; take: number },
): Promise<Place[]> {
  const found: Place[] = [];
  const order = parts.map((part, index) => ({ part, index }));
  for (const { part, index } of backwards ? order.reverse() : order) {
    if (found.length >= take) break;
    const passed = from && (backwards ? index > from.part : index < from.part);
    if (passed) continue;
    const beyond = from?.part === index ? from : null;
    const rows = await rowsOf(part, beyond, part.ascending !== backwards, take - found.length);
    found.push(...rows.map((row) => ({ ...row, part: index })));
  }
  return found;
}

async function rowsOf(
  { rows, key }: Part,
  from: Place | null,
  ascending: boolean,
  take: number,
): Promise<Omit<Place, 'part'>[]> {
  const direction = ascending ? Prisma.sql`asc` : Prisma.sql`desc`;
  const side = ascending ? Prisma.sql`>` : Prisma.sql`<`;
  // Without a key the order is that of an index, which a constant in front would hide.
  const led = (lead: Prisma.Sql, rest: Prisma.Sql) => (key ? Prisma.sql`${lead}, ${rest}` : rest);
  const beyond = from
    ? Prisma.sql`where (${led(key!, Prisma.sql`q.submitted_at, q.id`)}) ${side}
        (${led(Prisma.sql`${from.key}`, Prisma.sql`${from.submittedAt}::timestamptz, ${from.id}::uuid`)})`
    : Prisma.empty;
  const order = led(
    Prisma.sql`${key} ${direction}`,
    Prisma.sql`q.submitted_at ${direction}, q.id ${direction}`,
  );
  return database().$queryRaw<Omit<Place, 'part'>[]>`
    select ${key ?? ''} as key, q.submitted_at as "submittedAt", q.id from (${rows}) q ${beyond}
    order by ${order} limit ${take}`;
}

/**
 * Where a request stands in the order of a view, or stood: one that has left the view (its status changed meanwhile)
 * has the place it had, so that what comes next after it is still the next.
 * @returns null for one that the scope does not reach
 */
export async function placeOf(
  scope: DeskScope,
  view: QueueView,
  hours: QueueHours,
  reference: string,
): Promise<Place | null> {
  const reached = scope.cleared ? Prisma.empty : Prisma.sql`and not r.compartment`;
  const left = Prisma.sql`not ${among(view.status)}`;
  const [row] = await database().$queryRaw<
    { id: string; submittedAt: Date; urgent: boolean; closed: boolean; left: boolean; key: string }[]
  >`
    select q.id, q.submitted_at as "submittedAt", q.urgent, q.closed, q.left,
      ${keyOf(Prisma.sql`q.urgent`, Prisma.sql`q.due`)} as key
    from (select r.id, r.submitted_at, r.kind = 'emergency' as urgent, r.closed_at is not null as closed, ${left} as left,
        case when ${left} then ${targetOf(hours)} else ${dueOf(hours)} end as due
      from request r where r.reference = ${reference} and r.submitted_at is not null ${reached}) q`;
  if (!row) return null;
  const { id, submittedAt, urgent, closed, key } = row;
  const asOpen = row.left ? openOf(view).length > 0 : !closed;
  if (view.sort !== 'deadline') return { part: urgent && asOpen ? 0 : 1, key: '', submittedAt, id };
  if (asOpen) return { part: 0, key, submittedAt, id };
  return { part: openOf(view).length > 0 ? 1 : 0, key: '', submittedAt, id };
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/;

/** A place as the address carries it. */
export function cursorOf({ part, key, submittedAt, id }: Place): string {
  return Buffer.from(JSON.stringify([part, key, submittedAt, id])).toString('base64url');
}

/** A place as it came from the address; one that was tampered with begins at the first page. */
export function placeFrom(cursor: string): Place | null {
  try {
    const [part, key, submittedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const sound =
      (part === 0 || part === 1) &&
      /^([01][\d-]{10})?$/.test(key) &&
      INSTANT.test(submittedAt) &&
      Date.parse(submittedAt) &&
      ID.test(id);
    return sound ? { part, key, submittedAt: new Date(submittedAt), id } : null;
  } catch {
    return null;
  }
}
