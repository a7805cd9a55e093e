import { TZDate } from '@date-fns/tz';
import { calendarDay } from './calendar-day';

/**
 * The calendar day an instant falls on in a time zone, `YYYY-MM-DD`.
 * @param timeZone IANA name, e.g. `America/Los_Angeles`.
 * @throws RangeError where the instant is no time or the zone is not known.
 */
export function localDay(instant: Date, timeZone: string): string {
  const local = new TZDate(instant, timeZone);
  if (Number.isNaN(local.getFullYear())) throw new RangeError('The time or its time zone is not valid.');
  return calendarDay(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

/**
 * The instant of a time of day on a calendar day in a time zone.
 * @param time `HH:MM:SS`; one that the clocks skip on that day is taken after the change.
 * @throws RangeError where one of the three is not valid.
 */
export function atLocalTime(day: string, time: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const instant = new TZDate(year, month - 1, date, hours, minutes, seconds, timeZone).getTime();
  if (Number.isNaN(instant)) throw new RangeError('The day, its time or its time zone is not valid.');
  return new Date(instant);
}

/** The offset from UTC that holds in a time zone at an instant, such as `-08:00`. */
export function offsetAt(instant: Date, timeZone: string): string {
  const ahead = -new TZDate(instant, timeZone).getTimezoneOffset();
  const pad = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.abs(ahead);
  return `${ahead < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
