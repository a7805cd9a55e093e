import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { STAFF_ROLES, type StaffActor } from '@/lib/accounts/rules';
import { localDay } from '@/lib/law/local-time';
import { measureDesk } from '@/lib/oversight/measure-desk';
import { AGE_ENDS, bucketsOf, type Measured, type Period, type Spread } from '@/lib/oversight/schema';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import type { RequestStatus } from '@/lib/requests/rules';
import { type PastEvent, writePast } from '@/prisma/seed/audit';
import { anAgency, aStaffMember } from '@/tests/support/people';

const ZONE = 'America/Los_Angeles';
const HOUR = 3_600_000;
// Over the change of the clocks on 8 March 2026, when a day of Los Angeles has 23 hours.
const START = Date.parse('2026-02-20T00:00:00Z');
const NOW = new Date('2026-04-20T12:00:00Z');
const PERIODS: Period[] = [
  { from: '2026-03-02', to: '2026-03-29', by: 'week' },
  { from: '2026-03-08', to: '2026-03-08', by: 'week' },
  { from: '2026-02-20', to: '2026-04-12', by: 'month' },
];

let auditor: StaffActor;
let people: (string | null)[];
let agencies: Awaited<ReturnType<typeof anAgency>>[];
beforeAll(async () => {
  auditor = await aStaffMember('auditor');
  people = [null, (await aStaffMember('analyst')).accountId, (await aStaffMember('counsel')).accountId];
  agencies = [await anAgency(), await anAgency({ country: 'FR', state: null, level: 'national' })];
});
afterEach(clear);

async function clear() {
  await inTransaction(async (tx) => {
    await tx.$executeRawUnsafe('set local session_replication_role = replica');
    for (const table of ['deficiency', 'clock_stop', 'audit_event', 'request']) {
      await tx.$executeRawUnsafe(`delete from ${table}`);
    }
  });
}

const hours = (most: number) => fc.integer({ min: 0, max: most });
const VERBS = [
  'begin',
  'ask',
  'answer',
  'delay',
  'resume',
  'approve',
  'decline',
  'fulfil',
  'viewed',
] as const;

/** A history as it may stand in the database; times in hours after the one before, and not always sensible. */
const aHistory = fc.record({
  kind: fc.constantFrom('subpoena_trial', 'search_warrant', 'emergency', 'national_security_letter'),
  agency: hours(1),
  assignee: hours(2),
  filed: hours(24 * 50),
  opened: fc.option(hours(200)),
  closed: fc.option(hours(500)),
  status: fc.constantFrom<RequestStatus>('submitted', 'in_review', 'awaiting_agency', 'legally_delayed'),
  steps: fc.array(
    fc.record({
      verb: fc.constantFrom(...VERBS),
      after: hours(90),
      by: fc.constantFrom('staff', 'agent', 'system'),
    }),
    { maxLength: 6 },
  ),
  stops: fc.array(fc.tuple(hours(300), hours(200), fc.boolean()), { maxLength: 2 }),
  questions: fc.array(fc.tuple(hours(300), fc.option(hours(400)), fc.constantFrom('G4', 'G5', 'G6')), {
    maxLength: 2,
  }),
});
type Given = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;
type Row = Awaited<ReturnType<typeof write>>[number];

let filed = 0;

