import { generateURI } from 'otplib';
import { fingerprint, newId, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { type Enrolment, requireMayEnrol, storeFactor } from './add-factor';
import { factorContext, matchingStep } from './check-factor';
import { FACTOR_LABELS, type Visit } from './rules';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The secret that a session may enrol. It follows from the browser's token and the server's key, so the
 * page can be drawn again and again without writing anything, and the table alone does not give it away.
 * @returns 160 bits in base 32, and the address for the QR code
 * @throws NotFound; FactorNeeded, as `requireMayEnrol`
 */
export async function factorOffer(
  visit: Visit,
  sessionToken: string,
): Promise<{ secret: string; uri: string }> {
  requireMayEnrol(visit);
  // Of those that one session enrols, none may have the secret of another.
  const before = await database().auditEvent.count({
    where: { actorId: visit.accountId, act: 'account.factor_enrolled' },
  });
  const bytes = Buffer.from(fingerprint('factor-offer', `${sessionToken}:${before}`), 'hex').subarray(0, 20);
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
 * Enrols the offered secret with its first code. The first factor of an account completes the sign-in.
 * @param name what the person calls it; null for what it is
 * @returns what the first factor brings with it (`storeFactor`), null for a further one
 * @throws Refusal on a wrong code; NotFound or FactorNeeded, as `requireMayEnrol`
 */
export async function enrolFactor(
  visit: Visit,
  sessionToken: string,
  code: string,
  name: string | null = null,
): Promise<Enrolment | null> {
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
  return storeFactor(visit, {
    id,
    type: 'totp',
    name: name ?? FACTOR_LABELS.totp,
    secret: sealed,
    lastStep: step,
  });
}
