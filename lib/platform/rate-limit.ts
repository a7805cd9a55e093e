import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { now } from './clock';
import { database } from './database';

/** So many tries from the first one on in so many minutes. */
export type Limit = { tries: number; minutes: number };

/** Counts in the database, so that all web processes count together. */
function limiter(name: string, { tries, minutes }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: database(),
    tableName: 'rateLimit',
    keyPrefix: name,
    points: tries,
    duration: minutes * 60,
    // The worker does that (`forgetTries`), or each web process would have a timer of its own.
    clearExpiredByTimeout: false,
  });
}

/**
 * Counts one try. Not to be called inside a transaction: what was tried stays counted when that is undone.
 * @param key what is counted by; no address in clear
 * @returns 0, or how many seconds to wait where it was one too many
 */
export async function countTry(name: string, key: string, limit: Limit): Promise<number> {
  try {
    await limiter(name, limit).consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** Takes back one try: what it was for came right. */
export async function takeBackTry(name: string, key: string, limit: Limit): Promise<void> {
  const counted = await limiter(name, limit).get(key);
  if (counted && counted.consumedPoints > 0) await limiter(name, limit).reward(key);
}

/** Part of `housekeeping`: removes what counts no more. */
export async function forgetTries(): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: now() } } });
}
