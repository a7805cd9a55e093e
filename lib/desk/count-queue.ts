import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import {
  closedOf,
  conditionsOf,
  type DeskScope,
  deadlineCondition,
  openOf,
  openWithDue,
  type QueueHours,
} from './filter-queue';
import { partsOf } from './order-queue';
import { COUNTED } from './rules';
import type { QueueView } from './schema';

/**
 * How many requests a view has, within the reader's scope. Counting stops one beyond `COUNTED`, so that a wide view
 * costs no more than a narrow one.
 */
export async function countView(scope: RequestScope, view: QueueView, hours: QueueHours): Promise<number> {
  if (scope.reach !== 'desk') return 0;
  const parts = await partsOf(scope, view, hours);
  const rows = Prisma.join(
    parts.map(({ rows }) => Prisma.sql`(select 1 from (${rows}) p limit ${COUNTED + 1})`),
    ' union all ',
  );
  const [found] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select 1 from (${rows}) a limit ${COUNTED + 1}) c`;
  return found?.count ?? 0;
}

/**
 * How many requests each of some views has. Those of open requests alone are counted in one pass over them, with each
 * deadline worked out once; the others one by one.
 */
export async function countViews(
  scope: RequestScope,
  views: readonly QueueView[],
  hours: QueueHours,
): Promise<number[]> {
  if (scope.reach !== 'desk') return views.map(() => 0);
  const [quick, slow] = [views.filter(isOpenOnly), views.filter((view) => !isOpenOnly(view))];
  const [counted, ...others] = await Promise.all([
    countOpen(scope, quick, hours),
    ...slow.map((view) => countView(scope, view, hours)),
  ]);
  return views.map((view) =>
    isOpenOnly(view) ? counted[quick.indexOf(view)]! : others[slow.indexOf(view)]!,
  );
}

const isOpenOnly = (view: QueueView) => closedOf(view).length === 0;

async function countOpen(
  scope: DeskScope,
  views: readonly QueueView[],
  hours: QueueHours,
): Promise<number[]> {
  if (views.length === 0) return [];
  const conditions = await Promise.all(
    views.map(async (view) => {
      const fits = await conditionsOf(scope, view);
      const among = Prisma.sql`r.status = any(${openOf(view)}::text[]::"RequestStatus"[])`;
      return Prisma.sql`count(*) filter (where ${among} ${fits} ${deadlineCondition(view, hours)})`;
    }),
  );
  // Deadlines are worked out only where a view asks for them.
  const due = views.some(({ deadline }) => deadline)
    ? Prisma.sql`left join (${openWithDue(Prisma.sql`true`, hours)}) d using (id)`
    : Prisma.sql`cross join (select null::text as due) d`;
  const [row] = await database().$queryRaw<{ counts: bigint[] }[]>`
    with open as materialized (
      select r.id, r.status, r.kind, r.compartment, r.agency_id, r.assignee_id, r.channel, r.child_endangerment,
        r.notice_barred, r.tags, r.submitted_at, d.due
      from request r ${due} where r.closed_at is null and r.submitted_at is not null)
    select array[${Prisma.join(conditions)}] as counts from open r`;
  return (row?.counts ?? []).map((count) => Math.min(Number(count), COUNTED + 1));
}
