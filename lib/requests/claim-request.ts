import { limitTries, takeBackTries } from '@/lib/accounts/limit-tries';
import type { AgentActor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { plainReference } from './kinds/entry-schema';
import { WAITS } from './start-request';

/** The same for what does not exist, waits for nobody, or is another agency's. */
const NONE =
  'No request of your agency with this reference waits to be taken over: check it with whoever gave it to you.';

/**
 * Makes a request that staff entered its agent's: the reference was read out to somebody of the agency, and whoever
 * signs in from its registered domain with it takes it over. Of two who try at once one wins.
 * @returns the reference in its normal form
 * @throws Refusal where no such request waits; TooMany after ten wrong references
 */
export async function claimRequest(
  actor: AgentActor,
  given: { reference: string },
): Promise<{ reference: string }> {
  if (!actor.confirmed) throw new Refusal({ field: null, message: WAITS });
  const reference = plainReference(given.reference);
  const person = { accountId: actor.accountId, kind: 'agent' } as const;
  // References could be counted through, so the wrong ones of an account are counted.
  const tries = { reference_account: actor.accountId };
  await limitTries(tries, 'reference');
  const taken = await inTransaction(async (tx) => {
    const found = await tx.request.findFirst({
      where: {
        reference,
        agencyId: actor.agencyId,
        compartment: false,
        submittedAt: { not: null },
        OR: [{ agentId: null }, { agentId: actor.accountId }],
      },
      select: { id: true, agentId: true },
    });
    if (found?.agentId) return true;
    const won = found && (await take(tx, found.id, actor.accountId));
    await appendEvent(
      tx,
      won
        ? { actor: person, act: 'request.claimed', requestId: found.id }
        : { actor: person, act: 'request.claim_refused' },
    );
    return won;
  });
  if (!taken) throw new Refusal({ field: 'reference', message: NONE });
  await takeBackTries(tries);
  return { reference };
}

async function take(tx: Tx, id: string, agentId: string): Promise<boolean> {
  const { count } = await tx.request.updateMany({
    where: { id, agentId: null },
    data: { agentId, updatedAt: now() },
  });
  return count === 1;
}
