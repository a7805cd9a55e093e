import type { Metadata } from 'next';
import { CalendarAgenda, CalendarGrid } from '@/components/desk/calendar-grid';
import { monthBeside, monthName, weeksOf } from '@/components/desk/calendar-month';
import { FeedForm } from '@/components/desk/feed-form';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { DUE_LABELS, dueItems } from '@/lib/desk/list-calendar';
import { ownFeed } from '@/lib/desk/read-feed';
import { calendarSchema } from '@/lib/desk/schema';
import { atLocalTime, localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { scopeOf } from '@/lib/requests/policy';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { makeCalendarFeed, revokeCalendarFeed } from './actions';

export const metadata: Metadata = { title: 'Calendar' };

type CalendarPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  const actor = await open('/desk/calendar');
  const view = calendarSchema.parse(await searchParams);
  const [{ timeZone, closesAt }, feed] = await Promise.all([currentCompany(), ownFeed(actor.accountId)]);
  const time = now();
  const today = localDay(time, timeZone);
  const month = view.month ?? today.slice(0, 7);
  const everyone = view.whose === 'everyone';
  const weeks = weeksOf(month);
  const shown = { from: weeks[0]![0]!, to: weeks.at(-1)!.at(-1)! };
  const found = await dueItems(
    scopeOf(actor),
    { ...shown, assigneeId: everyone ? null : actor.accountId },
    { timeZone, closesAt, days: RESPONSE_DAYS },
  );
  const items = found.map(({ what, ...item }) => ({
    ...item,
    label: DUE_LABELS[what],
    // A hold ends; nobody is late with it.
    overdue: what !== 'hold' && atLocalTime(item.day, closesAt, timeZone) < time,
  }));
  const whose = everyone ? 'everyone' : undefined;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <PageHeading title={`Calendar: ${monthName(month)}`} dense />
        <nav aria-label="Months" className="flex flex-wrap gap-x-5 text-sm font-semibold print:hidden">
          {[
            { href: paths.calendar({ month: monthBeside(month, -1), whose }), label: 'Previous month' },
            { href: paths.calendar({ whose }), label: 'This month' },
            { href: paths.calendar({ month: monthBeside(month, 1), whose }), label: 'Next month' },
          ].map(({ href, label }) => (
            <a key={label} href={href} className="inline-flex min-h-9 items-center">
              {label}
            </a>
          ))}
        </nav>
      </div>
      <Tabs
        label="Whose deadlines"
        items={[
          { href: paths.calendar({ month }), label: 'Mine', current: !everyone },
          { href: paths.calendar({ month, whose: 'everyone' }), label: 'Everyone’s', current: everyone },
        ]}
      />
      {items.length === 0 ? (
        <p className="text-ink-muted">
          {everyone
            ? 'Nothing is due in these weeks.'
            : 'Nothing that is assigned to you is due in these weeks.'}
        </p>
      ) : null}
      <CalendarGrid month={month} today={today} items={items} />
      <CalendarAgenda items={items} everyone={everyone} />
      <Card id="feed" title="Your deadlines in your own calendar program" dense>
        <div className="max-w-measure space-y-3 text-sm">
          <p>
            A secret address gives your calendar program the deadlines of the requests that are assigned to
            you: the reference and what is due, nothing else.{' '}
            {feed ? (
              <>
                Yours was made <DateTime at={feed} timeZone={timeZone} format="short" />.
              </>
            ) : (
              'You have none.'
            )}
          </p>
          <FeedForm make={makeCalendarFeed} revoke={revokeCalendarFeed} made={feed !== null} />
        </div>
      </Card>
    </div>
  );
}
