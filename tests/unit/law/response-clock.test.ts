import { describe, expect, test } from 'vitest';
import { responseTarget, type Stop, standing } from '@/lib/law/response-clock';
import { CASES_WITH_STOPS, CASES_WITHOUT_STOPS } from './response-clock-cases';

const shipped = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };
const later = new Date('2040-01-01T00:00:00Z');

const stop = ([from, to]: [string, string | null]): Stop => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
});

describe('the response target', () => {
  test.each([...CASES_WITHOUT_STOPS, ...CASES_WITH_STOPS])('%s', (_, receivedAt, stops, dayZero, due) => {
    const target = responseTarget({
      ...shipped,
      receivedAt: new Date(receivedAt),
      stops: stops.map(stop),
      now: later,
    });
    expect(target).toMatchObject({ dayZero, due, stopped: false, counted: 10 });
  });

  test('is due at close of business, whatever the clocks did in between', () => {
    const ask = (receivedAt: string) =>
      responseTarget({ ...shipped, receivedAt: new Date(receivedAt), stops: [], now: later }).dueAt;
    expect(ask('2026-03-02T10:00:00-08:00')).toEqual(new Date('2026-03-17T00:00:00Z'));
    expect(ask('2026-10-23T10:00:00-07:00')).toEqual(new Date('2026-11-07T01:00:00Z'));
  });

  test('names each day it skipped, and why, from the day of receipt on', () => {
    const target = responseTarget({
      ...shipped,
      receivedAt: new Date('2026-02-07T12:00:00-08:00'),
      stops: [stop(['2026-02-12T10:00:00-08:00', '2026-02-16T10:00:00-08:00'])],
      now: later,
    });
    expect(target.dayZero).toBe('2026-02-09');
    expect(target.skipped).toEqual([
      { day: '2026-02-07', why: 'weekend' },
      { day: '2026-02-08', why: 'weekend' },
      { day: '2026-02-12', why: 'stop' },
      { day: '2026-02-13', why: 'stop' },
      { day: '2026-02-14', why: 'weekend' },
      { day: '2026-02-15', why: 'weekend' },
      { day: '2026-02-16', why: 'holiday', name: "Washington's Birthday" },
      { day: '2026-02-21', why: 'weekend' },
      { day: '2026-02-22', why: 'weekend' },
    ]);
    expect(target.due).toBe('2026-02-26');
  });

  test('takes the time zone, the close and the number of days it is given', () => {
    const question = { receivedAt: new Date('2026-03-02T12:30:00Z'), stops: [], now: later };
    expect(
      responseTarget({ ...question, timeZone: 'Europe/Paris', closesAt: '13:30:00', days: 1 }),
    ).toMatchObject({ dayZero: '2026-03-02', due: '2026-03-03', dueAt: new Date('2026-03-03T12:30:00Z') });
    expect(responseTarget({ ...question, timeZone: 'Asia/Tokyo', closesAt: '17:00:00', days: 3 }).due).toBe(
      '2026-03-06',
    );
  });

  test.each([
    [
      'a stop that ends before it begins',
      { stops: [stop(['2026-03-04T00:00:00Z', '2026-03-03T00:00:00Z'])] },
    ],
    ['a receipt that is no time', { receivedAt: new Date('nonsense') }],
    ['a time zone nobody knows', { timeZone: 'Springfield/Nowhere' }],
    ['a close that is no time', { closesAt: 'five' }],
    ['no days', { days: 0 }],
  ])('refuses %s', (_, wrong) => {
    const right = { ...shipped, receivedAt: new Date('2026-03-02T18:00:00Z'), stops: [], now: later };
    expect(() => responseTarget({ ...right, ...wrong })).toThrow(RangeError);
  });
});

describe('a stop that is still running', () => {
  const ask = (stops: Stop[], now: string) =>
    responseTarget({ ...shipped, receivedAt: new Date('2026-03-02T18:00:00Z'), stops, now: new Date(now) });

  test('leaves no day due and counts up to itself', () => {
    const target = ask([stop(['2026-03-05T10:00:00-08:00', null])], '2026-03-10T10:00:00-07:00');
    expect(target).toMatchObject({ stopped: true, due: null, dueAt: null, counted: 2 });
    expect(target.skipped.map(({ day, why }) => `${day} ${why}`)).toEqual([
      '2026-03-05 stop',
      '2026-03-06 stop',
      '2026-03-07 weekend',
      '2026-03-08 weekend',
      '2026-03-09 stop',
      '2026-03-10 stop',
    ]);
  });

  test('stops the clock also on day zero', () => {
    const target = ask([stop(['2026-03-02T11:00:00-08:00', null])], '2026-03-02T12:00:00-08:00');
    expect(target).toMatchObject({ stopped: true, due: null, counted: 0, skipped: [] });
  });

  test('does nothing before it begins', () => {
    const target = ask([stop(['2026-03-05T10:00:00-08:00', null])], '2026-03-04T10:00:00-08:00');
    expect(target).toMatchObject({ stopped: false, due: '2026-03-16' });
  });
});

describe('the standing of a target', () => {
  // Due Monday 16 March at 17:00 in Los Angeles.
  const target = { dueAt: new Date('2026-03-17T00:00:00Z'), stopped: false, timeZone: 'America/Los_Angeles' };

  test.each([
    ['2026-03-11T23:59:59-07:00', 'running'],
    ['2026-03-12T00:00:00-07:00', 'due_soon'],
    ['2026-03-14T12:00:00-07:00', 'due_soon'],
    ['2026-03-16T17:00:00-07:00', 'due_soon'],
    ['2026-03-16T17:00:00.001-07:00', 'overdue'],
    ['2026-05-01T12:00:00-07:00', 'overdue'],
  ])('at %s is %s', (now, expected) => {
    expect(standing(target, new Date(now))).toBe(expected);
  });

  test('is stopped while the clock is, however late', () => {
    const stopped = { ...target, dueAt: null, stopped: true };
    expect(standing(stopped, new Date('2027-01-01T00:00:00Z'))).toBe('stopped');
  });

  test('looks over a holiday', () => {
    // Due Friday 27 November 2026; Thursday is Thanksgiving, so Tuesday is two business days before.
    const afterThanksgiving = { ...target, dueAt: new Date('2026-11-28T01:00:00Z') };
    expect(standing(afterThanksgiving, new Date('2026-11-24T09:00:00-08:00'))).toBe('due_soon');
    expect(standing(afterThanksgiving, new Date('2026-11-23T09:00:00-08:00'))).toBe('running');
  });
});
