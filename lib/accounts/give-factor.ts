import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { randomToken } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { appendVerdict, checkFactor, type FactorVerdict } from './check-factor';
import { checkPasskey } from './check-passkey';
import { raiseSession } from './raise-session';
import { LOCK, type Visit } from './rules';

/** A code of the authenticator app or a recovery code, or what a passkey answered. */
export type GivenFactor = string | { passkey: AuthenticationResponseJSON };

/** Tries what was given against the account of a visit; see `checkFactor` and `checkPasskey`. */
export async function checkGiven(tx: Tx, visit: Visit, given: GivenFactor): Promise<FactorVerdict> {
  if (typeof given !== 'string') return checkPasskey(tx, visit, given.passkey);
  return checkFactor(tx, { id: visit.accountId, kind: visit.kind }, given);
}

/**
 * Completes a sign-in with the second factor. The half session ends and a new one takes its place, so a token
 * that somebody planted before is worth nothing afterwards.
 * @returns the new session's token for the cookie, and its absolute end
 * @throws Refusal on a wrong, used or malformed code or answer, and when the account is locked
 */
export async function giveFactor(
  visit: Visit,
  given: GivenFactor,
): Promise<{ token: string; expiresAt: Date }> {
  if (visit.assurance !== 'mailbox') throw new NotFound();
  const holder = { id: visit.accountId, kind: visit.kind };
  const token = randomToken();
  const outcome = await inTransaction(async (tx) => {
    const verdict = await checkGiven(tx, visit, given);
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

/** The sentence for what was not taken. */
export async function factorRefusal(verdict: FactorVerdict & { right: false }): Promise<Refusal> {
  if (verdict.why === 'late') {
    return new Refusal({
      field: null,
      message: 'The passkey was used too late or twice: press the button again.',
    });
  }
  if (verdict.why === 'wrong' && verdict.given === 'passkey') {
    return new Refusal({
      field: null,
      message: `That is not a passkey of this account: use one that you set up here, or enter a code. After ${LOCK.failures} wrong ones within ${LOCK.withinMinutes} minutes the account locks.`,
    });
  }
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
    message: `This account is locked after ${LOCK.failures} wrong codes; ask your agency’s point of contact to release it, or write to ${supportContact}. In an emergency call ${emergency.phone}.`,
  });
}
