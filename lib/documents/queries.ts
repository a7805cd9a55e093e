import { unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import type { DocumentView, Role } from './rules';

/** A file of a message: it belongs to the thread and is no part of the filing. */
export type Attachment = Omit<DocumentView, 'role'> & { messageId: string | null };

const ORDER = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const SELECT = {
  id: true,
  name: true,
  bytes: true,
  sha256: true,
  createdAt: true,
  confirmedAt: true,
} as const;

type Row = Omit<DocumentView, 'name' | 'role' | 'confirmed'> & {
  name: Uint8Array<ArrayBuffer>;
  confirmedAt: Date | null;
};

/** The row as it is shown: its name read, and whether its sender stands by it. */
async function shown<T extends Row>({ name, confirmedAt, ...row }: T) {
  return {
    ...row,
    name: await unseal(name, { use: 'document.name', id: row.id }),
    confirmed: confirmedAt !== null,
  };
}

/**
 * The files of a request's messages, oldest first, and those that an author has sent for one not written yet. The
 * caller has found the request in the actor's scope.
 */
export async function attachmentsOf(requestId: string, authorId: string): Promise<Attachment[]> {
  const rows = await database().document.findMany({
    where: {
      requestId,
      removedAt: null,
      role: 'correspondence',
      OR: [{ messageId: { not: null } }, { uploadedBy: authorId }],
    },
    orderBy: ORDER,
    select: { ...SELECT, messageId: true },
  });
  return Promise.all(rows.map(shown));
}

/**
 * The documents of a request, oldest first, without those removed and without files of messages. The caller has found
 * the request in the actor's scope.
 */
export async function documentsOf(requestId: string, reader: Reader = database()): Promise<DocumentView[]> {
  const rows = await reader.document.findMany({
    where: { requestId, removedAt: null, role: { not: 'correspondence' } },
    orderBy: ORDER,
    select: { ...SELECT, role: true },
  });
  return Promise.all(rows.map((row) => shown({ ...row, role: row.role as Role })));
}
