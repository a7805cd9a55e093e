import { now } from '@/lib/platform/clock';
import { digest, fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { enqueue } from '@/lib/platform/queue';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { ASK_LIMITS, CODE_LIMITS, EVALUATION_ASKS_PER_ADDRESS, isLoopback, minutesAfter } from './rules';

/**
 * Notes that somebody asked to sign in with an address. The same is done for every address: nobody looks here
 * whether an account has it, so neither the answer nor its time tells; the worker does (jobs.ts).
 * @param ask the canonical address and the network it was asked from (`networkOf`)
 * @returns the token for the asking browser's cookie: code and link work with it alone
 * @throws Refusal when address or network asked too often
 */
export async function askCode(ask: { address: string; network: string }): Promise<{ browserToken: string }> {
  const id = newId();
  const browserToken = randomToken();
  const addressHash = fingerprint('address', ask.address);
  const address = await seal(ask.address, { use: 'sign_in_attempt.address', id });
  const { emergency } = await currentCompany();
  const wait = await inTransaction(async (tx) => {
    // Asks for one address queue up, or a hundred at once would all be counted as the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`;
    const minutes = await minutesToWait(tx, addressHash, ask.network);
    if (minutes > 0) return minutes;
    await tx.signInAttempt.create({
      data: {
        id,
        address,
        addressHash,
        network: ask.network,
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
      message: `Too many sign-in codes were asked for; try again in ${wait} ${wait === 1 ? 'minute' : 'minutes'}. In an emergency call ${emergency.phone}.`,
    });
  }
  return { browserToken };
}

/**
 * A code that was used does not count: whoever signs in often shall not be shut out by it. Asks for an address count
 * by the network they come from, or a stranger could keep a person from signing in.
 */
async function minutesToWait(tx: Tx, addressHash: string, network: string): Promise<number> {
  const since = minutesAfter(now(), -ASK_LIMITS.minutes);
  const perAddress = env().evaluation ? EVALUATION_ASKS_PER_ADDRESS : ASK_LIMITS.perAddress;
  const waits = [await waitFor(tx, { addressHash, network, usedAt: null }, perAddress, since)];
  if (!isLoopback(network)) waits.push(await waitFor(tx, { network }, ASK_LIMITS.perNetwork, since));
  return Math.max(...waits);
}

type Asked = { addressHash: string; network: string; usedAt: null } | { network: string };

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
