import { now } from '@/lib/platform/clock';
import { digest, fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { enqueue } from '@/lib/platform/queue';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import {
  ASK_LIMITS,
  CODE_LIMITS,
  type CodePurpose,
  EMERGENCY_MAILS_PER_ADDRESS,
  EVALUATION_ASKS_PER_ADDRESS,
  isLoopback,
  minutesAfter,
} from './rules';

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
 * does (jobs.ts).
 * @returns the token for the asking browser's cookie: code and link work with it alone
 * @throws Refusal when address or network asked too often
 */
export async function askCode(ask: Ask): Promise<{ browserToken: string }> {
  const { purpose = 'sign_in' } = ask;
  const id = newId();
  const browserToken = randomToken();
  const addressHash = fingerprint('address', ask.address);
  const address = await seal(ask.address, { use: 'sign_in_attempt.address', id });
  const { emergency } = await currentCompany();
  const wait = await inTransaction(async (tx) => {
    // Asks for one address queue up, or a hundred at once would all be counted as the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`;
    const minutes = await minutesToWait(tx, addressHash, ask.network, purpose);
    if (minutes > 0) return minutes;
    await tx.signInAttempt.create({
      data: {
        id,
        address,
        addressHash,
        network: ask.network,
        purpose,
        browserHash: digest(browserToken),
        createdAt: now(),
        expiresAt: minutesAfter(now(), CODE_LIMITS.minutes),
      },
    });
    await enqueue(tx, 'sign-in-mail', { attemptId: id });
    return 0;
  });
  if (wait > 0) {
    throw new Refusal({
      field: 'address',
      message: `Too many codes were asked for; try again in ${wait} ${wait === 1 ? 'minute' : 'minutes'}. In an emergency call ${emergency.phone}.`,
    });
  }
  return { browserToken };
}

/**
 * A code that was used does not count: whoever signs in often shall not be shut out by it. Asks for an address count
 * by the network they come from, or a stranger could keep a person from signing in; and by what they are for, so that
 * whoever asked too often to sign in can still file an emergency.
 */
async function minutesToWait(
  tx: Tx,
  addressHash: string,
  network: string,
  purpose: CodePurpose,
): Promise<number> {
  const since = minutesAfter(now(), -ASK_LIMITS.minutes);
  const perAddress = env().evaluation ? EVALUATION_ASKS_PER_ADDRESS : ASK_LIMITS.perAddress;
  const waits = [await waitFor(tx, { addressHash, network, purpose, usedAt: null }, perAddress, since)];
  if (!isLoopback(network)) waits.push(await waitFor(tx, { network, purpose }, ASK_LIMITS.perNetwork, since));
  if (purpose !== 'sign_in')
    waits.push(
      await waitFor(tx, { addressHash, purpose }, Math.max(perAddress, EMERGENCY_MAILS_PER_ADDRESS), since),
    );
  return Math.max(...waits);
}

type Asked = { purpose: CodePurpose; addressHash?: string; network?: string; usedAt?: null };

async function waitFor(tx: Tx, asked: Asked, most: number, since: Date): Promise<number> {
  const [oldest] = await tx.signInAttempt.findMany({
    where: { ...asked, createdAt: { gt: since } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
    skip: most - 1,
    take: 1,
  });
  if (!oldest) return 0;
  return Math.max(1, Math.ceil((oldest.createdAt.getTime() - since.getTime()) / 60_000));
}
