import { formatCalendarDate } from '@/components/ui/calendar-date';

type Away = { lastDay: string; cover: string | null };

/** An absence in words, as it stands beside a name: `away until Nov 30, 2026, Cole Counsel covers`. */
export function awayWords({ lastDay, cover }: Away): string {
  const until = formatCalendarDate({ on: lastDay, format: 'short' });
  return `away until ${until}, ${cover ? `${cover} covers` : 'nobody covers'}`;
}
