const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

function inZone(at: Date, timeZone: string, zone: 'short' | 'shortOffset'): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...DAY,
    ...CLOCK,
    timeZone,
    timeZoneName: zone,
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${part('month')} ${part('day')}, ${part('year')}, ${time} ${part('timeZoneName')}`;
}

/**
 * A moment to the second, in UTC and where the company is. Out: for example
 * `November 21, 2026, 19:30:05 UTC` and `November 21, 2026, 11:30:05 PST (America/Los_Angeles)`.
 */
export function bothTimes(at: Date, timeZone: string): { utc: string; local: string } {
  return {
    utc: inZone(at, 'UTC', 'short'),
    local: `${inZone(at, timeZone, 'short')} (${timeZone})`,
  };
}
