import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { randomToken } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { appendVerdict, checkFactor, type FactorVerdict } from './check-factor';
import { raiseSession } from './raise-session';
import { LOCK, type Visit } from './rules';

/**
 * Completes a sign-in with the second factor. The half session ends and a new one takes its place, so a token
 * that somebody planted before is worth nothing afterwards.
 * @returns the new session's token for the cookie, and its absolute end
 * @throws Refusal on a wrong, used or malformed code, and when the account is locked
 */
export async function giveFactor(visit: Visit, code: string): Promise<{ token: string; expiresAt: Date }> {
  if (visit.assurance !== 'mailbox') throw new NotFound();
  const holder = { id: visit.accountId, kind: visit.kind };
  const token = randomToken();
  const outcome = await inTransaction(async (tx) => {
    const verdict = await checkFactor(tx, holder, code);
    if (!verdict.right) {
      await appendVerdict(tx, holder, verdict);
      return verdict;
    }
    const expiresAt = await raiseSession(tx, visit, token);
    await tx.account.update({ where: { id: holder.id }, data: { lastSignInAt: now() } });
    await appendVerdict(tx, holder, verdict);
    await appendEvent(tx, {
      actor: { accountId: holder.id, kind: holder.kind },
      act: 'account.signed_in',
      data: { by: verdict.by },
    });
    return { token, expiresAt };
  });
  if ('token' in outcome) return outcome;
  throw await factorRefusal(outcome);
}

/** The sentence for a code that was not taken. */
export async function factorRefusal(verdict: FactorVerdict & { right: false }): Promise<Refusal> {
  if (verdict.why === 'wrong') {
    return new Refusal({
      field: 'code',
      message: `That code is not right; wait for your authenticator app to show the next one, or use a recovery code. After ${LOCK.failures} wrong codes within ${LOCK.withinMinutes} minutes the account locks.`,
    });
  }
  if (verdict.why === 'used') {
    return new Refusal({
      field: 'code',
      message: 'That code was used already; wait until your authenticator app shows the next one.',
    });
  }
  const { supportContact, emergency } = await currentCompany();
  return new Refusal({
    field: 'code',
    message: `This account is locked after ${LOCK.failures} wrong codes; write to ${supportContact} to have it released. In an emergency call ${emergency.phone}.`,
  });
}
