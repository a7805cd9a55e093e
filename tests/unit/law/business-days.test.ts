import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { federalHolidays, holidayOn, isBusinessDay, nextBusinessDay } from '@/lib/law/business-days';
import { addDays, daysBetween, isCalendarDay, weekday } from '@/lib/law/calendar-day';

describe('federal holidays as observed', () => {
  // As the Office of Personnel Management publishes them, Inauguration Day left out.
  test.each([
    [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
    [2023, '2023-01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
    [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
    [2028, '2027-12-31 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [2029, '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25'],
    [2034, '2034-01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
  ])('%i', (year, days) => {
    const expected = days.split(' ').map((day) => (day.length === 5 ? `${year}-${day}` : day));
    expect(federalHolidays(year).map(({ day }) => day)).toEqual(expected);
  });

  test('there is no Juneteenth before 2021', () => {
    expect(federalHolidays(2020)).toHaveLength(10);
    expect(holidayOn('2020-06-19')).toBeNull();
    expect(holidayOn('2021-06-18')).toBe('Juneteenth National Independence Day');
  });

  test.each([
    ['2021-01-20', true, 'Inauguration Day'],
    ['2027-12-31', false, "New Year's Day 2028, a Saturday"],
    ['2026-12-31', true, 'the last day of a year whose next begins on a Friday'],
    ['2026-07-04', false, 'a Saturday'],
    ['2026-07-05', false, 'a Sunday'],
    ['2026-07-06', true, 'the Monday after a holiday on Saturday'],
    ['2028-02-29', true, 'a leap day'],
  ])('%s is a business day: %s (%s)', (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected);
  });

  test('the next business day is after the day given, also where that is one', () => {
    expect(nextBusinessDay('2026-03-02')).toBe('2026-03-03');
    expect(nextBusinessDay('2026-11-25')).toBe('2026-11-27');
    expect(nextBusinessDay('2027-12-30')).toBe('2028-01-03');
  });

  test('no more than three days in a row are off', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, (from) => {
        expect(daysBetween(from, nextBusinessDay(from))).toBeLessThan(5);
      }),
    );
  });
});

describe('calendar days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-1', false],
    ['26-04-01', false],
    ['2026-04-01 ', false],
    ['２０２６-04-01', false],
    ['', false],
  ])('%j exists: %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });

  test('counting over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-12-01', '2027-03-01')).toBe(90);
    expect(weekday('2026-11-21')).toBe(6);
  });
});
