import { CircleAlert, CirclePause, Clock } from 'lucide-react';
import { CalendarDate } from '@/components/ui/calendar-date';
import { IconText } from '@/components/ui/icon-text';
import { CLOCK_STOPS, type Hours, isClosed, type RequestStatus, standingOf } from '@/lib/requests/rules';
import { dueWords } from './due-words';

type DueLineProps = { status: RequestStatus; due: string | null; hours: Hours; now: Date };

/** By when the answer is due and how far off that is, or why no day is set. */
export function DueLine({ status, due, hours, now }: DueLineProps) {
  if (isClosed(status)) return <span className="text-ink-muted">Closed</span>;
  if (due === null) {
    return (
      <IconText icon={<CirclePause />} tone="stopped">
        Stopped{CLOCK_STOPS[status] ? `: ${CLOCK_STOPS[status]}` : null}
      </IconText>
    );
  }
  const standing = standingOf(due, hours, now);
  const words = dueWords(due, standing === 'overdue', now, hours.timeZone);
  return (
    <span className="inline-flex flex-wrap gap-x-2 max-sm:justify-end">
      <CalendarDate on={due} format="short" />
      {standing === 'overdue' ? (
        <IconText icon={<CircleAlert />} tone="danger">
          {words}
        </IconText>
      ) : standing === 'due_soon' ? (
        <IconText icon={<Clock />} tone="warning">
          {words}
        </IconText>
      ) : (
        <span className="text-ink-muted">{words}</span>
      )}
    </span>
  );
}
