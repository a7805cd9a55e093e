import { describe, expect, test } from 'vitest';
import { type ClockQuestion, clocksOf, expeditedCounts, renewableTo } from '@/lib/law/request-clocks';
import type { Stop } from '@/lib/law/response-clock';
import { EXPEDITED_CASES, HOLD_CASES, TERM_CASES } from './clock-cases/days';
import { HOUR_CASES } from './clock-cases/hours';
import { RESPONSE_CASES } from './clock-cases/response';
import { STOP_CASES } from './clock-cases/stops';

const stop = ([from, to]: [string, string | null]): Stop => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
});

const SPRINGFIELD = { country: 'US', state: 'IL', level: 'municipal' };
const ALL_ON = {
  california_warrant: { on: true, hours: 72 },
  colorado_acknowledgement: { on: true, hours: 8 },
  colorado_compliance: { on: true, hours: 24 },
};
const ALL_OFF = {
  california_warrant: { on: false, hours: 72 },
  colorado_acknowledgement: { on: false, hours: 8 },
  colorado_compliance: { on: false, hours: 24 },
};

const BASE: ClockQuestion = {
  kind: 'subpoena_trial',
  agency: SPRINGFIELD,
  receivedAt: new Date('2026-11-23T12:00:00-08:00'),
  stops: [],
  decidedAt: null,
  openedAt: null,
  closedAt: null,
  expedited: null,
  order: null,
  hold: null,
  stateClocks: ALL_OFF,
  now: new Date('2040-01-01T00:00:00Z'),
  timeZone: 'America/Los_Angeles',
  closesAt: '17:00:00',
  days: 10,
};

const ask = (given: Partial<ClockQuestion>) => clocksOf({ ...BASE, ...given });
const clock = (id: string, given: Partial<ClockQuestion>) => ask(given).find((each) => each.id === id);

test('the table worked out by hand has at least sixty cases', () => {
  const tables = [RESPONSE_CASES, STOP_CASES, HOUR_CASES, EXPEDITED_CASES, TERM_CASES, HOLD_CASES];
  const names = tables.flatMap((table) => table.map(([shows]) => shows));
  expect(names.length).toBeGreaterThanOrEqual(60);
  for (const table of tables) for (const [shows, why] of table) expect(why, shows).not.toBe('');
});

describe('the response target', () => {
  test.each(RESPONSE_CASES)('%s: %s', (_, _why, receivedAt, due) => {
    expect(clock('response', { receivedAt: new Date(receivedAt) })?.end?.day).toBe(due);
  });

  test.each(STOP_CASES)('a stop %s: %s', (_, _why, receivedAt, stops, due) => {
    const given = { receivedAt: new Date(receivedAt), stops: stops.map(stop) };
    expect(clock('response', given)?.end?.day).toBe(due);
  });

  test('ends at the close of business of that place, in summer and in winter', () => {
    expect(clock('response', { receivedAt: new Date('2024-02-26T09:00:00-08:00') })?.end?.at).toEqual(
      new Date('2024-03-12T00:00:00Z'),
    );
    expect(clock('response', { receivedAt: new Date('2026-10-31T00:00:00Z') })?.end?.at).toEqual(
      new Date('2026-11-17T01:00:00Z'),
    );
  });
});

describe('a clock of hours', () => {
  const agencies = {
    emergency: SPRINGFIELD,
    california_warrant: { country: 'US', state: 'CA', level: 'county' },
    colorado_acknowledgement: { country: 'US', state: 'CO', level: 'state' },
    colorado_compliance: { country: 'US', state: 'CO', level: 'municipal' },
  };
  test.each(HOUR_CASES)('%s: %s', (_, _why, id, receivedAt, stops, ends) => {
    const found = clock(id, {
      kind: id === 'emergency' ? 'emergency' : 'search_warrant',
      agency: agencies[id],
      receivedAt: new Date(receivedAt),
      stops: stops.map(stop),
      stateClocks: ALL_ON,
    });
    expect(found?.end?.at).toEqual(new Date(ends));
    expect(found?.stops).toEqual([]);
    expect(found?.standing).toBe('overdue');
  });

  test.each([
    ['another State’s agency', { agency: SPRINGFIELD }],
    ['a federal agency in California', { agency: { country: 'US', state: 'CA', level: 'federal' } }],
    ['a subpoena', { kind: 'subpoena_trial' }],
    ['a company that it does not bind', { stateClocks: ALL_OFF }],
  ])('California’s is not one for %s', (_, given) => {
    const warrant = { kind: 'search_warrant', agency: agencies.california_warrant, stateClocks: ALL_ON };
    expect(clock('california_warrant', warrant)).toBeDefined();
    expect(clock('california_warrant', { ...warrant, ...given })).toBeUndefined();
  });

  test('runs for as long as the company set it', () => {
    const stateClocks = { ...ALL_ON, california_warrant: { on: true, hours: 48 } };
    const given = { kind: 'search_warrant', agency: agencies.california_warrant, stateClocks };
    const found = clock('california_warrant', given);
    expect(found?.end?.at).toEqual(new Date('2026-11-25T12:00:00-08:00'));
    expect(found?.rule).toMatch(/^48 hours/);
  });

  test.each([
    ['2026-11-23T12:44:59-08:00', null, 'running'],
    ['2026-11-23T12:45:00-08:00', null, 'due_soon'],
    ['2026-11-23T13:00:00-08:00', null, 'due_soon'],
    ['2026-11-23T13:00:00.001-08:00', null, 'overdue'],
    ['2026-11-24T13:00:00-08:00', '2026-11-23T13:00:00-08:00', 'met'],
    ['2026-11-24T13:00:00-08:00', '2026-11-23T13:00:01-08:00', 'late'],
  ])('of an emergency received at noon stands at %s, decided %s, as %s', (now, decided, standing) => {
    const given = { kind: 'emergency', now: new Date(now), decidedAt: decided ? new Date(decided) : null };
    expect(clock('emergency', given)?.standing).toBe(standing);
  });

  test('an acknowledgement is met by the first opening, compliance by the end', () => {
    const given = {
      kind: 'search_warrant',
      agency: agencies.colorado_compliance,
      stateClocks: ALL_ON,
      openedAt: new Date('2026-11-23T14:00:00-08:00'),
      now: new Date('2026-11-24T11:00:00-08:00'),
    };
    expect(clock('colorado_acknowledgement', given)?.standing).toBe('met');
    expect(clock('colorado_compliance', given)?.standing).toBe('due_soon');
    const closedAt = new Date('2026-11-24T11:30:00-08:00');
    expect(clock('colorado_compliance', { ...given, closedAt })?.standing).toBe('met');
  });
});

