import { appendEvent } from '@/lib/audit/append-event';
import { digest } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import type { Visit } from './rules';

/** Signs a browser out: its session is gone, whoever else may hold the cookie. */
export async function endSession(visit: Visit): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: visit.sessionId } });
    if (count === 0) return;
    await appendEvent(tx, {
      actor: { accountId: visit.accountId, kind: visit.kind },
      act: 'account.signed_out',
    });
  });
}

/**
 * Signs all browsers out but the one that asks.
 * @returns how many there were
 */
export async function endOtherSessions(visit: Visit): Promise<number> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { accountId: visit.accountId, id: { not: visit.sessionId } },
    });
    if (count > 0) {
      await appendEvent(tx, {
        actor: { accountId: visit.accountId, kind: visit.kind },
        act: 'account.signed_out',
        data: { others: count },
      });
    }
    return count;
  });
}

/** Signs one other browser of the same person out, by its session's id; one that is gone already stays gone. */
export async function endOneSession(visit: Visit, sessionId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { id: sessionId, accountId: visit.accountId, NOT: { id: visit.sessionId } },
    });
    if (count === 0) return;
    await appendEvent(tx, {
      actor: { accountId: visit.accountId, kind: visit.kind },
      act: 'account.session_ended',
    });
  });
}

/** Removes the session of a token without a word in the log: one that was replaced or has run out. */
export async function dropSession(token: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.session.deleteMany({ where: { tokenHash: digest(token) } });
  });
}
