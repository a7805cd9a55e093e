import { describe, expect, test } from 'vitest';
import type { Actor, AgentActor, StaffActor } from '@/lib/accounts/rules';
import { verifyLog } from '@/lib/audit/verify-log';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { askAgency } from '@/lib/conversations/ask-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { assignRequest } from '@/lib/requests/assign-request';
import { beginReview } from '@/lib/requests/begin-review';
import { changeStatus } from '@/lib/requests/change-status';
import { declineRequest } from '@/lib/requests/decline-request';
import { delayRequest } from '@/lib/requests/delay-request';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { markCondition } from '@/lib/requests/mark-condition';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { reopenRequest } from '@/lib/requests/reopen-request';
import { resumeRequest } from '@/lib/requests/resume-request';
import { VERB_NAMES, VERBS, type Verb } from '@/lib/requests/rules';
import { supersedeRequest } from '@/lib/requests/supersede-request';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

// Two people who act at once, each over a connection of the pool of their own: exactly one wins, the other is told who
// was faster and when, and everything is there once, as if the winner had been alone.

const reason = 'A motion to quash is pending.';
const QUESTIONS = [{ code: 'G5' as const, wording: 'Which records exactly?' }];

type Given = { reference: string; other: string };
type Race = {
  /** The steps that lead there. */
  before: Verb[];
  run(actor: Actor, given: Given): Promise<unknown>;
  /** Who races, where not two of counsel. */
  by?: 'agency';
  /** What the winner is said to have done. */
  told: string;
};

/** Every verb of the table that people choose. A draft is its author's alone: its races are in requests/once. */
const RACES: Record<Exclude<Verb, 'submit' | 'expire'>, Race> = {
  begin: { before: [], run: (actor, given) => beginReview(actor, given), told: 'began the review' },
  ask: {
    before: ['begin'],
    run: (actor, given) => askAgency(actor, { ...given, questions: QUESTIONS }),
    told: 'asked the agency for information (G5)',
  },
  answer: {
    before: ['begin', 'ask'],
    run: (actor, { reference }) => answerAgency(actor, { reference }),
    by: 'agency',
    told: 'answered the questions (G5)',
  },
  delay: {
    before: ['begin'],
    run: (actor, given) => delayRequest(actor, { ...given, reason }),
    told: 'paused this for a legal reason',
  },
  resume: {
    before: ['begin', 'delay'],
    run: (actor, given) => resumeRequest(actor, given),
    told: 'resumed the review',
  },
  approve: { before: ['begin'], run: (actor, given) => approveRequest(actor, given), told: 'approved this' },
  fulfil: {
    before: ['begin', 'approve'],
    run: (actor, given) => fulfilRequest(actor, given),
    told: 'recorded that this is fulfilled',
  },
  decline: {
    before: ['begin'],
    run: (actor, given) => declineRequest(actor, { ...given, reason }),
    told: 'declined this',
  },
  withdraw: {
    before: ['begin'],
    run: (actor, given) => withdrawRequest(actor, { ...given, reason }),
    by: 'agency',
    told: 'withdrew this',
  },
  reopen: {
    before: ['begin', 'decline'],
    run: (actor, given) => reopenRequest(actor, { ...given, reason }),
    told: 'reopened this',
  },
  supersede: {
    before: ['begin'],
    run: (actor, { reference, other }) => supersedeRequest(actor, { reference, by: other }),
    told: 'marked this as superseded',
  },
};

const VERBS_RACED = Object.keys(RACES) as (keyof typeof RACES)[];

type Cast = { dana: AgentActor; pia: AgentActor; cole: StaffActor; carol: StaffActor };

async function aCast(): Promise<Cast> {
  const agency = await anAgency();
  return {
    dana: await anAgent({ agency }),
    pia: await anAgent({ agency, pointOfContact: true }),
    cole: await aStaffMember('counsel'),
    carol: await aStaffMember('counsel'),
  };
}

/** A request on which the verb can be done. */
async function readyFor(verb: keyof typeof RACES, { dana, cole }: Cast): Promise<Given & { id: string }> {
  const { id, reference } = await aFiledRequest(dana);
  const { reference: other } = await aFiledRequest(dana);
  const given = { reference, other };
  for (const each of RACES[verb].before) {
    const step = RACES[each as keyof typeof RACES];
    await step.run(step.by ? dana : cole, given);
  }
  if (verb === 'answer') {
    await saveCure(dana, { reference, code: 'G5', identifiers: '+1 415 555 0188' });
  }
  if (verb === 'fulfil') await recordOutcomes(cole, { reference, outcomes: {}, rest: 'no_records' });
  return { id, ...given };
}

