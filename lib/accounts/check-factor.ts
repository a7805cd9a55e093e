import { verify } from 'otplib';
import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { fingerprint, unseal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { currentCompany } from '@/lib/settings/queries';
import { factorMail } from './emails';
import {
  type FactorProof,
  LOCK,
  minutesAfter,
  plainDigits,
  plainRecoveryCode,
  RECOVERY_CODES,
} from './rules';

/**
 * What a code, or the answer of a passkey, turned out to be. `wrong` and `lockedNow` were counted; the caller must let
 * that commit. `late`: the challenge was answered already, or too long ago.
 */
export type FactorVerdict =
  | { right: true; by: FactorProof }
  | { right: false; why: 'used' | 'locked' | 'late' }
  | { right: false; why: 'wrong' | 'lockedNow'; failures: number; given: 'code' | 'passkey' };

type Holder = { id: string; kind: 'agent' | 'staff' };

/**
 * Tries a code against the second factors of an account, and counts it. The account's row is locked, so of two
 * posts with one code the second finds it used. Call it only once the mailbox was proven in that browser, or
 * anybody could lock out another.
 */
export async function checkFactor(tx: Tx, holder: Holder, code: string): Promise<FactorVerdict> {
  await tx.$queryRaw`select 1 from account where id = ${holder.id}::uuid for update`;
  const account = await tx.account.findUniqueOrThrow({
    where: { id: holder.id },
    include: { factors: { where: { type: 'totp', confirmedAt: { not: null } } } },
  });
  if (account.lockedAt) return { right: false, why: 'locked' };

  const digits = plainDigits(code);
  if (/^\d{6}$/.test(digits)) {
    for (const factor of account.factors) {
      const step = await matchingStep(await unseal(factor.secret!, factorContext(factor.id)), digits);
      if (step === null) continue;
      // RFC 6238 § 5.2: a code is accepted once, so its step must lie after the last one.
      const { count } = await tx.factor.updateMany({
        where: { id: factor.id, lastStep: { lt: step } },
        data: { lastStep: step, lastUsedAt: now() },
      });
      if (count === 0) return { right: false, why: 'used' };
      await forgetFailures(tx, account.id);
      return { right: true, by: 'totp' };
    }
  }
  const recovery = plainRecoveryCode(code);
  if (recovery) {
    const { count } = await tx.recoveryCode.updateMany({
      where: { accountId: account.id, codeHash: recoveryHash(account.id, recovery), usedAt: null },
      data: { usedAt: now() },
    });
    if (count === 1) {
      await forgetFailures(tx, account.id);
      await tellOfRecoveryCode(tx, account);
      return { right: true, by: 'recovery_code' };
    }
  }
  return countFailure(tx, account, 'code');
}

/** Whoever holds the paper with the codes is in: its owner hears of each use, and of how many are left. */
async function tellOfRecoveryCode(tx: Tx, { id, address }: { id: string; address: string }): Promise<void> {
  const left = await tx.recoveryCode.count({ where: { accountId: id, usedAt: null } });
  const mail = {
    to: address,
    key: `recovery-code-used:${id}:${now().getTime()}`,
    what: `A recovery code was used; ${left} of ${RECOVERY_CODES} are left`,
  };
  await queueMail(tx, await factorMail(mail, await currentCompany()));
}

/** Logs what `checkFactor` found; apart from it, because entries of the log come last in a transaction. */
export async function appendVerdict(tx: Tx, holder: Holder, verdict: FactorVerdict): Promise<void> {
  const actor = { accountId: holder.id, kind: holder.kind };
  if (verdict.right) {
    if (verdict.by === 'recovery_code') await appendEvent(tx, { actor, act: 'account.recovery_code_used' });
    return;
  }
  if (!('failures' in verdict)) return;
  await appendEvent(tx, {
    actor,
    act: 'account.code_refused',
    data: { failures: verdict.failures, given: verdict.given },
  });
  if (verdict.why === 'lockedNow') await appendEvent(tx, { actor, act: 'account.locked' });
}

/** The time step of RFC 6238 that a code belongs to, one to either side of the present allowed; or null. */
export async function matchingStep(secret: string, digits: string): Promise<bigint | null> {
  const result = await verify({
    secret,
    token: digits,
    epoch: Math.floor(now().getTime() / 1000),
    algorithm: 'sha1',
    digits: 6,
    period: 30,
    epochTolerance: 30,
  });
  return result.valid && 'timeStep' in result ? BigInt(result.timeStep) : null;
}

/** Where a factor's secret is bound to. */
export function factorContext(factorId: string): { use: string; id: string } {
  return { use: 'factor.secret', id: factorId };
}

/** The stored form of a recovery code (in its normal form). */
export function recoveryHash(accountId: string, code: string): string {
  return fingerprint('recovery-code', `${accountId}:${code}`);
}

/** A right factor ends the count of wrong ones. */
export async function forgetFailures(tx: Tx, accountId: string): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { failedAt: [] } });
}

/** Counts a wrong factor towards the lock; the account's row is locked by the caller. */
export async function countFailure(
  tx: Tx,
  account: { id: string; failedAt: Date[] },
  given: 'code' | 'passkey',
): Promise<FactorVerdict> {
  const at = now();
  const failedAt = [...account.failedAt.filter((each) => minutesAfter(each, LOCK.withinMinutes) > at), at];
  const locks = failedAt.length >= LOCK.failures;
  await tx.account.update({ where: { id: account.id }, data: { failedAt, lockedAt: locks ? at : null } });
  return { right: false, why: locks ? 'lockedNow' : 'wrong', failures: failedAt.length, given };
}
