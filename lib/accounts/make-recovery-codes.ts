import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { digest, fingerprint, newId, randomToken } from '@/lib/platform/crypto';
import { database, inTransaction, type Tx } from '@/lib/platform/database';
import { currentCompany } from '@/lib/settings/queries';
import { recoveryHash } from './check-factor';
import { requireFreshFactor } from './confirm-factor';
import { factorMail } from './emails';
import { RECOVERY_CODES, type Visit } from './rules';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes ten new recovery codes; the old ones stop working, and the person is told by mail.
 * @returns the seed that `shownRecoveryCodes` shows them from, for a cookie of this browser
 * @throws FactorNeeded unless the second factor was given in the last five minutes
 */
export async function makeRecoveryCodes(visit: Visit): Promise<{ recoverySeed: string }> {
  requireFreshFactor(visit);
  const recoverySeed = randomToken();
  const key = `recovery-codes:${digest(recoverySeed)}`;
  const what = 'New recovery codes were made, and the old ones stopped working';
  const mail = await factorMail({ to: visit.address, key, what }, await currentCompany());
  await inTransaction(async (tx) => {
    await storeRecoveryCodes(tx, visit.accountId, recoverySeed);
    await queueMail(tx, mail);
    await appendEvent(tx, {
      actor: { accountId: visit.accountId, kind: visit.kind },
      act: 'account.recovery_codes_made',
    });
  });
  return { recoverySeed };
}

/** Replaces an account's recovery codes by those that follow from the seed; only keyed hashes are kept. */
export async function storeRecoveryCodes(tx: Tx, accountId: string, seed: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codesOf(seed).map((code) => ({ id: newId(), accountId, codeHash: recoveryHash(accountId, code) })),
  });
}

/**
 * The codes to show, as long as the browser holds the seed and they are the account's present ones.
 * @returns ten codes such as `7k3mq-x0v9d`, or null when there is nothing to show
 */
export async function shownRecoveryCodes(accountId: string, seed: string): Promise<string[] | null> {
  const codes = codesOf(seed);
  const known = await database().recoveryCode.count({
    where: { accountId, codeHash: { in: codes.map((code) => recoveryHash(accountId, code)) } },
  });
  return known === RECOVERY_CODES ? codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`) : null;
}

/** Ten codes of 50 bits, which follow from the seed and the server's key. */
function codesOf(seed: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, position) => {
    const bytes = Buffer.from(fingerprint('recovery-seed', `${seed}:${position}`), 'hex');
    return [...bytes.subarray(0, 10)].map((byte) => CROCKFORD[byte % 32]).join('');
  });
}
