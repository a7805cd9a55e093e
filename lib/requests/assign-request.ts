import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { handlerRoles, may, scopeOf } from './policy';
import { FACTS, factsOf, whereOf } from './queries';

/**
 * Gives a request to an analyst or counsel, or (null) to nobody. Giving it to whoever has it changes nothing.
 * @throws Refusal for someone who cannot handle requests
 */
export async function assignRequest(
  actor: Actor,
  { reference, assigneeId }: { reference: string; assigneeId: string | null },
): Promise<void> {
  await inTransaction(async (tx) => {
    const request = await tx.request.findFirst({
      where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
      include: FACTS,
    });
    if (!request || !may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'assign', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow assigning requests.' });
    }
    if (request.assigneeId === assigneeId) return;
    if (assigneeId) {
      const person = await tx.account.findFirst({
        where: { id: assigneeId, standing: 'active', roles: { hasSome: handlerRoles(request.compartment) } },
      });
      if (!person) throw new Refusal({ field: 'assigneeId', message: 'Choose somebody from the list.' });
    }
    await tx.request.update({ where: { id: request.id }, data: { assigneeId, updatedAt: now() } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.assigned',
      requestId: request.id,
      data: { assigneeId },
    });
  });
}
