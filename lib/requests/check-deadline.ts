import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, whereOf } from './queries';
import { isClosed } from './rules';

/**
 * Records whether the expedited deadline stands in the document as well (G8). Where it does not, it no longer replaces
 * the ordinary target. To say again what stands already changes nothing.
 * @param input.seen what the page showed when the answer was given: null where nobody had looked
 * @throws NotFound where the actor may not see the request; Refusal where the role says no, there is no such deadline,
 *   the request is over, or somebody else answered otherwise meanwhile
 */
export async function checkDeadline(
  actor: Actor,
  { reference, inDocument, seen }: { reference: string; inDocument: boolean; seen: boolean | null },
): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await tx.request.findFirst({
      where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
      select: { id: true },
    });
    if (!found) throw new NotFound();
    // Two people who act at once stand in line here, so that the second reads what the first did.
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: FACTS });
    const facts = factsOf(request);
    if (!may(actor, 'view', facts)) throw new NotFound();
    if (!may(actor, 'check_deadline', facts)) refuse('Your role does not allow checking deadlines.');
    if (request.deadline === null) refuse('The request has no expedited deadline.');
    if (isClosed(request.status)) refuse('The request is over, so its deadline is not checked any more.');
    if (request.deadlineInDocument === inDocument) return;
    if (request.deadlineInDocument !== seen) {
      refuse(await meanwhile(tx, request.deadlineCheckedById, request.deadlineCheckedAt));
    }
    const at = now();
    await tx.request.update({
      where: { id: request.id },
      data: {
        deadlineInDocument: inDocument,
        deadlineCheckedById: actor.accountId,
        deadlineCheckedAt: at,
        updatedAt: at,
      },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.deadline_checked',
      requestId: request.id,
      data: { inDocument },
    });
  });
}

function refuse(message: string): never {
  throw new Refusal({ field: null, message });
}

async function meanwhile(tx: Tx, byId: string | null, at: Date | null): Promise<string> {
  const person = byId ? await tx.account.findUnique({ where: { id: byId }, select: { name: true } }) : null;
  const seconds = at ? Math.max(1, Math.round((now().getTime() - at.getTime()) / 1000)) : null;
  const ago =
    seconds !== null && seconds < 3600 ? ` ${seconds} ${seconds === 1 ? 'second' : 'seconds'} ago` : '';
  return `${person?.name ?? 'Somebody'} checked this deadline otherwise${ago}; nothing was changed. Read the page anew and answer again if you still do not agree.`;
}
