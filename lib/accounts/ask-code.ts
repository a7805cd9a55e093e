import { now } from '@/lib/platform/clock';
import { digest, fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { asksOf, limitTries } from './limit-tries';
import { CODE_LIMITS, type CodePurpose, minutesAfter } from './rules';

type Ask = {
  /** In its canonical form. */
  address: string;
  /** Where it was asked from, as `networkOf` gives it. */
  network: string;
  purpose?: CodePurpose;
};

/**
 * Notes that somebody asked for a code, to sign in or to file an emergency without an account. The same is done for
 * every address: nobody looks here whether an account has it, so neither the answer nor its time tells; the worker
 * does (jobs.ts). A code that was used does not count (`proveMailbox`): whoever signs in often is not shut out by it.
 * @returns the token for the asking browser's cookie: code and link work with it alone
 * @throws TooMany when address or network asked too often
 */
export async function askCode(ask: Ask): Promise<{ browserToken: string }> {
  const { purpose = 'sign_in', network } = ask;
  await limitTries(asksOf(ask.address, network, purpose), 'address');
  const id = newId();
  const browserToken = randomToken();
  const address = await seal(ask.address, { use: 'sign_in_attempt.address', id });
  await inTransaction(async (tx) => {
    await tx.signInAttempt.create({
      data: {
        id,
        address,
        addressHash: fingerprint('address', ask.address),
        network,
        purpose,
        browserHash: digest(browserToken),
        createdAt: now(),
        expiresAt: minutesAfter(now(), CODE_LIMITS.minutes),
      },
    });
    await enqueue(tx, 'sign-in-mail', { attemptId: id });
  });
  return { browserToken };
}
