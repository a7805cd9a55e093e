import { now } from '@/lib/platform/clock';
import { digest, fingerprint, randomToken, sameSecret, unseal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { asksOf, takeBackTries } from './limit-tries';
import { findSignInAccount } from './queries';
import { CODE_LIMITS, type CodePurpose, minutesAfter, PROVEN_MAILBOX_MINUTES } from './rules';

/** What came back from the mail: the code that was typed, or the token of the link. */
export type Proof = { code: string } | { linkToken: string };

/**
 * Checks a proof against what the asking browser was sent. It works once: it is exchanged for a ticket, which
 * `redeemTicket` takes once and which never leaves the process.
 * @param browserToken the asking browser's cookie, or null where it has none
 * @throws Refusal the same for an unknown address as for a wrong code
 */
export async function proveMailbox(
  browserToken: string | null,
  proof: Proof,
): Promise<{ ticket: string; address: string }> {
  return exchanged(browserToken, proof, 'sign_in');
}

/**
 * The same for whoever has no account, and files an emergency or asks for an account: what the proof is exchanged for
 * is kept by the browser that asked, and stands for the mailbox alone (`findProvenMailbox`). It is no session.
 * @returns the token for the browser's cookie
 * @throws Refusal the same for every address
 */
export async function proveStrangersMailbox(
  browserToken: string | null,
  proof: Proof,
  purpose: 'emergency' | 'register',
): Promise<{ token: string }> {
  const { ticket } = await exchanged(browserToken, proof, purpose);
  return { token: ticket };
}

async function exchanged(browserToken: string | null, proof: Proof, purpose: CodePurpose) {
  const outcome = browserToken
    ? await inTransaction((tx) => exchange(tx, browserToken, proof, purpose))
    : ({ refused: 'elsewhere' } as const);
  if ('ticket' in outcome) {
    const { ticket, address, network } = outcome;
    // The mailbox is a person's who signs in or files; what floods a mailbox stays counted.
    const { stranger_address: _flood, ...asks } = asksOf(address, network, purpose);
    await takeBackTries(asks);
    return { ticket, address };
  }
  const field = 'code' in proof ? 'code' : null;
  throw new Refusal({ field, message: SENTENCES[outcome.refused](proof) });
}

const SENTENCES = {
  elsewhere: (proof: Proof) =>
    'linkToken' in proof
      ? 'Open the link in the browser in which you asked for it, or type the code there.'
      : 'This browser did not ask for a code, or asked too long ago; enter your e-mail address to get one.',
  over: () =>
    `This code cannot be used any more: it is good for ${CODE_LIMITS.minutes} minutes, once; ask for a new one.`,
  spent: () => `A wrong code was entered ${CODE_LIMITS.tries} times; ask for a new code.`,
  wrong: (proof: Proof) =>
    'linkToken' in proof
      ? 'The link is not the one of your last mail; open that one, or type its code.'
      : 'That is not the code of your last mail; check the eight digits.',
} as const;

type Outcome = { ticket: string; address: string; network: string } | { refused: keyof typeof SENTENCES };

async function exchange(tx: Tx, browserToken: string, proof: Proof, purpose: CodePurpose): Promise<Outcome> {
  const browserHash = digest(browserToken);
  // The row is locked, so of two posts with the right code the second finds it used.
  await tx.$queryRaw`select 1 from sign_in_attempt where browser_hash = ${browserHash} for update`;
  const attempt = await tx.signInAttempt.findUnique({ where: { browserHash } });
  if (attempt?.purpose !== purpose) return { refused: 'elsewhere' };
  if (attempt.tries >= CODE_LIMITS.tries) return { refused: 'spent' };
  // Spent: the hash of the code was taken away, though the ticket may not be redeemed yet.
  const spent = attempt.accountId !== null && attempt.codeHash === null;
  if (attempt.usedAt || spent || attempt.expiresAt <= now()) return { refused: 'over' };

  const [given, expected] =
    'code' in proof
      ? [codeFingerprint(attempt.id, proof.code), attempt.codeHash]
      : [digest(proof.linkToken), attempt.tokenHash];
  // Nothing was mailed where there is no code: no account to sign in with, or the worker has not come to it.
  if (!sameSecret(given, expected ?? '') || !attempt.codeHash) {
    const { tries } = await tx.signInAttempt.update({
      where: { id: attempt.id },
      data: { tries: { increment: 1 } },
    });
    return { refused: tries >= CODE_LIMITS.tries ? 'spent' : 'wrong' };
  }
  const address = await unseal(attempt.address, { use: 'sign_in_attempt.address', id: attempt.id });
  if (purpose === 'sign_in' && !(await findSignInAccount(address, tx))) return { refused: 'over' };
  const ticket = randomToken();
  const proven =
    purpose === 'sign_in' ? {} : { usedAt: now(), expiresAt: minutesAfter(now(), PROVEN_MAILBOX_MINUTES) };
  await tx.signInAttempt.update({
    where: { id: attempt.id },
    data: { codeHash: null, tokenHash: digest(ticket), ...proven },
  });
  return { ticket, address, network: attempt.network };
}

/** The stored form of a mailed code. Keyed, since eight digits are soon tried through; bound to its attempt. */
export function codeFingerprint(attemptId: string, code: string): string {
  return fingerprint('sign-in-code', `${attemptId}:${code}`);
}