async function write(given: Given[]) {
  const rows = given.map((each) => {
    filed += 1;
    const submittedAt = new Date(START + each.filed * HOUR);
    const later = (count: number | null) =>
      count === null ? null : new Date(submittedAt.getTime() + count * HOUR);
    let at = submittedAt.getTime();
    let running = false;
    return {
      ...each,
      id: newId(),
      reference: `OW-2026-${200000 + filed}`,
      compartment: each.kind === 'national_security_letter',
      submittedAt,
      openedAt: later(each.opened),
      closedAt: later(each.closed),
      assigneeId: people[each.assignee]!,
      status: (each.closed === null ? each.status : 'declined') as RequestStatus,
      events: each.steps.map(({ verb, after, by }) => {
        at += after * HOUR;
        return { verb, by, at: new Date(at) };
      }),
      stops: each.stops.map(([begun, long, open]) => {
        const still = open && !running;
        running ||= still;
        return { startedAt: later(begun)!, endedAt: still ? null : later(begun + long) };
      }),
      questions: each.questions.map(([raised, cured, code]) => ({
        code,
        raisedAt: later(raised)!,
        curedAt: cured === null ? null : later(raised + cured),
      })),
    };
  });
  await database().request.createMany({
    data: rows.map(
      ({ id, reference, kind, compartment, status, submittedAt, openedAt, closedAt, ...row }) => ({
        id,
        reference,
        kind,
        compartment,
        status,
        submittedAt,
        closedAt,
        firstOpenedAt: openedAt,
        assigneeId: row.assigneeId,
        enteredById: auditor.accountId,
        agencyId: agencies[row.agency]!.id,
        idempotencyKey: id,
        answers: new Uint8Array([0]),
        guidelinesVersion: 1,
        createdAt: submittedAt,
        updatedAt: submittedAt,
      }),
    ),
  });
  const rowsOf = <T>(pick: (row: (typeof rows)[number]) => T[]) =>
    rows.flatMap((row) => pick(row).map((each) => ({ ...each, id: newId(), requestId: row.id })));
  await database().clockStop.createMany({
    data: rowsOf(({ stops }) => stops.map((stop) => ({ ...stop, reason: 'a test' }))),
  });
  await database().deficiency.createMany({
    data: rowsOf(({ questions }) => questions.map((each) => ({ ...each, wording: new Uint8Array([0]) }))),
  });
  const actors = {
    staff: { accountId: auditor.accountId, kind: 'staff' },
    agent: { accountId: auditor.accountId, kind: 'agent' },
    system: 'system',
  } as const;
  const past: PastEvent[] = rows.flatMap(({ id, events }) =>
    events.map(({ verb, by, at }) => ({
      at,
      actor: actors[by as keyof typeof actors],
      act: `request.${verb}` as PastEvent['act'],
      requestId: id,
    })),
  );
  await inTransaction((tx) => writePast(tx, past));
  return rows;
}

// From here on everything is worked out anew, as plainly as it can be said.

const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

function percentile(times: number[], share: number): number | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

const spreadOf = (given: (number | null)[]): Spread => {
  const times = given.filter((time) => time !== null);
  return { count: times.length, median: percentile(times, 0.5), p90: percentile(times, 0.9) };
};

/** Minutes from filing to the first step of staff among some. */
function firstStep({ submittedAt, events }: Row, verbs: string[]): number | null {
  const found = events.filter(({ by, verb }) => by === 'staff' && verbs.includes(verb));
  return found.length > 0
    ? minutes(submittedAt, new Date(Math.min(...found.map(({ at }) => at.getTime()))))
    : null;
}

const DECIDING = ['ask', 'delay', 'approve', 'decline', 'supersede'];
const answeredAfter = (row: Row) => firstStep(row, ['approve', 'decline', 'fulfil']);

function netOf(row: Row): number | null {
  const answered = answeredAfter(row);
  if (answered === null) return null;
  const end = row.submittedAt.getTime() + answered * 60_000;
  const stood = row.stops
    .filter(({ startedAt }) => startedAt.getTime() < end)
    .map(({ startedAt, endedAt }) => Math.min(endedAt?.getTime() ?? end, end) - startedAt.getTime());
  return answered - stood.reduce((sum, each) => sum + each, 0) / 60_000;
}

function measuredOf(rows: Row[]): Measured {
  return {
    filed: rows.length,
    acknowledged: spreadOf(
      rows.map(({ submittedAt, openedAt }) => (openedAt ? minutes(submittedAt, openedAt) : null)),
    ),
    touched: spreadOf(rows.map((row) => firstStep(row, ['begin', ...DECIDING]))),
    answered: spreadOf(rows.map(answeredAfter)),
    answeredNet: spreadOf(rows.map(netOf)),
  };
}

