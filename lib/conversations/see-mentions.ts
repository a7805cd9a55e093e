import type { Actor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';

/**
 * The actor opened a request: its notes that call on the actor were seen. The caller has found the
 * request in the actor's scope; the log has its opening already.
 */
export async function seeMentions(actor: Actor, requestId: string): Promise<void> {
  await database().noteMention.updateMany({
    where: { accountId: actor.accountId, seenAt: null, note: { requestId } },
    data: { seenAt: now() },
  });
}
