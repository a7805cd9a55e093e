import { expect, it } from 'vitest';
import { askCode } from '@/lib/accounts/ask-code';
import { proveMailbox, proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import type { CodePurpose } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { anAgency } from '../../support/people';
import { askToRegister } from '../../support/registrations';
import { ask } from '../../support/sign-in';

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** So many known and unknown addresses of one agency. */
async function pairs(count: number) {
  const agency = await anAgency();
  const people = Array.from({ length: count }, (_, n) => ({
    known: `officer-${n}@${agency.domain}`,
    unknown: `nobody-${n}@${agency.domain}`,
  }));
  const rows = people.map(({ known }) =>
    agentRow({ address: known, name: 'Officer', agencyId: agency.id }, now()),
  );
  await database().account.createMany({ data: rows });
  return people;
}

/**
 * By how much the medians of two differ that are done in turns, each first as often as the other: as a share of the
 * time they take, and none where it is under 5 ms, which no network lets through.
 */
async function difference<T>(
  all: T[],
  one: (each: T) => Promise<unknown>,
  other: (each: T) => Promise<unknown>,
) {
  const took = [[], []] as [number[], number[]];
  for (const [n, each] of all.entries()) {
    for (const which of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const from = performance.now();
      await (which === 0 ? one : other)(each);
      took[which].push(performance.now() - from);
    }
  }
  const [first, second] = [median(took[0]), median(took[1])];
  const apart = Math.abs(first - second);
  return apart < 5 ? 0 : apart / Math.max(first, second);
}

it.each([
  ['sign_in', 200],
  ['register', 100],
] as const)(
  'asking to %s takes the same time for %i known and as many unknown addresses',
  { timeout: 120_000 },
  async (purpose: CodePurpose, count) => {
    const people = await pairs(count);
    const askFor = (address: string) => askCode({ address, network: 'loopback', purpose });
    for (let n = 0; n < 10; n++) await askFor(`warm-${newId()}@warm.example`);
    const since = now();
    const apart = await difference(
      people,
      ({ known }) => askFor(known),
      ({ unknown }) => askFor(unknown),
    );
    expect(apart).toBeLessThan(0.2);
    const attempts = await database().signInAttempt.findMany({
      where: { createdAt: { gte: since }, purpose },
      omit: { address: true },
    });
    expect(attempts.length).toBe(2 * count);
    expect(attempts.every(({ accountId, codeHash }) => accountId === null && codeHash === null)).toBe(true);
  },
);

it('takes the same time to refuse a wrong code, to sign in and to register', {
  timeout: 60_000,
}, async () => {
  const people = await pairs(40);
  const wrong = (real: string | undefined) => (real === '00000000' ? '00000001' : '00000000');
  type Asked = Record<'hers' | 'nobodys', Awaited<ReturnType<typeof ask>>> &
    Record<'has' | 'hasNone', Awaited<ReturnType<typeof askToRegister>>>;
  const asked: Asked[] = [];
  for (const { known, unknown } of people)
    asked.push({
      hers: await ask(known),
      nobodys: await ask(unknown),
      has: await askToRegister(known),
      hasNone: await askToRegister(unknown),
    });
  const signIn = (each: Asked['hers']) =>
    expect(proveMailbox(each.browserToken, { code: wrong(each.mail?.code) })).rejects.toThrow('not the code');
  const register = (each: Asked['has']) =>
    expect(
      proveStrangersMailbox(each.browserToken, { code: wrong(each.mail.code) }, 'register'),
    ).rejects.toThrow('not the code');
  expect(
    await difference(
      asked,
      ({ hers }) => signIn(hers),
      ({ nobodys }) => signIn(nobodys),
    ),
  ).toBeLessThan(0.2);
  expect(
    await difference(
      asked,
      ({ has }) => register(has),
      ({ hasNone }) => register(hasNone),
    ),
  ).toBeLessThan(0.2);
});
