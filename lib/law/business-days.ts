import { addDays, calendarDay, weekday } from './calendar-day';

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/** The n-th such weekday of a month, n from 1. */
function nth(n: number, day: number, year: number, month: number): string {
  const first = calendarDay(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + (n - 1) * 7);
}

function lastMondayOfMay(year: number): string {
  const last = calendarDay(year, 5, 31);
  return addDays(last, -((weekday(last) - MONDAY + 7) % 7));
}

/** 6103(b)(1): Saturday moves to the Friday before. Executive Order 11582: Sunday moves to the Monday after. */
function observed(day: string): string {
  if (weekday(day) === SATURDAY) return addDays(day, -1);
  if (weekday(day) === SUNDAY) return addDays(day, 1);
  return day;
}

/**
 * The federal holidays that fall in a year on the day they are observed, by calendar day. That of New Year's
 * Day may be 31 December of the year before. Inauguration Day (6103(c)) is one in the Washington area only
 * and is left out. Today's list is applied to every year, save Juneteenth, a holiday since 17 June 2021.
 * Source: 5 U.S.C. 6103(a), (b).
 */
export function federalHolidays(year: number): { day: string; name: string }[] {
  const holidays = [
    { day: observed(calendarDay(year, 1, 1)), name: "New Year's Day" },
    { day: nth(3, MONDAY, year, 1), name: 'Birthday of Martin Luther King, Jr.' },
    { day: nth(3, MONDAY, year, 2), name: "Washington's Birthday" },
    { day: lastMondayOfMay(year), name: 'Memorial Day' },
    { day: observed(calendarDay(year, 6, 19)), name: 'Juneteenth National Independence Day' },
    { day: observed(calendarDay(year, 7, 4)), name: 'Independence Day' },
    { day: nth(1, MONDAY, year, 9), name: 'Labor Day' },
    { day: nth(2, MONDAY, year, 10), name: 'Columbus Day' },
    { day: observed(calendarDay(year, 11, 11)), name: 'Veterans Day' },
    { day: nth(4, THURSDAY, year, 11), name: 'Thanksgiving Day' },
    { day: observed(calendarDay(year, 12, 25)), name: 'Christmas Day' },
  ];
  return holidays.filter(({ name }) => year >= 2021 || !name.startsWith('Juneteenth'));
}

// A queue of requests asks about the same few years thousands of times.
const namesByYear = new Map<number, Map<string, string>>();

function holidayNames(year: number): Map<string, string> {
  const known = namesByYear.get(year);
  if (known) return known;
  const names = new Map(federalHolidays(year).map(({ day, name }) => [day, name]));
  namesByYear.set(year, names);
  return names;
}

/** The name of the federal holiday observed on a calendar day, or null. */
export function holidayOn(day: string): string | null {
  const year = Number(day.slice(0, 4));
  // New Year's Day on a Saturday is observed on the last day of the year before.
  return holidayNames(day.endsWith('-12-31') ? year + 1 : year).get(day) ?? null;
}

/** Whether a calendar day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return weekday(day) === SATURDAY || weekday(day) === SUNDAY;
}

/** Whether a calendar day is Monday to Friday and no federal holiday is observed on it. */
export function isBusinessDay(day: string): boolean {
  return !isWeekend(day) && holidayOn(day) === null;
}

/** The first business day after a calendar day. */
export function nextBusinessDay(day: string): string {
  let next = addDays(day, 1);
  while (!isBusinessDay(next)) next = addDays(next, 1);
  return next;
}
