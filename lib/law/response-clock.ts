import { holidayOn, isBusinessDay, isWeekend, nextBusinessDay } from './business-days';
import { addDays } from './calendar-day';
import { atLocalTime, localDay } from './local-time';

/** A time in which the clock stands still; `to` is null while it lasts. */
export type Stop = { from: Date; to: Date | null };

/** A calendar day that does not count, and why; a holiday has its name. */
export type SkippedDay = { day: string; why: 'weekend' | 'holiday' | 'stop'; name?: string };

type Question = {
  receivedAt: Date;
  stops: readonly Stop[];
  /** Decides which stops are still running: those without an end that have begun. */
  now: Date;
  /** The company's time zone, an IANA name. */
  timeZone: string;
  /** Close of business in that zone, `HH:MM:SS`; that very moment is still in time. */
  closesAt: string;
  /** How many business days there are to answer. */
  days: number;
};

/** By when an answer is due. `due` and `dueAt` are null exactly while the clock is stopped. */
export type ResponseTarget = {
  /** The business day of receipt, from which is counted. */
  dayZero: string;
  /** The day the answer is due. */
  due: string | null;
  /** Close of business of that day. */
  dueAt: Date | null;
  /** The days left out, from the day of receipt on, oldest first. */
  skipped: SkippedDay[];
  /** How many business days have been counted: all of them, or those before the stop that is running. */
  counted: number;
  stopped: boolean;
  timeZone: string;
};

/**
 * The target for answering a complete submission: a number of business days (10 as shipped) after day zero.
 *
 * Received on a business day by close of business, that day is day zero; else the next business day is. A
 * business day that a stop touches does not count, however many stops touch it; a stop touches the days it
 * begins and ends on.
 *
 * @throws RangeError where a stop ends before it begins or a time is no time.
 * Source: company guidelines (two business weeks); 5 U.S.C. 6103 for the holidays.
 */
export function responseTarget({
  receivedAt,
  stops,
  now,
  timeZone,
  closesAt,
  days,
}: Question): ResponseTarget {
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError('The number of business days must be at least 1.');
  const stoppedDays = stops.map((stop) => daysOf(stop, timeZone));
  const skipped: SkippedDay[] = [];
  const receivedOn = localDay(receivedAt, timeZone);
  const dayZero = dayZeroOf(receivedAt, receivedOn, closesAt, timeZone);
  for (let day = receivedOn; day < dayZero; day = addDays(day, 1)) skip(skipped, day);

  const stopped = stops.some(({ from, to }) => to === null && from <= now);
  const today = localDay(now, timeZone);
  let counted = 0;
  let day = dayZero;
  while (counted < days && !(stopped && day >= today)) {
    day = addDays(day, 1);
    if (!isBusinessDay(day)) skip(skipped, day);
    else if (touched(day, stoppedDays, today)) skipped.push({ day, why: 'stop' });
    else counted += 1;
  }
  const due = stopped ? null : day;
  const dueAt = due === null ? null : atLocalTime(due, closesAt, timeZone);
  return { dayZero, due, dueAt, skipped, counted, stopped, timeZone };
}

function dayZeroOf(receivedAt: Date, receivedOn: string, closesAt: string, timeZone: string): string {
  const inTime = receivedAt <= atLocalTime(receivedOn, closesAt, timeZone);
  return inTime && isBusinessDay(receivedOn) ? receivedOn : nextBusinessDay(receivedOn);
}

/** The calendar days a stop begins and ends on; no last one while it runs. */
type StoppedDays = { first: string; last: string | null };

function touched(day: string, stops: readonly StoppedDays[], today: string): boolean {
  return stops.some(({ first, last }) => first <= day && day <= (last ?? today));
}

function daysOf({ from, to }: Stop, timeZone: string): StoppedDays {
  if (to !== null && !(from <= to)) throw new RangeError('A stop must end at or after the time it begins.');
  return { first: localDay(from, timeZone), last: to === null ? null : localDay(to, timeZone) };
}

function skip(skipped: SkippedDay[], day: string): void {
  const name = holidayOn(day);
  if (isWeekend(day)) skipped.push({ day, why: 'weekend' });
  else if (name !== null) skipped.push({ day, why: 'holiday', name });
}

/** How a request stands against its target; computed each time it is shown, never stored. */
export type Standing = 'running' | 'due_soon' | 'overdue' | 'stopped';

/**
 * How a target stands at a moment: stopped; overdue from the first millisecond after it; due soon on its
 * day and the two business days before; else running.
 */
export function standing(
  { dueAt, stopped, timeZone }: Pick<ResponseTarget, 'dueAt' | 'stopped' | 'timeZone'>,
  now: Date,
): Standing {
  if (stopped || dueAt === null) return 'stopped';
  if (now > dueAt) return 'overdue';
  const inTwoBusinessDays = nextBusinessDay(nextBusinessDay(localDay(now, timeZone)));
  return localDay(dueAt, timeZone) <= inTwoBusinessDays ? 'due_soon' : 'running';
}
