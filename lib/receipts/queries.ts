import { unseal } from '@/lib/platform/crypto';
import type { Reader } from '@/lib/platform/database';
import type { ReceiptDocument } from './schema';

/** The confirmed documents of a request, oldest first, as a receipt names them. */
export async function receivedDocuments(reader: Reader, requestId: string): Promise<ReceiptDocument[]> {
  const rows = await reader.document.findMany({
    where: { requestId, confirmedAt: { not: null }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    rows.map(async ({ id, name, role, bytes, pages, sha256, createdAt }) => ({
      name: await unseal(name, { use: 'document.name', id }),
      role,
      bytes,
      pages,
      sha256,
      receivedAt: createdAt.toISOString(),
    })),
  );
}
