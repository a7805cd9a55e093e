import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { digest, newId } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { type Enrolment, requireMayEnrol, storeFactor } from './add-factor';
import { relyingParty, takeChallenge } from './check-passkey';
import type { Visit } from './rules';

/**
 * Enrols a new passkey that answers the challenge of this session.
 * @param answer as the browser gave it, of the shape that `newPasskeySchema` checks
 * @returns what the first factor brings with it (`storeFactor`), null for a further one
 * @throws Refusal where it does not answer, or belongs to an account already; NotFound or FactorNeeded
 */
export async function enrolPasskey(
  visit: Visit,
  answer: RegistrationResponseJSON,
  name: string,
): Promise<Enrolment | null> {
  requireMayEnrol(visit);
  const challengeHash = await inTransaction((tx) => takeChallenge(tx, visit));
  if (!challengeHash) throw refused('It took too long, or was sent twice');
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (challenge) => digest(challenge) === challengeHash,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) {
    throw refused('Your device did not confirm that it is you with a PIN, a finger or a face');
  }
  const { credential } = verified.registrationInfo;
  const known = await database().factor.count({ where: { credentialId: credential.id } });
  if (known > 0) throw refused('This passkey is in use already');
  return storeFactor(visit, {
    id: newId(),
    type: 'passkey',
    name,
    credentialId: credential.id,
    publicKey: new Uint8Array(credential.publicKey),
    counter: BigInt(credential.counter),
    transports: answer.response.transports ?? [],
  });
}

function refused(why: string): Refusal {
  return new Refusal({
    field: null,
    message: `${why}: press the button again, or use an authenticator app.`,
  });
}
