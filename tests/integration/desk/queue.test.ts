import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { countByStatus, deskQueue, neighbours } from '@/lib/desk/list-queue';
import { queueSchema } from '@/lib/desk/schema';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { scopeOf } from '@/lib/requests/policy';
import { CLOCK_STOPS, dueOf, isClosed, OPEN_STATUSES, RESPONSE_DAYS, STATUSES } from '@/lib/requests/rules';
import { anAgent, aStaffMember } from '@/tests/support/people';

const HOUR = 3_600_000;
const hours = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00' };
const FILED = STATUSES.filter((status) => status !== 'draft');

let agent: AgentActor;
let ana: StaffActor;
beforeAll(async () => {
  agent = await anAgent();
  ana = await aStaffMember('analyst');
});
afterEach(clear);

async function clear() {
  await database().request.deleteMany();
}

/** A filed request as it may stand in the database; stops in hours after the receipt, and hours long. */
const aRequest = fc.record({
  status: fc.constantFrom(...FILED),
  kind: fc.constantFrom('subpoena_trial', 'search_warrant'),
  // Close enough that many fall on the same day, and some on the very same moment.
  submittedAt: fc
    .integer({ min: 0, max: 24 * 60 })
    .map((hour) => new Date(Date.parse('2026-06-15T00:00:00Z') + hour * HOUR)),
  deadline: fc.option(
    fc.integer({ min: 1, max: 28 }).map((day) => `2026-07-${String(day).padStart(2, '0')}`),
    {
      freq: 4,
    },
  ),
  // Whether staff found the deadline in the document; said of some that have none too, which changes nothing.
  deadlineInDocument: fc.constantFrom(null, null, true, false),
  stops: fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 200 })), {
    maxLength: 3,
  }),
});
type Given = typeof aRequest extends fc.Arbitrary<infer T> ? T : never;

let filed = 0;

async function write(given: Given[]) {
  const rows = given.map(({ stops, submittedAt, status, ...row }) => {
    filed += 1;
    const id = newId();
    const ended = stops.map(([after, long]) => {
      const startedAt = new Date(submittedAt.getTime() + after * HOUR);
      const endedAt: Date | null = new Date(startedAt.getTime() + long * HOUR);
      return { id: newId(), requestId: id, reason: 'a test', startedAt, endedAt };
    });
    const running = { id: newId(), requestId: id, reason: 'a test', startedAt: submittedAt, endedAt: null };
    const stands = CLOCK_STOPS[status] !== undefined;
    return {
      ...row,
      id,
      submittedAt,
      status,
      reference: `OW-2026-${100000 + filed}`,
      stops: stands ? [...ended, running] : ended,
    };
  });
  await database().request.createMany({
    data: rows.map(({ stops: _stops, ...row }) => ({
      ...row,
      agentId: agent.accountId,
      agencyId: agent.agencyId,
      idempotencyKey: row.id,
      answers: new Uint8Array([0]),
      deadlineCheckedAt: row.deadlineInDocument === null ? null : row.submittedAt,
      deadlineCheckedById: row.deadlineInDocument === null ? null : ana.accountId,
      guidelinesVersion: 1,
      createdAt: row.submittedAt,
      updatedAt: row.submittedAt,
      closedAt: isClosed(row.status) ? row.submittedAt : null,
    })),
  });
  await database().clockStop.createMany({ data: rows.flatMap(({ stops }) => stops) });
  return rows;
}

/** Every page of a view, one after the other. */
async function pagesOf(view: Record<string, unknown>, take: number) {
  const seen = [];
  let after = '';
  for (let pages = 0; pages < 200; pages++) {
    const asked = queueSchema.parse({ ...view, after });
    const { rows, next } = await deskQueue(scopeOf(ana), asked, { ...hours, days: RESPONSE_DAYS }, take);
    expect(rows.length).toBeLessThanOrEqual(take);
    seen.push(...rows);
    if (!next) return seen;
    after = next;
  }
  throw new Error('the pages do not end');
}

