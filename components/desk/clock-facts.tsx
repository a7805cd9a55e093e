import { CalendarDate, formatCalendarDate } from '@/components/ui/calendar-date';
import type { ResponseTarget, SkippedDay } from '@/lib/law/response-clock';
import type { Hours, RequestStatus } from '@/lib/requests/rules';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { DueLine } from './due-line';

type ClockFactsProps = {
  status: RequestStatus;
  due: string | null;
  expedited: boolean;
  target: ResponseTarget;
  hours: Hours;
  now: Date;
};

/** The response clock: the day, how far off it is, and how it was counted. */
export function ClockFacts({ status, due, expedited, target, hours, now }: ClockFactsProps) {
  return (
    <>
      <span className="font-semibold">
        <DueLine status={status} due={due} hours={hours} now={now} />
      </span>
      <details className="text-ink-muted">
        <summary className="underline underline-offset-4">How it is counted</summary>
        <div className="space-y-1 py-1">
          {expedited ? (
            <p>
              The agency asked for an answer by a day of its own. Ordinarily it would be{' '}
              {target.due ? <CalendarDate on={target.due} format="short" /> : 'stopped'}.
            </p>
          ) : null}
          <p>
            {RESPONSE_DAYS} business days after <CalendarDate on={target.dayZero} format="short" />;{' '}
            {target.counted} counted{target.stopped ? ' before the stop' : ''}. Close of business is{' '}
            {hours.closesAt.slice(0, 5)} in {hours.timeZone.replace('_', ' ')}.
          </p>
          <LeftOut days={target.skipped} />
        </div>
      </details>
    </>
  );
}

/** Weekends go without saying; what else was left out is named. */
function LeftOut({ days }: { days: SkippedDay[] }) {
  const named = days.filter(({ why }) => why !== 'weekend');
  if (named.length === 0) return null;
  return (
    <p>
      Left out besides weekends:{' '}
      {named
        .map(({ day, name }) => `${formatCalendarDate({ on: day, format: 'short' })} (${name ?? 'stopped'})`)
        .join(', ')}
      .
    </p>
  );
}
