import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { countFailure, type FactorVerdict, forgetFailures } from './check-factor';
import { CHALLENGE_MINUTES, minutesAfter, type Visit } from './rules';

/** Whom a passkey is bound to: the host of the portal, and the one origin whose answers count. */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(env().publicUrl);
  return { id: hostname, origin };
}

/**
 * Checks what a passkey answered to the challenge of this session, and counts it as a code is counted. A passkey of
 * another account, of another address, or one that was copied (its counter went back) is wrong.
 * @param answer as the browser gave it, of the shape that `passkeySchema` checks
 */
export async function checkPasskey(
  tx: Tx,
  visit: Visit,
  answer: AuthenticationResponseJSON,
): Promise<FactorVerdict> {
  await tx.$queryRaw`select 1 from account where id = ${visit.accountId}::uuid for update`;
  const account = await tx.account.findUniqueOrThrow({
    where: { id: visit.accountId },
    include: { factors: { where: { credentialId: answer.id, confirmedAt: { not: null } } } },
  });
  if (account.lockedAt) return { right: false, why: 'locked' };
  const challengeHash = await takeChallenge(tx, visit);
  if (!challengeHash) return { right: false, why: 'late' };
  const [factor] = account.factors;
  const newCounter = factor && (await counterOf(answer, challengeHash, factor));
  if (factor === undefined || newCounter === null || newCounter === undefined)
    return countFailure(tx, account, 'passkey');
  await tx.factor.update({
    where: { id: factor.id },
    data: { counter: BigInt(newCounter), lastUsedAt: now() },
  });
  await forgetFailures(tx, account.id);
  return { right: true, by: 'passkey' };
}

type Held = { credentialId: string | null; publicKey: Uint8Array<ArrayBuffer> | null; counter: bigint };

/** The counter of a right answer; null for a wrong one, whatever is wrong with it. */
async function counterOf(answer: AuthenticationResponseJSON, challengeHash: string, held: Held) {
  const { id, origin } = relyingParty();
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => digest(challenge) === challengeHash,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: held.credentialId!,
      publicKey: held.publicKey!,
      counter: Number(held.counter),
    },
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

/**
 * Takes the challenge of a session, once.
 * @returns the hash that its answer has to match; null where there is none, or it was answered or has run out
 */
export async function takeChallenge(tx: Tx, visit: Visit): Promise<string | null> {
  const session = await tx.session.findUnique({
    where: { id: visit.sessionId },
    select: { challengeHash: true, challengedAt: true },
  });
  if (!session?.challengeHash || !session.challengedAt) return null;
  const { count } = await tx.session.updateMany({
    where: { id: visit.sessionId, challengeHash: session.challengeHash },
    data: { challengeHash: null, challengedAt: null },
  });
  return count === 1 && minutesAfter(session.challengedAt, CHALLENGE_MINUTES) > now()
    ? session.challengeHash
    : null;
}
