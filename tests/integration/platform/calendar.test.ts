import { expect, test } from 'vitest';
import { prepareDatabase } from '@/lib/cli/prepare-database';
import { isBusinessDay } from '@/lib/law/business-days';
import { database } from '@/lib/platform/database';

test('the calendar of the database holds the business days of the law, numbered without gaps', async () => {
  const days = await database().businessDay.findMany({ orderBy: { day: 'asc' } });
  expect(days.length).toBeGreaterThan(10_000);
  expect(days.every(({ day }) => isBusinessDay(day))).toBe(true);
  expect(days.map(({ ordinal }) => ordinal)).toEqual(days.map((_, index) => index + 1));
  const held = new Set(days.map(({ day }) => day));
  expect(held.has('2026-11-11'), 'Veterans Day').toBe(false);
  expect(held.has('2026-11-27'), 'the Friday after Thanksgiving').toBe(true);
});

test('preparing a prepared database changes nothing', async () => {
  expect(await prepareDatabase()).toEqual([]);
});
