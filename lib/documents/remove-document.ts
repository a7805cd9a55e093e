import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { type DocumentTarget, losesDocuments } from './policy';
import { DocumentRefusal, lockRequest } from './receive-document';
import type { Removal } from './schema';

/**
 * Takes a document out of a draft, or out of a message that was not sent yet; its bytes go with the worker's next round. Safe to repeat.
 * @throws DocumentRefusal once the request is filed; NotFound where there is no such document for this actor
 */
export async function removeDocument(actor: Actor, target: DocumentTarget, given: Removal): Promise<void> {
  if (!target.mayAdd) throw new DocumentRefusal('closed');
  await inTransaction(async (tx) => {
    const { requestId } = target;
    const { status } = await lockRequest(tx, requestId);
    const document = await tx.document.findFirst({ where: { id: given.document, requestId } });
    if (!document) throw new NotFound();
    const unsent = document.role === 'correspondence' && document.messageId === null;
    if (unsent && document.uploadedBy !== actor.accountId) throw new NotFound();
    if (!unsent && !losesDocuments(status)) throw new DocumentRefusal('closed');
    if (document.removedAt) return;
    await tx.document.update({ where: { id: document.id }, data: { removedAt: now() } });
    await appendEvent(tx, { actor, act: 'document.removed', requestId, data: { documentId: document.id } });
  });
}