/** Figures to a millionth, since sums in another order differ in their last digit. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, each) => (typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : each)),
  );
}

const byKey = <T>(rows: T[], key: (row: T) => string) =>
  Object.fromEntries(rows.map((row) => [key(row), row]));

async function holdAgainst(all: Row[], period: Period) {
  const open = all.filter(({ compartment }) => !compartment);
  const day = (at: Date) => localDay(at, ZONE);
  const inside = (at: Date) => day(at) >= period.from && day(at) <= period.to;
  const cohort = open.filter(({ submittedAt }) => inside(submittedAt));
  const seen = await measureDesk(auditor, period, ZONE, NOW);
  const same = (given: unknown, expected: unknown) => expect(rounded(given)).toEqual(rounded(expected));

  same(seen.all, measuredOf(cohort));
  const buckets = bucketsOf(period);
  const bucketOf = (at: Date) => buckets.findLast((bucket) => bucket <= day(at));
  same(
    seen.buckets,
    buckets.map((bucket) => ({
      ...measuredOf(cohort.filter(({ submittedAt }) => bucketOf(submittedAt) === bucket)),
      bucket,
      closed: open.filter(({ closedAt }) => closedAt && inside(closedAt) && bucketOf(closedAt) === bucket)
        .length,
    })),
  );
  const openNow = open.filter(({ closedAt }) => closedAt === null);
  const kinds = [...new Set(cohort.map(({ kind }) => kind))];
  same(
    byKey(seen.kinds, ({ kind }) => kind),
    byKey(
      kinds.map((kind) => ({
        ...measuredOf(cohort.filter((row) => row.kind === kind)),
        kind,
        open: openNow.filter((row) => row.kind === kind).length,
      })),
      ({ kind }) => kind,
    ),
  );
  const asking = [...new Set(cohort.map(({ agency }) => agency))];
  same(
    byKey(seen.agencies, ({ agency }) => agency),
    byKey(
      asking.map((agency) => ({
        ...measuredOf(cohort.filter((row) => row.agency === agency)),
        agency: agencies[agency]!.name,
        country: agencies[agency]!.country,
        open: openNow.filter((row) => row.agency === agency).length,
      })),
      ({ agency }) => agency,
    ),
  );
  same(
    seen.ages.map((each) => each.open),
    [0, ...AGE_ENDS].map(
      (from, index) =>
        openNow.filter(({ submittedAt }) => {
          const age = minutes(submittedAt, NOW) / 1440;
          return age >= from && age < (AGE_ENDS[index] ?? Number.POSITIVE_INFINITY);
        }).length,
    ),
  );
  const questions = open.flatMap((row) => row.questions).filter(({ raisedAt }) => inside(raisedAt));
  const codes = [...new Set(questions.map(({ code }) => code))];
  same(
    byKey(seen.deficiencies, ({ code }) => code),
    byKey(
      codes.map((code) => {
        const asked = questions.filter((each) => each.code === code);
        const cured = asked.flatMap(({ raisedAt, curedAt }) => (curedAt ? minutes(raisedAt, curedAt) : []));
        return { code, raised: asked.length, cured: cured.length, cureMinutes: percentile(cured, 0.5) };
      }),
      ({ code }) => code,
    ),
  );
  const working = people.flatMap((id) => {
    const own = open.filter(({ assigneeId }) => assigneeId === id);
    const now = own.filter(({ closedAt }) => closedAt === null);
    const closed = own.filter(({ closedAt }) => closedAt && inside(closedAt)).length;
    const waiting = now.filter(({ status }) => ['awaiting_agency', 'legally_delayed'].includes(status));
    return now.length + closed > 0 ? [[now.length, waiting.length, closed].join()] : [];
  });
  same(seen.workload.map((each) => [each.open, each.waiting, each.closed].join()).sort(), working.sort());
  const emergencies = cohort.filter(({ kind }) => kind === 'emergency');
  const decided = spreadOf(emergencies.map((row) => firstStep(row, DECIDING)));
  const inTime = emergencies.filter((row) => (firstStep(row, DECIDING) ?? 61) <= 60).length;
  same(seen.emergencies, {
    filed: emergencies.length,
    decided,
    inTime,
    late: decided.count - inTime,
    waiting: emergencies.filter((row) => firstStep(row, DECIDING) === null && row.closedAt === null).length,
  });
}

test('the figures of the database are those worked out anew, on any history', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(aHistory, { maxLength: 30 }),
        fc.constantFrom(...PERIODS),
        async (given, period) => {
          await holdAgainst(await write(given), period);
        },
      )
      .afterEach(clear),
    { numRuns: 25 },
  );
}, 120_000);

test('a hundred requests of the compartment change no figure', async () => {
  const [period] = PERIODS as [Period];
  await write(fc.sample(aHistory, { numRuns: 20, seed: 5 }).map((each) => ({ ...each, kind: 'emergency' })));
  const before = await measureDesk(auditor, period, ZONE, NOW);
  await write(
    fc
      .sample(aHistory, { numRuns: 100, seed: 6 })
      .map((each) => ({ ...each, kind: 'national_security_letter' })),
  );
  expect(await measureDesk(auditor, period, ZONE, NOW)).toEqual(before);
});

test('counsel, auditor and administrator read the figures, and nobody else', async () => {
  for (const role of STAFF_ROLES) {
    const reading = measureDesk(await aStaffMember(role), PERIODS[0]!, ZONE, now());
    if (['counsel', 'auditor', 'administrator'].includes(role)) expect(await reading).toHaveProperty('all');
    else await expect(reading).rejects.toThrow(NotFound);
  }
});
