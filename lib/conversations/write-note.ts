import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';

/**
 * Keeps a note that the desk alone reads. The same key by the same author is the same note.
 * @throws NotFound; Refusal where the role may not write notes
 */
export async function writeNote(
  actor: Actor,
  input: { reference: string; body: string; idempotencyKey: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const request = await tx.request.findFirst({
      where: { AND: [{ reference: input.reference }, whereOf(scopeOf(actor))] },
      include: FACTS,
    });
    if (!request || !may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'write_note', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow writing notes.' });
    }
    const id = newId();
    const { count } = await tx.note.createMany({
      data: [
        {
          id,
          requestId: request.id,
          authorId: actor.accountId,
          body: await seal(input.body, { use: 'note.body', id }),
          createdAt: now(),
          idempotencyKey: input.idempotencyKey,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'note.written',
      requestId: request.id,
    });
  });
}
