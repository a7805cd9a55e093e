import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBusinessDay } from '@/lib/law/business-days';
import { responseTarget, type Stop } from '@/lib/law/response-clock';
import { runs } from '@/tests/support/runs';

fc.configureGlobal({ numRuns: runs(100) });

const shipped = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };
const now = new Date('2060-01-01T00:00:00Z');
const received = fc.date({
  min: new Date('2021-01-01T00:00:00Z'),
  max: new Date('2040-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const HOUR = 3_600_000;
/** Stops as hours after the receipt and hours long. */
const stopsOf = fc.array(fc.tuple(fc.integer({ min: -100, max: 900 }), fc.integer({ min: 0, max: 300 })), {
  maxLength: 5,
});

function target(receivedAt: Date, hours: [number, number][]) {
  const stops = hours.map(([after, long]): Stop => {
    const from = receivedAt.getTime() + after * HOUR;
    return { from: new Date(from), to: new Date(from + long * HOUR) };
  });
  return responseTarget({ ...shipped, receivedAt, stops, now });
}

test('an answer is always due on a business day, after day zero, and so is day zero', () => {
  fc.assert(
    fc.property(received, stopsOf, (receivedAt, stops) => {
      const { dayZero, due, dueAt } = target(receivedAt, stops);
      expect(isBusinessDay(due ?? '')).toBe(true);
      expect(isBusinessDay(dayZero)).toBe(true);
      expect(due && due > dayZero).toBe(true);
      expect(dueAt && dueAt > receivedAt).toBe(true);
    }),
  );
});

test('one stop more never makes it due earlier', () => {
  fc.assert(
    fc.property(received, stopsOf, stopsOf, (receivedAt, stops, more) => {
      const before = target(receivedAt, stops).due ?? '';
      expect((target(receivedAt, [...stops, ...more]).due ?? '') >= before).toBe(true);
    }),
  );
});

test('the order of the stops does not matter, nor that one is given twice', () => {
  fc.assert(
    fc.property(received, stopsOf, (receivedAt, stops) => {
      const again = [...stops, ...stops].reverse();
      expect(target(receivedAt, again)).toEqual(target(receivedAt, stops));
    }),
  );
});

test('a later receipt is never due earlier', () => {
  fc.assert(
    fc.property(received, fc.integer({ min: 0, max: 5000 }), (receivedAt, hours) => {
      const next = new Date(receivedAt.getTime() + hours * HOUR);
      expect((target(next, []).due ?? '') >= (target(receivedAt, []).due ?? '')).toBe(true);
    }),
  );
});
