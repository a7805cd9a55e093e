import { now } from '@/lib/platform/clock';
import { digest, newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { minutesAfter, SESSION_LIMITS, type Visit } from './rules';

/**
 * Puts a session with both factors in the place of a half one, under a new token.
 * @returns its absolute end
 * @throws Refusal when the half session is gone: another post has raised or ended it
 */
export async function raiseSession(tx: Tx, visit: Visit, token: string): Promise<Date> {
  const half = { id: visit.sessionId, assurance: 'mailbox' as const };
  const found = await tx.session.findFirst({ where: half, select: { browser: true } });
  const { count } = await tx.session.deleteMany({ where: half });
  if (!found || count === 0) {
    throw new Refusal({
      field: null,
      message: 'This sign-in was completed or ended already; reload the page.',
    });
  }
  const createdAt = now();
  const expiresAt = minutesAfter(createdAt, SESSION_LIMITS.absoluteMinutes);
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: digest(token),
      accountId: visit.accountId,
      assurance: 'two_factor',
      browser: found.browser,
      createdAt,
      lastUsedAt: createdAt,
      factorAt: createdAt,
      expiresAt,
    },
  });
  return expiresAt;
}
