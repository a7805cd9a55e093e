import { addDays, weekday } from '@/lib/law/calendar-day';

/** The weeks of a month, Sunday first, whole: days of the months beside it fill the first and the last. In: `YYYY-MM`. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (let day = addDays(first, -weekday(first)); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}

/** The month before (-1) or after (1). In and out: `YYYY-MM`. */
export function monthBeside(month: string, step: -1 | 1): string {
  const middle = `${month}-15`;
  return addDays(middle, step * 30).slice(0, 7);
}

/** `November 2026`. */
export function monthName(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(day);
}