/** All that a change leaves behind, in numbers. */
async function traces(requestId: string) {
  const where = { requestId };
  const acts = await database().auditEvent.findMany({
    where,
    select: { act: true },
    orderBy: { seq: 'asc' },
  });
  return {
    acts: acts.map(({ act }) => act),
    mails: await database().outboxMail.count({ where }),
    stops: await database().clockStop.count({ where }),
    openStops: await database().clockStop.count({ where: { ...where, endedAt: null } }),
    deficiencies: await database().deficiency.count({ where }),
    messages: await database().message.count({ where }),
    status: (await database().request.findUniqueOrThrow({ where: { id: requestId } })).status,
  };
}

/** Lets some act at once. Out: how many won, and what the others were told. */
async function atOnce(...doings: Promise<unknown>[]): Promise<{ won: number; told: string[] }> {
  const results = await Promise.allSettled(doings);
  const lost = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
  for (const error of lost) expect(error).toBeInstanceOf(Refusal);
  return { won: results.length - lost.length, told: lost.map(({ message }) => message) };
}

test('the table has every verb that two people can race for', () => {
  const people = VERB_NAMES.filter((verb) => verb !== 'submit' && verb !== 'expire');
  expect([...VERBS_RACED].sort()).toEqual([...people].sort());
});

describe('two at once', () => {
  test.each(VERBS_RACED)('%s: one wins, the other is told who and when', async (verb) => {
    const cast = await aCast();
    const { run, by, told } = RACES[verb];
    const [one, other] = by ? [cast.dana, cast.pia] : [cast.cole, cast.carol];
    const alone = await readyFor(verb, cast);
    await run(one, alone);
    const raced = await readyFor(verb, cast);
    const result = await atOnce(run(one, raced), run(other, raced));
    expect(result.won).toBe(1);
    const names = `(${one.name}|${other.name})`;
    const sentence = `^${names} ${told.replace(/[()]/g, '\\$&')} \\d seconds? ago, so “.+” is not possible any more; nothing was changed\\.$`;
    expect(result.told[0]).toMatch(new RegExp(sentence));
    expect(await traces(raced.id)).toEqual(await traces(alone.id));
  });
});

describe('different steps at once', () => {
  const PAIRS: [keyof typeof RACES, keyof typeof RACES][] = [
    ['approve', 'decline'],
    ['ask', 'approve'],
    ['ask', 'decline'],
    ['delay', 'supersede'],
    ['resume', 'decline'],
    ['withdraw', 'decline'],
    ['withdraw', 'supersede'],
    ['answer', 'withdraw'],
    ['answer', 'decline'],
  ];
  test.each(PAIRS)('%s and %s: the steps taken lead from one to the next', async (a, b) => {
    const cast = await aCast();
    const later = RACES[a].before.length >= RACES[b].before.length ? a : b;
    const request = await readyFor(later, cast);
    const who = (verb: keyof typeof RACES, staff: Actor) => (RACES[verb].by ? cast.dana : staff);
    const { won } = await atOnce(
      RACES[a].run(who(a, cast.cole), request),
      RACES[b].run(who(b, cast.carol), request),
    );
    expect(won).toBeGreaterThan(0);
    const events = await database().auditEvent.findMany({
      where: { requestId: request.id, act: { in: VERB_NAMES.map((verb) => `request.${verb}`) } },
      orderBy: { seq: 'asc' },
    });
    const steps = events.map(({ data }) => data as { from: string; to: string });
    for (const [i, step] of steps.slice(1).entries()) expect(step.from).toBe(steps[i]!.to);
    expect((await traces(request.id)).status).toBe(steps.at(-1)!.to);
    const before = RACES[later].before.length + 1;
    expect(steps).toHaveLength(before + won);
  });
});

