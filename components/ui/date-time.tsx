type DateTimeProps = {
  at: Date;
  /** IANA name, such as `America/Los_Angeles`. */
  timeZone: string;
  /** `full` for sentences, `short` for tables, `stacked` for narrow columns, `day` where the hour does not matter. */
  format?: 'full' | 'short' | 'stacked' | 'day';
};

/**
 * A moment in words. In: the moment, an IANA zone and a format; out: for example
 * `November 21, 2026, 11:30 a.m. PST`. Put together from parts, because the spacing around "a.m." differs
 * between versions of the locale data and a server and a browser must write the same.
 */
export function formatDateTime({ at, timeZone, format = 'full' }: DateTimeProps): string {
  const pieces = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: format === 'full' ? 'long' : 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZoneName: 'short',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    pieces.find((piece) => piece.type === type)?.value ?? '';
  const day = `${part('month')} ${part('day')}, ${part('year')}`;
  if (format === 'day') return day;
  const half = part('dayPeriod').toUpperCase().startsWith('A') ? 'a.m.' : 'p.m.';
  return `${day}, ${part('hour')}:${part('minute')} ${half} ${part('timeZoneName')}`;
}

/** A moment, with its zone, in words for people and in ISO 8601 for machines. */
export function DateTime(props: DateTimeProps) {
  if (props.format === 'stacked') {
    const day = formatDateTime({ ...props, format: 'day' });
    const time = formatDateTime({ ...props, format: 'short' }).slice(day.length + 2);
    return (
      <time dateTime={props.at.toISOString()} className="tabular-nums">
        <span className="whitespace-nowrap">{day},</span>{' '}
        <span className="whitespace-nowrap text-ink-muted sm:block sm:text-xs">{time}</span>
      </time>
    );
  }
  return (
    <time
      dateTime={props.at.toISOString()}
      className={props.format === 'short' ? 'tabular-nums sm:whitespace-nowrap' : undefined}
    >
      {formatDateTime(props)}
    </time>
  );
}