describe('the expedited deadline', () => {
  test.each(EXPEDITED_CASES)('%s: %s', (_, _why, { day, inDocument, stops }, due) => {
    const given = { expedited: { day, inDocument }, stops: stops.map(stop) };
    expect(clock('expedited', given)?.end?.day ?? null).toBe(due.expedited);
    const counts = expeditedCounts(inDocument) ? 'expedited' : 'response';
    expect(counts).toBe(due.counts);
    expect(clock(counts, given)?.end?.day ?? null).toBe(due.day);
    expect(ask(given).filter(({ standing }) => standing === 'set_aside')).toHaveLength(1);
  });

  test('ends at close of business, which is still in time', () => {
    const expedited = { day: '2026-12-01', inDocument: true };
    const at = (now: string) => clock('expedited', { expedited, now: new Date(now) });
    expect(at('2026-12-01T17:00:00-08:00')).toMatchObject({
      standing: 'due_soon',
      end: { at: new Date('2026-12-02T01:00:00Z') },
    });
    expect(at('2026-12-01T17:00:00.001-08:00')?.standing).toBe('overdue');
  });
});

describe('a term and a hold', () => {
  test.each(TERM_CASES)('%s: %s', (_, _why, kind, order, ends) => {
    expect(clock(kind, { kind, order })?.end?.day).toBe(ends);
  });

  test.each(HOLD_CASES)('%s: %s', (_, _why, hold, ends, renewable) => {
    const [found] = ask({ kind: 'preservation', hold }).filter(({ id }) => id.startsWith('preservation'));
    expect(found?.id).toBe(hold.renews ? 'preservation_renewed' : 'preservation');
    expect(found?.end?.day).toBe(ends);
    if (renewable) {
      expect(renewableTo(hold.to)).toBe(renewable);
      expect(found?.note).toContain(renewable);
    }
  });

  test.each([
    ['2027-02-14T23:59:59-08:00', 'running'],
    ['2027-02-15T00:00:00-08:00', 'due_soon'],
    ['2027-03-01T23:59:59-08:00', 'due_soon'],
    ['2027-03-02T00:00:00-08:00', 'ended'],
  ])('a hold to 1 March stands at %s as %s', (now, standing) => {
    const hold = { from: '2026-12-01', to: '2027-03-01', renews: false };
    // Nothing is produced on it: the hold lasts when the request is closed.
    const closedAt = new Date('2026-12-02T12:00:00-08:00');
    const given = { kind: 'preservation', hold, closedAt, now: new Date(now) };
    expect(clock('preservation', given)?.standing).toBe(standing);
  });
});

describe('the standing of the response target', () => {
  test.each([
    ['running', { now: new Date('2026-11-24T12:00:00-08:00') }],
    ['due_soon', { now: new Date('2026-12-04T09:00:00-08:00') }],
    ['overdue', { now: new Date('2026-12-08T17:00:01-08:00') }],
    ['stopped', { stops: [stop(['2026-11-24T12:00:00-08:00', null])] }],
    ['met', { closedAt: new Date('2026-12-08T17:00:00-08:00') }],
    ['late', { closedAt: new Date('2026-12-08T17:00:01-08:00') }],
  ])('%s', (standing, given) => {
    expect(clock('response', given)?.standing).toBe(standing);
  });

  test('a plain request has one clock, each clock its rule and its source', () => {
    expect(ask({}).map(({ id }) => id)).toEqual(['response']);
    const many = ask({ kind: 'emergency', expedited: { day: '2026-12-01', inDocument: null } });
    expect(many.map(({ id }) => id)).toEqual(['emergency', 'expedited', 'response']);
    for (const { rule, source } of many) expect(rule && source).not.toBe('');
  });
});
