import { CircleAlert } from 'lucide-react';
import { CalendarDate } from '@/components/ui/calendar-date';
import { classNames } from '@/components/ui/class-names';
import { IconText } from '@/components/ui/icon-text';
import { holidayOn, isWeekend } from '@/lib/law/business-days';
import { paths } from '@/lib/paths';
import { weeksOf } from './calendar-month';

export type CalendarItem = {
  reference: string;
  label: string;
  day: string;
  assignee: string | null;
  overdue: boolean;
};

type CalendarProps = { month: string; today: string; items: CalendarItem[] };

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** More a day are in the list below. */
const SHOWN = 5;

function byDay(items: CalendarItem[]): Map<string, CalendarItem[]> {
  const days = new Map<string, CalendarItem[]>();
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return days;
}

/** A month as weeks, for screens that are wide enough. */
export function CalendarGrid({ month, today, items }: CalendarProps) {
  const days = byDay(items);
  return (
    <table className="hidden w-full table-fixed border-collapse text-sm md:table">
      <caption className="sr-only">What is due, by day</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th
              key={name}
              scope="col"
              className="border border-line px-2 py-1 text-left text-xs font-semibold"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} month={month} today={today} items={days.get(day) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { day: string; month: string; today: string; items: CalendarItem[] };

function Day({ day, month, today, items }: DayProps) {
  const holiday = holidayOn(day);
  const outside = !day.startsWith(month);
  return (
    <td
      aria-current={day === today ? 'date' : undefined}
      className={classNames(
        'h-24 border border-line p-1 align-top',
        (isWeekend(day) || holiday || outside) && 'bg-surface-sunken',
        day === today && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <div className="flex flex-wrap justify-between gap-x-2 text-xs text-ink-muted">
        <time dateTime={day} className={day === today ? 'font-bold text-accent' : undefined}>
          {Number(day.slice(8))}
          {day === today ? ' today' : null}
        </time>
        {holiday ? <span>{holiday}</span> : null}
      </div>
      {items.length > 0 ? (
        <ul className="mt-1 space-y-1">
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.reference + item.label}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      ) : null}
      {items.length > SHOWN ? (
        <a href={`#day-${day}`} className="text-xs">
          and {items.length - SHOWN} more
        </a>
      ) : null}
    </td>
  );
}

function Item({ item }: { item: CalendarItem }) {
  return (
    <>
      <a href={paths.deskRequest(item.reference)} className="font-semibold tabular-nums">
        {item.reference}
      </a>
      <span className="block text-xs">
        {item.overdue ? (
          <IconText icon={<CircleAlert />} tone="danger">
            {item.label}, overdue
          </IconText>
        ) : (
          item.label
        )}
      </span>
    </>
  );
}

/** The same as a list: on phones in place of the month, else for the days that hold more than a cell shows. */
export function CalendarAgenda({ items, everyone }: { items: CalendarItem[]; everyone: boolean }) {
  const days = [...byDay(items)];
  const crowded = days.some(([, each]) => each.length > SHOWN);
  return (
    <div className={classNames('space-y-3', !crowded && 'md:hidden')}>
      <h2 className="text-lg max-md:sr-only">Day by day</h2>
      {days.map(([day, each]) => (
        <section
          key={day}
          id={`day-${day}`}
          aria-labelledby={`day-${day}-title`}
          className={each.length > SHOWN ? undefined : 'md:hidden'}
        >
          <h3 id={`day-${day}-title`} className="border-b border-line text-base">
            <CalendarDate on={day} />
          </h3>
          <ul className="text-sm max-md:divide-y max-md:divide-line md:grid md:grid-cols-3 md:gap-x-6">
            {each.map((item) => (
              <li key={item.reference + item.label} className="py-1.5">
                <Item item={item} />
                {everyone ? (
                  <span className="block text-xs text-ink-muted">{item.assignee ?? 'Nobody assigned'}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
