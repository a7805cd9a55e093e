import type { AgentActor } from '@/lib/accounts/rules';
import { minutesAfter } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { plainReference } from './kinds/entry-schema';
import { WAITS } from './start-request';

/** Wrong references an account may give in so many minutes: they could be counted through. */
export const CLAIM_LIMIT = { minutes: 15, tries: 10 } as const;

/** The same for what does not exist, waits for nobody, or is another agency's. */
const NONE =
  'No request of your agency with this reference waits to be taken over: check it with whoever gave it to you.';

/**
 * Makes a request that staff entered its agent's: the reference was read out to somebody of the agency, and whoever
 * signs in from its registered domain with it takes it over. Of two who try at once one wins.
 * @returns the reference in its normal form
 * @throws Refusal where no such request waits, or after too many tries
 */
export async function claimRequest(
  actor: AgentActor,
  given: { reference: string },
): Promise<{ reference: string }> {
  if (!actor.confirmed) throw new Refusal({ field: null, message: WAITS });
  const reference = plainReference(given.reference);
  const person = { accountId: actor.accountId, kind: 'agent' } as const;
  const outcome = await inTransaction(async (tx) => {
    // The tries of one account stand in line, or many at once would all be the first.
    await tx.$queryRaw`select 1 from account where id = ${actor.accountId}::uuid for update`;
    const minutes = await minutesToWait(tx, actor.accountId);
    if (minutes > 0) return { wait: minutes };
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
    if (found?.agentId) return { reference };
    const won = found && (await take(tx, found.id, actor.accountId));
    await appendEvent(
      tx,
      won
        ? { actor: person, act: 'request.claimed', requestId: found.id }
        : { actor: person, act: 'request.claim_refused' },
    );
    return won ? { reference } : { wait: 0 };
  });
  if ('reference' in outcome) return { reference: outcome.reference! };
  const { wait } = outcome;
  const message =
    wait === 0
      ? NONE
      : `Too many wrong references were given; try again in ${wait} ${wait === 1 ? 'minute' : 'minutes'}.`;
  throw new Refusal({ field: 'reference', message });
}

async function take(tx: Tx, id: string, agentId: string): Promise<boolean> {
  const { count } = await tx.request.updateMany({
    where: { id, agentId: null },
    data: { agentId, updatedAt: now() },
  });
  return count === 1;
}

async function minutesToWait(tx: Tx, accountId: string): Promise<number> {
  const since = minutesAfter(now(), -CLAIM_LIMIT.minutes);
  const [tenth] = await tx.auditEvent.findMany({
    where: { actorId: accountId, act: 'request.claim_refused', at: { gt: since } },
    orderBy: { seq: 'desc' },
    select: { at: true },
    skip: CLAIM_LIMIT.tries - 1,
    take: 1,
  });
  return tenth ? Math.max(1, Math.ceil((tenth.at.getTime() - since.getTime()) / 60_000)) : 0;
}