/** The same from the last page to the first, by the links back. */
async function pagesBack(view: Record<string, unknown>, take: number) {
  const page = (cursor: object) =>
    deskQueue(
      scopeOf(ana),
      queueSchema.parse({ ...view, ...cursor }),
      { ...hours, days: RESPONSE_DAYS },
      take,
    );
  let last = await page({});
  while (last.next) last = await page({ after: last.next });
  let seen = last.rows;
  for (let { previous } = last; previous; ) {
    const before = await page({ before: previous });
    expect(before.rows.length).toBe(take);
    expect(before.next).not.toBeNull();
    seen = [...before.rows, ...seen];
    previous = before.previous;
  }
  return seen;
}

const NEVER = '9999-12-31';

test('the queue has the deadlines of the law, in their order, each request once', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(aRequest, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (given, take) => {
          const written = await write(given);
          const expected = written
            .map((row) => ({
              id: row.id,
              due: dueOf(row, hours, now()).due,
              at: row.submittedAt.getTime(),
              closed: isClosed(row.status),
            }))
            .sort((a, b) => {
              if (a.closed !== b.closed) return a.closed ? 1 : -1;
              // What is over comes newest first, since no deadline orders it.
              const late = a.at - b.at || (a.id < b.id ? -1 : 1);
              if (a.closed) return -late;
              const [one, other] = [a.due ?? NEVER, b.due ?? NEVER];
              return one === other ? late : one < other ? -1 : 1;
            });
          const seen = await pagesOf({ status: FILED }, take);
          expect(seen.map(({ id, due }) => ({ id, due }))).toEqual(
            expected.map(({ id, due }) => ({ id, due })),
          );
          const back = await pagesBack({ status: 'all' }, take);
          expect(back.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          const inOrder = expected.map(({ id }) => written.find((row) => row.id === id)!.reference);
          const at = given.length % inOrder.length;
          expect(await neighbours(scopeOf(ana), queueSchema.parse({ status: 'all' }), inOrder[at]!)).toEqual({
            previous: inOrder[at - 1] ?? null,
            next: inOrder[at + 1] ?? null,
          });
        },
      )
      .afterEach(clear),
    { numRuns: 12 },
  );
}, 60_000);

test('by receipt the oldest comes first, each once, and a kind leaves the others out', async () => {
  const written = await write(fc.sample(aRequest, { numRuns: 30, seed: 7 }));
  const seen = await pagesOf({ sort: 'received', kind: 'search_warrant' }, 4);
  const expected = written
    .filter(({ kind, status }) => kind === 'search_warrant' && OPEN_STATUSES.includes(status))
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1));
  expect(expected.length).toBeGreaterThan(4);
  expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

test('the counts are those of the rows, and a made-up cursor begins at the first page', async () => {
  const written = await write(fc.sample(aRequest, { numRuns: 30, seed: 11 }));
  const counts = await countByStatus(scopeOf(ana));
  for (const status of FILED) {
    expect(counts[status] ?? 0).toBe(written.filter((row) => row.status === status).length);
  }
  const first = await pagesOf({ status: FILED }, 100);
  for (const after of [
    'x',
    '%%%',
    Buffer.from('["a","b","c"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
    Buffer.from(JSON.stringify(['', '2026-01-01T00:00:00.000Z', '-'.repeat(36)])).toString('base64url'),
    Buffer.from(JSON.stringify(['a\u0000', '2026', crypto.randomUUID()])).toString('base64url'),
  ]) {
    const view = queueSchema.parse({ status: FILED, after });
    const { rows } = await deskQueue(scopeOf(ana), view, { ...hours, days: RESPONSE_DAYS }, 100);
    expect(rows.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  }
});

test('an agent and an administrator get no queue', async () => {
  await write(fc.sample(aRequest, { numRuns: 3, seed: 3 }));
  for (const actor of [agent, await aStaffMember('administrator')]) {
    const { rows } = await deskQueue(scopeOf(actor), queueSchema.parse({ status: FILED }), {
      ...hours,
      days: RESPONSE_DAYS,
    });
    expect(rows).toEqual([]);
  }
});
