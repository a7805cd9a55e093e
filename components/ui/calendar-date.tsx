type CalendarDateProps = {
  /** `YYYY-MM-DD`: a day of the calendar, which has no zone. */
  on: string;
  format?: 'full' | 'short';
};

/** A day in words. In: `2026-11-21`; out: `November 21, 2026`, or what came in if it is no date. */
export function formatCalendarDate({ on, format = 'full' }: CalendarDateProps): string {
  const day = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return on;
  return new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: format === 'full' ? 'long' : 'short',
    day: 'numeric',
  }).format(day);
}

/** A day of the calendar. */
export function CalendarDate(props: CalendarDateProps) {
  return (
    <time
      dateTime={props.on}
      className={props.format === 'short' ? 'tabular-nums sm:whitespace-nowrap' : undefined}
    >
      {formatCalendarDate(props)}
    </time>
  );
}
