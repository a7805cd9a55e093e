import { expect, it } from 'vitest';
import { askCode } from '@/lib/accounts/ask-code';
import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { anAgency } from '../../support/people';

const EACH = 200;
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

it('takes the same time for 200 known and 200 unknown addresses', { timeout: 60_000 }, async () => {
  const agency = await anAgency();
  const people = Array.from({ length: EACH }, (_, n) => ({
    known: `officer-${n}@${agency.domain}`,
    unknown: `nobody-${n}@${agency.domain}`,
  }));
  await database().account.createMany({
    data: people.map(({ known }) =>
      agentRow({ address: known, name: 'Officer', agencyId: agency.id }, now()),
    ),
  });
  for (let n = 0; n < 10; n++)
    await askCode({ address: `warm-${newId()}@${agency.domain}`, network: 'loopback' });

  const took = { known: [] as number[], unknown: [] as number[] };
  for (const [n, person] of people.entries()) {
    const order = n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const which of order) {
      const from = performance.now();
      await askCode({ address: person[which], network: 'loopback' });
      took[which].push(performance.now() - from);
    }
  }
  expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(5);

  const attempts = await database().signInAttempt.findMany({
    where: { createdAt: { gt: minutesAfter(now(), -5) } },
    omit: { address: true },
  });
  expect(attempts.length).toBe(2 * EACH + 10);
  expect(attempts.every(({ accountId, codeHash }) => accountId === null && codeHash === null)).toBe(true);
});
