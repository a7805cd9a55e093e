import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { now } from '@/lib/platform/clock';
import { digest, randomToken } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireMayEnrol } from './add-factor';
import { relyingParty } from './check-passkey';
import { CHALLENGE_MINUTES, type Visit } from './rules';

/**
 * A challenge for the passkeys of an account whose mailbox was proven, for this session alone. The person has to be
 * verified by the device (a PIN, a finger), since a mailbox is no authenticator (NIST SP 800-63B-4 § 3.1.3.1).
 * @throws Refusal where the account has no passkey
 */
export async function challengePasskey(visit: Visit): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const held = await passkeysOf(visit.accountId);
  if (held.length === 0) {
    throw new Refusal({ field: null, message: 'Your account has no passkey: enter a code instead.' });
  }
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    allowCredentials: held,
    challenge: await giveChallenge(visit),
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: 'required',
  });
}

/**
 * A challenge for a new passkey: for a half session of an account that has no factor yet, or a whole one that gave its
 * factor just now.
 * @throws NotFound for a half session of an account with a factor; FactorNeeded
 */
export async function challengeNewPasskey(visit: Visit): Promise<PublicKeyCredentialCreationOptionsJSON> {
  requireMayEnrol(visit);
  const { portalName } = await currentCompany();
  return generateRegistrationOptions({
    rpName: portalName,
    rpID: relyingParty().id,
    userName: visit.address,
    userDisplayName: visit.address,
    // Says nothing of the person to whoever reads the device (WebAuthn § 14.6.1).
    userID: new Uint8Array(Buffer.from(digest(visit.accountId), 'hex')),
    challenge: await giveChallenge(visit),
    timeout: CHALLENGE_MINUTES * 60_000,
    attestationType: 'none',
    excludeCredentials: await passkeysOf(visit.accountId),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

async function giveChallenge(visit: Visit): Promise<Uint8Array<ArrayBuffer>> {
  const token = randomToken();
  await database().session.updateMany({
    where: { id: visit.sessionId },
    data: { challengeHash: digest(token), challengedAt: now() },
  });
  return new Uint8Array(Buffer.from(token, 'base64url'));
}

async function passkeysOf(accountId: string) {
  const rows = await database().factor.findMany({
    where: { accountId, type: 'passkey', confirmedAt: { not: null } },
    select: { credentialId: true, transports: true },
  });
  return rows.map(({ credentialId, transports }) => ({ id: credentialId!, transports }));
}
