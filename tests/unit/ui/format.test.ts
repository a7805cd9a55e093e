import { expect, test } from 'vitest';
import { formatCalendarDate } from '@/components/ui/calendar-date';
import { formatDateTime } from '@/components/ui/date-time';
import { formatFileSize } from '@/components/ui/file-size';

const at = new Date('2026-11-21T19:30:00Z');

test.each([
  ['America/Los_Angeles', 'full', 'November 21, 2026, 11:30 a.m. PST'],
  ['America/Los_Angeles', 'short', 'Nov 21, 2026, 11:30 a.m. PST'],
  ['UTC', 'full', 'November 21, 2026, 7:30 p.m. UTC'],
  ['Asia/Tokyo', 'day', 'Nov 22, 2026'],
] as const)('a moment in %s, %s, is %s', (timeZone, format, words) => {
  expect(formatDateTime({ at, timeZone, format })).toBe(words);
});

test('a day of the calendar is the same everywhere', () => {
  expect(formatCalendarDate({ on: '2026-01-01' })).toBe('January 1, 2026');
  expect(formatCalendarDate({ on: '2026-01-01', format: 'short' })).toBe('Jan 1, 2026');
  expect(formatCalendarDate({ on: 'soon' })).toBe('soon');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [34_000, '34 KB'],
  [999_600, '1.0 MB'],
  [2_431_222, '2.4 MB'],
  [52_428_800, '52 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});
