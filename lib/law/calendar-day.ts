const DAY_MS = 86_400_000;

/** Milliseconds of a calendar day at midnight UTC. UTC has no changes of the clock, so days are equal. */
function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether a text is a calendar date `YYYY-MM-DD` that exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toUtc(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The calendar day of a year, a month (1 to 12) and a day of the month, as `YYYY-MM-DD`. */
export function calendarDay(year: number, month: number, dayOfMonth: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day so many days later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return new Date(toUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two calendar days: 0 for the same day, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (toUtc(to) - toUtc(from)) / DAY_MS;
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: string): number {
  return new Date(toUtc(day)).getUTCDay();
}
