import { unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import type { DocumentView, Role } from './rules';

/** A file of a message: it belongs to the thread and is no part of the filing. */
export type Attachment = Omit<DocumentView, 'role'> & { messageId: string | null };

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
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      bytes: true,
      sha256: true,
      createdAt: true,
      confirmedAt: true,
      messageId: true,
    },
  });
  return Promise.all(
    rows.map(async ({ name, confirmedAt, ...row }) => ({
      ...row,
      name: await unseal(name, { use: 'document.name', id: row.id }),
      confirmed: confirmedAt !== null,
    })),
  );
}

/**
 * The documents of a request, oldest first, without those removed and without files of messages. The caller has found the request in the
 * actor's scope.
 */
export async function documentsOf(requestId: string, reader: Reader = database()): Promise<DocumentView[]> {
  const rows = await reader.document.findMany({
    where: { requestId, removedAt: null, role: { not: 'correspondence' } },
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
