import { expect, test } from 'vitest';
import { dueWords } from '@/components/desk/due-words';

const ZONE = 'America/Los_Angeles';
/** Friday, November 20, 2026, 10 in the morning in Los Angeles. */
const friday = new Date('2026-11-20T18:00:00Z');

test.each([
  ['2026-11-23', 'in 1 business day'],
  // Thanksgiving is on the 26th.
  ['2026-11-27', 'in 4 business days'],
  ['2026-11-20', 'today'],
  ['2026-11-19', 'overdue by 1 day'],
  ['2026-11-13', 'overdue by 7 days'],
  // A deadline of the agency may be no business day.
  ['2026-11-21', 'in 1 day'],
])('on a Friday %s is due %s', (due, words) => {
  expect(dueWords(due, due < '2026-11-20', friday, ZONE)).toBe(words);
});

test('after close of business on its day it is overdue, though the date is today', () => {
  const evening = new Date('2026-11-21T01:30:00Z');
  expect(dueWords('2026-11-20', true, evening, ZONE)).toBe('overdue since close of business');
});
