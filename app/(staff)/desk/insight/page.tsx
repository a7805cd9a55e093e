import type { Metadata } from 'next';
import { InsightTable } from '@/components/desk/insight-table';
import { insightTables } from '@/components/desk/insight-tables';
import { PeriodForm } from '@/components/desk/period-form';
import { UnreadNotice } from '@/components/desk/unread-notice';
import { formatCalendarDate } from '@/components/ui/calendar-date';
import { Card } from '@/components/ui/card';
import { ChartColumns } from '@/components/ui/chart-columns';
import { ChartLines } from '@/components/ui/chart-lines';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { measureDesk } from '@/lib/oversight/measure-desk';
import { type Measures, type Period, periodAddress, readPeriod, unreadPeriod } from '@/lib/oversight/schema';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { kindName } from '@/lib/requests/kinds/declarations';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Insight' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InsightPage({ searchParams }: Props) {
  const actor = await open('/desk/insight');
  const { timeZone } = await currentCompany();
  const at = now();
  const today = localDay(at, timeZone);
  const given = await searchParams;
  const period = readPeriod(given, today);
  const measures = await measureDesk(actor, period, timeZone, at);
  const tables = insightTables(measures, period, { kind: kindName });
  const day = (on: string) => formatCalendarDate({ on });
  return (
    <div className="space-y-5">
      <PageHeading title="Insight" dense />
      <PeriodForm period={period} shortcuts={shortcutsFrom(today, period)} />
      <UnreadNotice unread={unreadPeriod(given)} />
      <p className="max-w-measure text-sm text-ink-muted">
        {day(period.from)} to {day(period.to)}, both included, as days of {timeZone}; as it stood at{' '}
        <DateTime at={at} timeZone={timeZone} format="short" />. Requests of the compartment are in no figure.
      </p>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {tables.map((table) => (
          <Card key={table.id} id={table.id} title={table.title} dense>
            <div className="space-y-4">
              <Chart id={table.id} measures={measures} period={period} />
              <InsightTable
                table={table}
                csvHref={paths.insightFile(`${periodAddress(period)}&table=${table.id}`)}
              />
            </div>
          </Card>
        ))}
      </div>
    </div>
  );
}

/** What is drawn over time besides its table. */
function Chart({ id, measures, period }: { id: string; measures: Measures; period: Period }) {
  const { buckets } = measures;
  const labels = buckets.map(({ bucket }) => labelOf(bucket, period));
  const span = `${labels.length} ${period.by}s, from ${period.from} to ${period.to}; the figures stand in the table`;
  if (id === 'volumes') {
    return (
      <ChartColumns
        title="Filed and closed"
        description={`Columns for ${span} below.`}
        labels={labels}
        series={[
          { name: 'Filed', look: 'solid', values: buckets.map(({ filed }) => filed) },
          { name: 'Closed', look: 'outlined', values: buckets.map(({ closed }) => closed) },
        ]}
      />
    );
  }
  if (id !== 'times') return null;
  const { word, minutes } = unitFor(buckets.map(({ answered }) => answered.p90 ?? 0));
  const inUnit = (time: number | null) => (time === null ? null : time / minutes);
  return (
    <ChartLines
      title={`To answer, by ${period.by} of filing`}
      description={`Lines for ${span} of volume.`}
      labels={labels}
      tickLabel={(value) => `${value} ${word}`}
      series={[
        { name: 'Median', look: 'solid', values: buckets.map(({ answered }) => inUnit(answered.median)) },
        {
          name: '90 % within',
          look: 'outlined',
          values: buckets.map(({ answered }) => inUnit(answered.p90)),
        },
      ]}
    />
  );
}

/** The unit in which an axis is marked, so that its marks are round. In: minutes. */
function unitFor(times: number[]): { word: string; minutes: number } {
  const most = Math.max(0, ...times);
  if (most > 2 * 24 * 60) return { word: 'days', minutes: 24 * 60 };
  return most > 2 * 60 ? { word: 'h', minutes: 60 } : { word: 'min', minutes: 1 };
}

/** `Nov 2`, or for a month `Nov 26`: its year in two digits. */
function labelOf(bucket: string, { by }: Period): string {
  const format = { timeZone: 'UTC', month: 'short' } as const;
  const date = new Date(`${bucket}T00:00:00Z`);
  return by === 'week'
    ? new Intl.DateTimeFormat('en-US', { ...format, day: 'numeric' }).format(date)
    : `${new Intl.DateTimeFormat('en-US', format).format(date)} ’${bucket.slice(2, 4)}`;
}

function shortcutsFrom(today: string, shown: Period) {
  const choices: [string, Period][] = [
    ['Last 30 days', { from: addDays(today, -29), to: today, by: 'week' }],
    ['Last 90 days', { from: addDays(today, -89), to: today, by: 'week' }],
    ['Last 12 months', { from: addDays(today, -364), to: today, by: 'month' }],
    ['This year', { from: `${today.slice(0, 4)}-01-01`, to: today, by: 'month' }],
  ];
  return choices.map(([label, period]) => ({
    label,
    href: paths.insight(periodAddress(period)),
    current: period.from === shown.from && period.to === shown.to,
  }));
}
