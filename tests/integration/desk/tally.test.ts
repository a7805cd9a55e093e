import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTally } from '@/lib/desk/jobs';
import { countByStatus } from '@/lib/desk/list-queue';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from '@/lib/requests/change-status';
import { scopeOf } from '@/lib/requests/policy';
import { VERB_NAMES } from '@/lib/requests/rules';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

/** The counts as the rows themselves have them. */
async function counted(compartment: boolean) {
  const rows = await database().request.groupBy({
    by: ['status'],
    where: { submittedAt: { not: null }, ...(compartment ? {} : { compartment: false }) },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}

const present = (counts: object) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

test('whatever is done to requests, in whatever order, the counts are those of the rows', async () => {
  const [counsel, cleared] = [await aStaffMember('counsel'), await aStaffMember('cleared')];
  const [dana, ari] = [await anAgent(), await anAgentFor('national_security_letter')];
  const requests = [
    ...(await Promise.all(
      [1, 2, 3].map(async () => ({ ...(await aFiledRequest(dana)), agent: dana, staff: counsel })),
    )),
    { ...(await aFiledRequest(ari, { kind: 'national_security_letter' })), agent: ari, staff: cleared },
    { ...(await aFiledRequest(ari, { kind: 'national_security_letter' })), agent: ari, staff: cleared },
  ];
  const step = fc.record({ at: fc.nat(requests.length - 1), verb: fc.constantFrom(...VERB_NAMES) });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), fc.boolean(), async (steps, fold) => {
      for (const { at, verb } of steps) {
        const { id, agent, staff } = requests[at]!;
        const actor = verb === 'expire' ? 'system' : ['answer', 'withdraw'].includes(verb) ? agent : staff;
        try {
          await changeStatus(actor, { request: { id }, verb });
          done += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
      if (fold) expect(await foldTally(0)).toBeGreaterThan(0);
      expect(present(await countByStatus(scopeOf(counsel)))).toEqual(await counted(false));
      expect(present(await countByStatus(scopeOf(cleared)))).toEqual(await counted(true));
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(10);
  expect(await counted(true)).not.toEqual(await counted(false));
});

test('two workers that fold at once, while requests change, lose no step and count none twice', async () => {
  const counsel = await aStaffMember('counsel');
  const filed = await Promise.all([1, 2, 3, 4].map(async () => aFiledRequest(await anAgent())));
  const begin = ({ id }: { id: string }) => changeStatus(counsel, { request: { id }, verb: 'begin' });
  await Promise.all([...filed.map(begin), foldTally(0), foldTally(0), foldTally(0)]);
  expect(present(await countByStatus(scopeOf(counsel)))).toEqual(await counted(false));
  await foldTally(0);
  const statuses = await database().statusTally.findMany({
    select: { status: true, compartment: true, delta: true },
  });
  expect(statuses.every(({ delta }) => delta > 0)).toBe(true);
  expect(new Set(statuses.map(({ status, compartment }) => `${status} ${compartment}`)).size).toBe(
    statuses.length,
  );
});
