import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';

/**
 * Deletes an own draft with its answers and documents; their bytes, which nothing names any more, are swept up by
 * the worker.
 * @throws NotFound unless it is the actor's own draft
 */
export async function deleteDraft(actor: Actor, draftId: string): Promise<void> {
  await inTransaction(async (tx) => {
    // A filing in another tab takes its turn here: what was filed is found filed, and stays.
    await tx.$executeRaw`select 1 from request where id = ${draftId}::uuid for update`;
    const draft = await tx.request.findFirst({
      where: { id: draftId, agentId: actor.accountId, status: 'draft' },
    });
    if (!draft) throw new NotFound();
    await tx.document.deleteMany({ where: { requestId: draft.id } });
    await tx.request.delete({ where: { id: draft.id } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.draft_deleted',
      requestId: draft.id,
    });
  });
}
