import { database } from '@/lib/platform/database';
import type { RequestScope } from './policy';
import { ID, type Page, whereOf } from './queries';
import type { RequestStatus } from './rules';

/** A request of the compartment, as the cleared see it in a list. */
export type SealedRequest = {
  id: string;
  reference: string;
  kind: string;
  status: RequestStatus;
  agency: string;
  assignee: string | null;
  receivedAt: Date;
};

/** A page of the compartment, newest first; nothing for anyone without clearance. `cursor` is the id of the last row seen. */
export async function sealedRequests(
  scope: RequestScope,
  cursor: string | null,
  take = 50,
): Promise<Page<SealedRequest>> {
  if (scope.reach !== 'desk' || !scope.cleared) return { rows: [], next: null };
  const rows = await database().request.findMany({
    where: { AND: [whereOf(scope), { compartment: true }] },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    include: { agency: { select: { name: true } }, assignee: { select: { name: true } } },
    take: take + 1,
    ...(cursor && ID.test(cursor) ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, take).map((row) => ({
    id: row.id,
    reference: row.reference!,
    kind: row.kind,
    status: row.status,
    agency: row.agency.name,
    assignee: row.assignee?.name ?? null,
    receivedAt: row.submittedAt!,
  }));
  return { rows: shown, next: rows.length > take ? shown.at(-1)!.id : null };
}
