import { isBusinessDay } from '@/lib/law/business-days';
import { addDays, daysBetween } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** How many business days come after `from`, up to and with `to`; both are calendar dates. */
function businessDaysUntil(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day)) count += 1;
  return count;
}

/**
 * How far off a due day is, in words: `in 3 business days`, `today`, `overdue by 2 days`.
 * @param overdue whether its close of business has passed, which on the day itself no date can tell
 */
export function dueWords(due: string, overdue: boolean, now: Date, timeZone: string): string {
  const today = localDay(now, timeZone);
  const late = daysBetween(due, today);
  if (late > 0) return `overdue by ${many(late, 'day')}`;
  if (late === 0) return overdue ? 'overdue since close of business' : 'today';
  const left = businessDaysUntil(today, due);
  return left > 0 ? `in ${many(left, 'business day')}` : `in ${many(-late, 'day')}`;
}
