import { z } from 'zod';
import { ACT_NAMES } from '@/lib/audit/events';
import { addDays, daysBetween, isCalendarDay, weekday } from '@/lib/law/calendar-day';
import { atLocalTime } from '@/lib/law/local-time';

// PostgreSQL refuses a text with a null byte.
const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)
    .catch('')
    .default('');
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d/)
  .refine((text) => isCalendarDay(text.slice(0, 10)))
  .transform((text) => text.slice(0, 16))
  .catch('')
  .default('');

const logSchema = z.object({
  /** A name, part of one, or a mail address. */
  actor: typed(200),
  /** The kind of whoever acted. */
  by: z.enum(['', 'agent', 'staff', 'system', 'operator']).catch('').default(''),
  reference: typed(40),
  act: z
    .enum(['', ...ACT_NAMES])
    .catch('')
    .default(''),
  from: moment,
  to: moment,
  /** The zone that the two times are meant in: UTC, or (empty) the company's. */
  zone: z.enum(['', 'UTC']).catch('').default(''),
  /** The hash, in short, of the last entry of the page before. */
  after: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .catch('')
    .default(''),
});
/** A search of the log as its address spells it, with its times as instants: from the first, before the second. */
export type LogSearch = z.output<typeof logSchema> & {
  fromAt: Date | null;
  toAt: Date | null;
  /** A sentence for each part of the address that the search goes without, or cannot find anything with. */
  unread: string[];
};

const UNREAD = {
  actor:
    'The name is too long or holds characters that are no text, so the search goes without it: shorten it.',
  reference: 'That is no reference, so the search goes without it: write one such as OW-2026-000042.',
  act: 'The log knows no such act, so the search goes without it: choose one of the list.',
  from: '“From” is no time, so the search goes without it: write one such as 2026-11-21T18:30.',
  to: '“Before” is no time, so the search goes without it: write one such as 2026-11-21T18:30.',
};
const NO_SPAN = '“From” is not earlier than “Before”, so nothing lies between them: change one of the two.';

/** Reads a search of the log from its address; what is not understood is left out, and said. */
export function readLogSearch(
  given: Record<string, string | string[] | undefined>,
  timeZone: string,
): LogSearch {
  const one = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()[0]]));
  const search = logSchema.parse(one);
  const at = (text: string) =>
    text
      ? atLocalTime(text.slice(0, 10), `${text.slice(11)}:00`, search.zone === 'UTC' ? 'UTC' : timeZone)
      : null;
  const [fromAt, toAt] = [at(search.from), at(search.to)];
  const unread = (Object.keys(UNREAD) as (keyof typeof UNREAD)[])
    .filter((name) => one[name]?.trim() && search[name] === '')
    .map((name) => UNREAD[name]);
  if (fromAt && toAt && fromAt >= toAt) unread.push(NO_SPAN);
  return { ...search, fromAt, toAt, unread };
}

/** The same as its address spells it, without what is the default. */
export function logAddress({ fromAt: _from, toAt: _to, unread: _unread, ...search }: LogSearch): string {
  return new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString();
}

/** The days a report looks at, both included, as calendar dates of the company; and how they are gathered. */
export type Period = { from: string; to: string; by: 'week' | 'month' };

/** The longest period of a report. */
const MOST_DAYS = 5 * 366;
const SHIPPED_DAYS = 90;
/** From so many days on months are read more easily than weeks. */
const MONTHS_FROM_DAYS = 190;

const isReportDay = (text: string) => isCalendarDay(text) && text > '2000-01-01' && text < '2100-01-01';

/** What of a period's address `readPeriod` does not understand: a sentence each. */
export function unreadPeriod(given: Record<string, string | string[] | undefined>): string[] {
  return (['from', 'to'] as const).flatMap((name) => {
    const text = String([given[name]].flat()[0] ?? '').trim();
    if (text === '' || isReportDay(text)) return [];
    const label = name === 'from' ? 'first' : 'last';
    return `The ${label} day is no day of this century, so another stands for it: write it such as 2026-03-31.`;
  });
}

/** Reads a period from an address; what is not understood is the last ninety days, and what is too long ends sooner. */
export function readPeriod(given: Record<string, string | string[] | undefined>, today: string): Period {
  const day = (name: string) => {
    const text = String([given[name]].flat()[0] ?? '');
    return isReportDay(text) ? text : null;
  };
  const to = day('to') ?? today;
  const asked = day('from') ?? addDays(to, 1 - SHIPPED_DAYS);
  const [from = to] = [asked, to].sort();
  const last = daysBetween(from, to) >= MOST_DAYS ? addDays(from, MOST_DAYS - 1) : to;
  const by = [given.by].flat()[0];
  const shipped = daysBetween(from, last) >= MONTHS_FROM_DAYS ? 'month' : 'week';
  return { from, to: last, by: by === 'week' || by === 'month' ? by : shipped };
}

/** The same as an address spells it. */
export function periodAddress({ from, to, by }: Period): string {
  return new URLSearchParams({ from, to, by }).toString();
}

/** The first days of the weeks (from Monday) or months that a period touches, in order. */
export function bucketsOf({ from, to, by }: Period): string[] {
  const first = (day: string) =>
    by === 'month' ? `${day.slice(0, 7)}-01` : addDays(day, -((weekday(day) + 6) % 7));
  const buckets: string[] = [];
  for (let day = first(from); day <= to; day = first(addDays(day, by === 'month' ? 31 : 7)))
    buckets.push(day);
  return buckets;
}

/** Of some times in minutes: how many there are, and their median and 90th percentile, both null where there are none. */
export type Spread = { count: number; median: number | null; p90: number | null };

/** Requests filed in a period, and how long things took with them. */
export type Measured = {
  filed: number;
  /** To the first opening by somebody who can act. */
  acknowledged: Spread;
  /** To the first step of staff. */
  touched: Spread;
  /** To the first approval, declining or fulfilment. */
  answered: Spread;
  /** The same, less the time for which the clock stood. */
  answeredNet: Spread;
};

/** What the desk's figures say of a period. Nothing of the compartment is in any of them. */
export type Measures = {
  all: Measured;
  buckets: (Measured & { bucket: string; closed: number })[];
  kinds: (Measured & { kind: string; open: number })[];
  agencies: (Measured & { agency: string; country: string; open: number })[];
  /** How many requests open now were filed so many days ago, the upper end left out; null for no end. */
  ages: { fromDays: number; toDays: number | null; open: number }[];
  deficiencies: { code: string; raised: number; cured: number; cureMinutes: number | null }[];
  /** Who has what now; null for what nobody has. */
  workload: { assignee: string | null; open: number; waiting: number; closed: number; oldest: Date | null }[];
  emergencies: { filed: number; decided: Spread; inTime: number; late: number; waiting: number };
};

/** The ends of the ages, in days. */
export const AGE_ENDS = [1, 3, 7, 14, 30, 90] as const;
