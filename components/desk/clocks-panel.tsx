import type { ReactNode } from 'react';
import { CalendarDate, formatCalendarDate } from '@/components/ui/calendar-date';
import { DateTime } from '@/components/ui/date-time';
import type { RequestClock } from '@/lib/law/clock-standing';
import { ClockStanding } from './clock-standing';

type ClocksPanelProps = {
  clocks: RequestClock[];
  timeZone: string;
  /** What stands under the expedited deadline: who compared it with the document, and the form to say so. */
  deadlineCheck?: ReactNode;
};

/** Every clock of a request, each with its rule, its start, its stops and its end (LAW.md § 8). */
export function ClocksPanel({ clocks, timeZone, deadlineCheck }: ClocksPanelProps) {
  return (
    <ul className="-my-2 divide-y divide-line text-sm">
      {clocks.map((clock) => (
        <li key={clock.id} className="space-y-1 py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h3 className="text-sm font-semibold">{clock.name}</h3>
            <ClockStanding standing={clock.standing} />
          </div>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            <dt className="text-ink-muted">From</dt>
            <dd>
              <Moment {...clock.start} timeZone={timeZone} />
            </dd>
            <dt className="text-ink-muted">Until</dt>
            <dd>
              {clock.end ? <Moment {...clock.end} timeZone={timeZone} /> : 'No day while it is stopped'}
            </dd>
            {clock.doneAt ? (
              <>
                <dt className="text-ink-muted">Done</dt>
                <dd>
                  <DateTime at={clock.doneAt} timeZone={timeZone} format="short" />
                </dd>
              </>
            ) : null}
            <Stops clock={clock} timeZone={timeZone} />
          </dl>
          <p className="text-xs text-ink-muted">
            {clock.rule} {clock.source}.{clock.note ? <span className="block">{clock.note}</span> : null}
          </p>
          <LeftOut clock={clock} />
          {clock.id === 'expedited' ? deadlineCheck : null}
        </li>
      ))}
    </ul>
  );
}

function Moment({ day, at, timeZone }: { day: string; at: Date | null; timeZone: string }) {
  return at ? (
    <DateTime at={at} timeZone={timeZone} format="short" />
  ) : (
    <CalendarDate on={day} format="short" />
  );
}

function Stops({ clock: { stops }, timeZone }: { clock: RequestClock; timeZone: string }) {
  if (stops.length === 0) return null;
  return (
    <>
      <dt className="text-ink-muted">Stops</dt>
      <dd>
        <ul>
          {stops.map(({ from, to }) => (
            <li key={from.getTime()}>
              <DateTime at={from} timeZone={timeZone} format="short" /> to{' '}
              {to ? <DateTime at={to} timeZone={timeZone} format="short" /> : 'now'}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Weekends go without saying; what else was left out is named. */
function LeftOut({ clock: { skipped = [], standing } }: { clock: RequestClock }) {
  const named = skipped.filter(({ why }) => why !== 'weekend');
  if (named.length === 0 || standing === 'set_aside') return null;
  const days = named.map(
    ({ day, name }) => `${formatCalendarDate({ on: day, format: 'short' })} (${name ?? 'stopped'})`,
  );
  return <p className="text-xs text-ink-muted">Left out besides weekends: {days.join(', ')}.</p>;
}
