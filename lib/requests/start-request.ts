import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { inCompartment, kindsFor } from './kinds/declarations';
import { mayFile } from './policy';

/** What is said to an agent who is not confirmed yet. */
export const WAITS =
  'Your account waits for confirmation by your agency’s point of contact: until then you can file an emergency, and nothing else.';

/**
 * Opens a draft. The same key by the same agent opens the same draft again.
 * @returns the draft's id
 * @throws Refusal for a kind that cannot be filed here; NotFound for anyone but an agent
 */
export async function startRequest(
  actor: Actor,
  input: { kind: string; idempotencyKey: string },
): Promise<string> {
  if (actor.kind !== 'agent') throw new NotFound();
  if (!(kindsFor(actor.agency) as string[]).includes(input.kind))
    throw new Refusal({ field: 'kind', message: 'Choose one of the kinds listed.' });
  if (!mayFile(actor, input.kind)) throw new Refusal({ field: 'kind', message: WAITS });
  const id = newId();
  const at = now();
  const answers = await seal('{}', { use: 'request.answers', id });
  return inTransaction(async (tx) => {
    const { count } = await tx.request.createMany({
      data: [
        {
          id,
          kind: input.kind,
          compartment: inCompartment(input.kind),
          status: 'draft',
          agentId: actor.accountId,
          agencyId: actor.agencyId,
          idempotencyKey: input.idempotencyKey,
          answers,
          createdAt: at,
          updatedAt: at,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      const key = { agentId: actor.accountId, idempotencyKey: input.idempotencyKey };
      const first = await tx.request.findUniqueOrThrow({ where: { agentId_idempotencyKey: key } });
      return first.id;
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: 'agent' },
      act: 'request.started',
      requestId: id,
      data: { kind: input.kind },
    });
    return id;
  });
}
