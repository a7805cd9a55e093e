import { unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import type { DocumentView, Role } from './rules';

/**
 * The documents of a request, oldest first, without those removed. The caller has found the request in the
 * actor's scope.
 */
export async function documentsOf(requestId: string, reader: Reader = database()): Promise<DocumentView[]> {
  const rows = await reader.document.findMany({
    where: { requestId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      bytes: true,
      sha256: true,
      createdAt: true,
      confirmedAt: true,
      role: true,
    },
  });
  return Promise.all(
    rows.map(async ({ name, confirmedAt, role, ...row }) => ({
      ...row,
      role: role as Role,
      name: await unseal(name, { use: 'document.name', id: row.id }),
      confirmed: confirmedAt !== null,
    })),
  );
}
