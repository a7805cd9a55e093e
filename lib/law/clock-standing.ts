import { addDays } from './calendar-day';
import type { ClockId } from './clocks';
import { atLocalTime, localDay } from './local-time';
import { type SkippedDay, type Stop, standing } from './response-clock';

/**
 * How a clock stands: `met` and `late` once what it waits for has happened, `ended` where a term or a hold has run out
 * (which is nobody's delay), `set_aside` where staff found that it does not count.
 */
export type ClockStanding =
  | 'running'
  | 'due_soon'
  | 'overdue'
  | 'stopped'
  | 'met'
  | 'late'
  | 'ended'
  | 'set_aside';

/** A day, and the instant on it where the rule knows one. */
type Moment = { day: string; at: Date | null };

/** One clock of a request as it stands at a moment. Computed, never stored (LAW.md § 8). */
export type RequestClock = {
  id: ClockId | 'expedited' | 'preservation_renewed';
  name: string;
  rule: string;
  source: string;
  /** What else has to be known of it; null for nothing. */
  note: string | null;
  start: Moment;
  /** Null exactly while it is stopped. */
  end: Moment | null;
  /** The times that hold this clock up; none for one that nothing stops. */
  stops: readonly Stop[];
  /** When what it waits for happened. */
  doneAt: Date | null;
  standing: ClockStanding;
  /** Of the response target: the days it left out, and why. */
  skipped?: SkippedDay[];
};

/** The last quarter of a clock of hours is soon. */
const SOON = 0.25;

const doneAt = (done: Date, end: Date): ClockStanding => (done <= end ? 'met' : 'late');

/** How a clock stands that ends at a close of business. @param done when what it waits for happened, or null */
export function dayStanding(dueAt: Date, done: Date | null, now: Date, timeZone: string): ClockStanding {
  return done ? doneAt(done, dueAt) : standing({ dueAt, stopped: false, timeZone }, now);
}

/** How a clock of hours stands; its very end is still in time. @param done when what it waits for happened, or null */
export function hourStanding(start: Date, end: Date, done: Date | null, now: Date): ClockStanding {
  if (done) return doneAt(done, end);
  if (now > end) return 'overdue';
  const left = end.getTime() - now.getTime();
  return left <= SOON * (end.getTime() - start.getTime()) ? 'due_soon' : 'running';
}

/** How a term or a hold stands, whose last day belongs to it whole; it lasts whether the request was answered or not. @param soon days before the end that are soon */
export function termStanding(
  lastDay: string,
  now: Date,
  { timeZone, soon }: { timeZone: string; soon: number },
): ClockStanding {
  const today = localDay(now, timeZone);
  if (today > lastDay) return 'ended';
  return addDays(today, soon) >= lastDay ? 'due_soon' : 'running';
}

/** The last second of a calendar day in a time zone. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(atLocalTime(addDays(day, 1), '00:00:00', timeZone).getTime() - 1000);
}
