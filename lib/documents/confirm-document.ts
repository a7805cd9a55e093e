import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { NotFound } from '@/lib/platform/refusal';
import { type DocumentTarget, takesMore } from './policy';
import { DocumentRefusal, lockRequest } from './receive-document';
import type { Confirmation } from './schema';

/**
 * Confirms a file that was sent without script: the person compared size and SHA-256. Safe to repeat.
 * @throws DocumentRefusal when what was confirmed is not what was received, or the request was filed meanwhile;
 * NotFound where there is no such document for this actor to confirm
 */
export async function confirmDocument(
  actor: Actor,
  target: DocumentTarget,
  given: Confirmation,
): Promise<void> {
  if (!target.mayAdd) throw new DocumentRefusal('closed');
  await inTransaction(async (tx) => {
    const { requestId } = target;
    const request = await lockRequest(tx, requestId);
    if (!takesMore(request, target.purpose)) throw new DocumentRefusal('closed');
    const document = await tx.document.findFirst({
      where: { id: given.document, requestId, removedAt: null },
    });
    if (!document) throw new NotFound();
    if (document.bytes !== given.bytes || document.sha256 !== given.sha256) {
      throw new DocumentRefusal('not_confirmed');
    }
    if (document.confirmedAt) return;
    await tx.document.update({ where: { id: document.id }, data: { confirmedAt: now() } });
    if (request.status !== 'draft') await enqueue(tx, 'raise-signals', { requestId });
    await appendEvent(tx, { actor, act: 'document.confirmed', requestId, data: { documentId: document.id } });
  });
}