describe('an agent who comes second', () => {
  async function overtaken(): Promise<{ message: string; cole: StaffActor }> {
    const cast = await aCast();
    const request = await readyFor('decline', cast);
    await declineRequest(cast.cole, { reference: request.reference, reason });
    const late = withdrawRequest(cast.dana, { reference: request.reference, reason });
    return { message: await late.then(String, ({ message }: Error) => message), cole: cast.cole };
  }

  test('reads the company’s name, as long as those of its staff are hidden', async () => {
    const { message, cole } = await overtaken();
    expect(message).toMatch(/^Twilio declined this 1 second ago, so “Withdraw the request” is not possible/);
    expect(message).not.toContain(cole.name);
  });

  test('reads the name where they are not', async () => {
    await database().setting.create({
      data: {
        key: 'desk',
        version: 1,
        value: { hideStaffNames: false },
        effectiveAt: now(),
        createdAt: now(),
      },
    });
    const { message, cole } = await overtaken();
    expect(message).toContain(`${cole.name} declined this`);
  });
});

test('two workers expire what was left lying once, and the one that comes second is no fault', async () => {
  const cast = await aCast();
  const { id } = await readyFor('answer', cast);
  const expire = () => changeStatus('system', { request: { id }, verb: 'expire' });
  await Promise.all([expire(), expire()]);
  const { acts, status } = await traces(id);
  expect(status).toBe(VERBS.expire.to);
  expect(acts.filter((act) => act === 'request.expire')).toHaveLength(1);
});

test('two who assign at once: the first decides, the second is told', async () => {
  const { cole, carol, dana } = await aCast();
  const { id, reference } = await aFiledRequest(dana);
  const result = await atOnce(
    assignRequest(cole, { reference, assigneeId: cole.accountId, seen: null }),
    assignRequest(carol, { reference, assigneeId: carol.accountId, seen: null }),
  );
  expect(result.won).toBe(1);
  expect(result.told[0]).toMatch(/^Staff \d+ assigned this \d seconds? ago, so it was left as it is/);
  const { assigneeId } = await database().request.findUniqueOrThrow({ where: { id } });
  const events = await database().auditEvent.findMany({ where: { requestId: id, act: 'request.assigned' } });
  expect(events.map(({ data }) => data)).toEqual([{ assigneeId }]);
});

test('two who record outcomes at once: those of different identifiers both stand, of the same one the first', async () => {
  const cast = await aCast();
  const { id, reference } = await readyFor('fulfil', cast);
  const rows = await database().requestIdentifier.findMany({
    where: { requestId: id },
    orderBy: { position: 'asc' },
  });
  const [a, b] = rows.map((row) => row.id) as [string, string];
  const seen = { [a]: 'no_records', [b]: 'no_records' } as const;
  const apart = await atOnce(
    recordOutcomes(cast.cole, { reference, outcomes: { [a]: 'declined', [b]: 'no_records' }, seen }),
    recordOutcomes(cast.carol, { reference, outcomes: { [a]: 'no_records', [b]: 'declined' }, seen }),
  );
  expect(apart.won).toBe(2);
  const outcomes = async () =>
    (await database().requestIdentifier.findMany({ where: { requestId: id } })).map((row) => row.outcome);
  expect(await outcomes()).toEqual(['declined', 'declined']);
  const same = { [a]: 'declined', [b]: 'declined' } as const;
  const together = await atOnce(
    recordOutcomes(cast.cole, { reference, outcomes: { [a]: 'no_records', [b]: 'declined' }, seen: same }),
    recordOutcomes(cast.carol, { reference, outcomes: { [a]: 'withdrawn', [b]: 'declined' }, seen: same }),
  );
  expect(together.won).toBe(1);
  expect(together.told[0]).toMatch(/^Staff \d+ recorded the outcome of 1 identifier \d seconds? ago/);
});

test('two who mark a condition at once: the first mark stands, the second is told of it', async () => {
  const { cole, carol, dana } = await aCast();
  const { id, reference } = await aFiledRequest(dana);
  const result = await atOnce(
    markCondition(cole, { reference, code: 'G6', met: true, seen: 0 }),
    markCondition(carol, { reference, code: 'G6', met: false, seen: 0 }),
  );
  expect(result.won).toBe(1);
  expect(result.told[0]).toMatch(
    /^Staff \d+ marked G6 .+ as (not )?met \d seconds? ago; nothing was changed\.$/,
  );
  const where = { requestId: id, act: 'checklist.marked' };
  expect(await database().auditEvent.count({ where })).toBe(1);
});

test('the log of all of this is one chain', async () => {
  expect(await verifyLog()).toMatchObject({ intact: true });
});
