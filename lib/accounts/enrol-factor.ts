import { generateURI } from 'otplib';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { factorContext, matchingStep } from './check-factor';
import { storeRecoveryCodes } from './make-recovery-codes';
import { raiseSession } from './raise-session';
import type { Visit } from './rules';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The secret that a half session may enrol. It follows from the browser's token and the server's key, so the
 * page can be drawn again and again without writing anything, and the table alone does not give it away.
 * @returns 160 bits in base 32, and the address for the QR code
 */
export async function factorOffer(
  visit: Visit,
  sessionToken: string,
): Promise<{ secret: string; uri: string }> {
  if (visit.assurance !== 'mailbox' || visit.enrolled) throw new NotFound();
  const bytes = Buffer.from(fingerprint('factor-offer', sessionToken), 'hex').subarray(0, 20);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const secret = (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
  const { portalName } = await currentCompany();
  const uri = generateURI({
    issuer: portalName.replaceAll(':', ' '),
    label: visit.address,
    secret,
    algorithm: 'sha1',
    digits: 6,
    period: 30,
  });
  return { secret, uri };
}

/**
 * Enrols the offered secret with its first code, makes the recovery codes and completes the sign-in under a
 * new token.
 * @returns the new token with its absolute end, and the seed from which the recovery codes are shown once
 * @throws Refusal on a wrong code; NotFound when the account has a factor already
 */
export async function enrolFactor(
  visit: Visit,
  sessionToken: string,
  code: string,
): Promise<{ token: string; expiresAt: Date; recoverySeed: string }> {
  const { secret } = await factorOffer(visit, sessionToken);
  const step = await matchingStep(secret, code);
  if (step === null) {
    throw new Refusal({
      field: 'code',
      message:
        'That is not the code for this key; check that the clock of your phone is right and enter the six digits shown now.',
    });
  }
  const id = newId();
  const sealed = await seal(secret, factorContext(id));
  const token = randomToken();
  const recoverySeed = randomToken();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${visit.accountId}::uuid for update`;
    const held = await tx.factor.count({
      where: { accountId: visit.accountId, confirmedAt: { not: null } },
    });
    if (held > 0) throw new NotFound();
    await tx.factor.create({
      data: {
        id,
        accountId: visit.accountId,
        type: 'totp',
        name: 'Authenticator app',
        secret: sealed,
        lastStep: step,
        createdAt: now(),
        confirmedAt: now(),
        lastUsedAt: now(),
      },
    });
    await storeRecoveryCodes(tx, visit.accountId, recoverySeed);
    const expiresAt = await raiseSession(tx, visit, token);
    await tx.account.update({ where: { id: visit.accountId }, data: { lastSignInAt: now() } });
    const actor = { accountId: visit.accountId, kind: visit.kind };
    await appendEvent(tx, { actor, act: 'account.factor_enrolled', data: { type: 'totp' } });
    await appendEvent(tx, { actor, act: 'account.recovery_codes_made' });
    await appendEvent(tx, { actor, act: 'account.signed_in', data: { by: 'enrolment' } });
    return { token, expiresAt, recoverySeed };
  });
}
