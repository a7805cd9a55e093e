import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { handlerRoles, may, scopeOf } from './policy';
import { FACTS, factsOf, lockRequest, whereOf } from './queries';
import { tellChange } from './tell-change';

/**
 * Gives a request to an analyst or counsel, or (null) to nobody. Giving it to whoever has it changes nothing.
 * @param input `seen`: who had it on the page that was looked at
 * @throws Refusal for someone who cannot handle requests, and where somebody else has given it away meanwhile
 */
export async function assignRequest(
  actor: Actor,
  {
    reference,
    assigneeId,
    seen,
  }: { reference: string; assigneeId: string | null; seen?: string | null | undefined },
): Promise<void> {
  await inTransaction(async (tx) => {
    const where = { AND: [{ reference }, whereOf(scopeOf(actor))] };
    await lockRequest(tx, where);
    const request = await tx.request.findFirst({ where, include: FACTS });
    if (!request || !may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'assign', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow assigning requests.' });
    }
    if (request.assigneeId === assigneeId) return;
    if (seen !== undefined && seen !== request.assigneeId) {
      const did = await tellChange(tx, actor, request.id, { acts: ['request.assigned', 'request.begin'] });
      const message = `${did ?? 'Somebody else has it now'}, so it was left as it is; look who has it, and assign it again.`;
      throw new Refusal({ field: 'assigneeId', message });
    }
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
