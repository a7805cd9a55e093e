import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import type { Hours } from './filter-queue';
import { partsOf } from './order-queue';
import { COUNTED } from './rules';
import type { QueueView } from './schema';

/**
 * How many requests a view has, within the reader's scope. Counting stops one beyond `COUNTED`, so that a wide view
 * costs no more than a narrow one.
 */
export async function countView(scope: RequestScope, view: QueueView, hours: Hours): Promise<number> {
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
