import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { database, inTransaction, type Tx } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { enqueue } from '@/lib/platform/queue';
import { Refusal } from '@/lib/platform/refusal';
import { remove, type Stored, writeSealed } from '@/lib/platform/storage';
import { type DocumentTarget, takesMore } from './policy';
import {
  CONTENT_TYPE,
  cleanName,
  type DocumentProblem,
  type DocumentView,
  fileProblem,
  MAX_BYTES,
  MAX_FILES,
  MAX_NAME,
  PROBLEMS,
  type Role,
} from './rules';
import type { Announcement } from './schema';

/** A refused file, with the code of the sentence, for an answer that can carry a code alone. */
export class DocumentRefusal extends Refusal {
  constructor(readonly problem: DocumentProblem) {
    const aboutRequest = problem === 'closed' || problem === 'not_confirmed';
    super({ field: aboutRequest ? null : 'file', message: PROBLEMS[problem] });
  }
}

export type IncomingFile = {
  /** As the browser sent it. */
  name: string;
  /** What the script announced; null where none ran. */
  announced: Announcement | null;
  role: Role;
  /** The bytes. It throws when the transmission was broken, and ends only after it was whole. */
  source: AsyncIterable<Uint8Array>;
};

/**
 * Receives a file into a request: seals it into the storage, checks it, and enters it. The same file twice is
 * one document, also when both arrive at once. Announced files are confirmed by the announcement; others wait
 * for `confirmDocument`.
 * @throws DocumentRefusal with the reason; whatever `source` throws. Nothing is kept then.
 */
export async function receiveDocument(
  actor: Actor,
  target: DocumentTarget,
  file: IncomingFile,
): Promise<DocumentView> {
  if (!target.mayAdd) throw new DocumentRefusal('closed');
  const name = cleanName(file.name);
  if ([...name].length > MAX_NAME) throw new DocumentRefusal('name_too_long');
  if (await isFull(database(), target, actor, file.announced?.sha256)) {
    throw new DocumentRefusal('too_many');
  }

  const id = newId();
  const stored = await writeSealed(id, { use: 'document.bytes', id }, limited(file.source));
  try {
    const problem = problemOf(stored, file.announced);
    if (problem) throw new DocumentRefusal(problem);
    const sealedName = await seal(name, { use: 'document.name', id });
    const entered = await inTransaction((tx) => enter(tx, actor, target, file, stored, id, sealedName));
    if (entered.id !== id) await discard(id);
    return { ...entered, name };
  } catch (error) {
    await discard(id);
    throw error;
  }
}

async function* limited(source: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new DocumentRefusal('too_large');
    yield chunk;
  }
}

function problemOf(stored: Stored, announced: Announcement | null): DocumentProblem | null {
  const changed = announced && (announced.bytes !== stored.bytes || announced.sha256 !== stored.sha256);
  return changed ? 'changed' : fileProblem(stored.bytes, stored.head, stored.tail);
}

/** What a file takes its place among: the request's own, or those of one message that is being written. */
function companions({ requestId, purpose }: DocumentTarget, actor: Actor) {
  return purpose === 'message'
    ? { requestId, removedAt: null, role: 'correspondence', messageId: null, uploadedBy: actor.accountId }
    : { requestId, removedAt: null, role: { not: 'correspondence' } };
}

async function isFull(
  reader: Pick<Tx, 'document'>,
  target: DocumentTarget,
  actor: Actor,
  sha256 = '',
): Promise<boolean> {
  const others = { ...companions(target, actor), sha256: { not: sha256 } };
  return (await reader.document.count({ where: others })) >= MAX_FILES;
}

async function enter(
  tx: Tx,
  actor: Actor,
  target: DocumentTarget,
  file: IncomingFile,
  stored: Stored,
  id: string,
  sealedName: Uint8Array<ArrayBuffer>,
): Promise<Omit<DocumentView, 'name'>> {
  const { requestId } = target;
  const { bytes, sha256 } = stored;
  const role = target.purpose === 'message' ? 'correspondence' : file.role;
  const request = await lockRequest(tx, requestId);
  if (!takesMore(request, target.purpose)) throw new DocumentRefusal('closed');
  if (await isFull(tx, target, actor, sha256)) throw new DocumentRefusal('too_many');

  const at = now();
  const confirmedAt = file.announced ? at : null;
  const twin = await tx.document.findFirst({ where: { ...companions(target, actor), sha256 } });
  if (twin) {
    const confirms = confirmedAt !== null && twin.confirmedAt === null;
    if (confirms) {
      await tx.document.update({ where: { id: twin.id }, data: { confirmedAt } });
      await appendEvent(tx, { actor, act: 'document.confirmed', requestId, data: { documentId: twin.id } });
    }
    return {
      id: twin.id,
      bytes,
      sha256,
      createdAt: twin.createdAt,
      role: twin.role as Role,
      confirmed: confirms || twin.confirmedAt !== null,
    };
  }
  // A file that comes after the filing can tell more about who asks.
  if (request.status !== 'draft') await enqueue(tx, 'raise-signals', { requestId });
  await tx.document.create({
    data: {
      id,
      requestId,
      uploadedBy: actor.accountId,
      name: sealedName,
      role,
      contentType: CONTENT_TYPE,
      bytes,
      sha256,
      storageKey: id,
      createdAt: at,
      confirmedAt,
    },
  });
  await appendEvent(tx, {
    actor,
    act: 'document.uploaded',
    requestId,
    data: { documentId: id, role, bytes, sha256, confirmed: confirmedAt !== null },
  });
  return { id, bytes, sha256, createdAt: at, role, confirmed: confirmedAt !== null };
}

/** Uploads and filing of one request take turns here. */
export async function lockRequest(
  tx: Tx,
  requestId: string,
): Promise<{ status: string | null; certified: boolean }> {
  const [row] = await tx.$queryRaw<{ status: string; certified: boolean }[]>`
    select status::text, certified_at is not null as certified
    from request where id = ${requestId}::uuid for update`;
  return row ?? { status: null, certified: false };
}

/** What cannot be deleted now is swept up within a day (jobs.ts). */
async function discard(key: string): Promise<void> {
  await remove(key).catch((error) => log.warn({ err: error, key }, 'a refused file could not be deleted'));
}
