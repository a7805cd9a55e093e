import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';

/**
 * Takes the ticket that `proveMailbox` gave, once.
 * @param ticketHash SHA-256 of the ticket
 * @returns until when it was good, or null when there is no such ticket (any more)
 */
export async function redeemTicket(ticketHash: string): Promise<{ expiresAt: Date } | null> {
  return inTransaction(async (tx) => {
    const proven = { codeHash: null, accountId: { not: null }, usedAt: null };
    const where = { tokenHash: ticketHash, purpose: 'sign_in', ...proven };
    const found = await tx.signInAttempt.findFirst({ where, select: { expiresAt: true } });
    if (!found || found.expiresAt <= now()) return null;
    const { count } = await tx.signInAttempt.updateMany({ where, data: { usedAt: now() } });
    return count === 1 ? found : null;
  });
}
