import { describe, expect, it } from 'vitest';
import { LIMITS, limitTries, takeBackTries } from '@/lib/accounts/limit-tries';
import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { forgetTries } from '@/lib/platform/rate-limit';
import { TooMany } from '@/lib/platform/refusal';
import { ask } from '../../support/sign-in';

const NETWORK = '203.0.113.0/24';

async function refusal(work: Promise<unknown>): Promise<TooMany> {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(TooMany);
  return error as TooMany;
}

/** Uses up a limit by one key. */
async function use(name: keyof typeof LIMITS, key: string, times: number = LIMITS[name].tries) {
  for (let n = 0; n < times; n++) await limitTries({ [name]: key });
}

describe('a limit', () => {
  it.each(Object.keys(LIMITS) as (keyof typeof LIMITS)[])(
    '%s refuses one try too many, by its key alone',
    async (name) => {
      const { tries, minutes } = LIMITS[name];
      await database().rateLimit.create({
        data: { key: `${name}:${NETWORK}`, points: tries - 1, expire: minutesAfter(now(), minutes) },
      });
      await limitTries({ [name]: NETWORK });
      const said = await refusal(limitTries({ [name]: NETWORK }));
      const what = `Too many ${LIMITS[name].what}; try again in ${minutes} minutes. In an emergency call +`;
      expect(said.message.startsWith(what)).toBe(true);
      expect(said.retryAfter).toBeGreaterThan(minutes * 60 - 30);
      expect(said.retryAfter).toBeLessThanOrEqual(minutes * 60);
      await expect(limitTries({ [name]: 'another' })).resolves.toBeUndefined();
    },
  );

  it('counts all that come at once', async () => {
    const tries = Array.from({ length: 40 }, () => limitTries({ reference_account: 'at once' }));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMITS.reference_account.tries);
  });

  it('ends with its time, whatever was tried meanwhile', async () => {
    await use('reference_account', 'patient', LIMITS.reference_account.tries);
    for (let n = 0; n < 5; n++) await refusal(limitTries({ reference_account: 'patient' }));
    await database().rateLimit.updateMany({
      where: { key: 'reference_account:patient' },
      data: { expire: minutesAfter(now(), -1) },
    });
    await expect(limitTries({ reference_account: 'patient' })).resolves.toBeUndefined();
  });

  it('takes back what came right, and never more than was tried', async () => {
    const tries = { reference_account: 'right' };
    for (let n = 0; n < 25; n++) {
      await limitTries(tries);
      await takeBackTries(tries);
    }
    await takeBackTries(tries);
    await use('reference_account', 'right');
    await refusal(limitTries(tries));
  });

  it('of a network does not count this machine itself', async () => {
    for (let n = 0; n < LIMITS.ask_network.tries + 5; n++)
      await limitTries({ ask_network: 'sign_in:loopback', code_network: 'loopback' });
  });

  it('keeps no address in clear, and nothing once it is over', async () => {
    const address = 'somebody@registered.example';
    await ask(address, NETWORK);
    const rows = await database().rateLimit.findMany();
    expect(rows.some(({ key }) => key.includes('somebody') || key.includes('registered'))).toBe(false);
    await database().rateLimit.updateMany({ data: { expire: minutesAfter(now(), -1) } });
    await forgetTries();
    expect(await database().rateLimit.count()).toBe(0);
  });

  it('stops at the narrowest, so that a stubborn address uses up nothing of its network', async () => {
    const tries = { ask_address: 'stubborn', ask_network: `sign_in:${NETWORK}` };
    for (let n = 0; n < LIMITS.ask_address.tries; n++) await limitTries(tries);
    for (let n = 0; n < 50; n++) await refusal(limitTries(tries));
    expect(
      await database().rateLimit.findUnique({ where: { key: `ask_network:sign_in:${NETWORK}` } }),
    ).toMatchObject({
      points: LIMITS.ask_address.tries,
    });
  });
});
