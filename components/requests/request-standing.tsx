import type { ReactNode } from 'react';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { RequestStatus } from '@/lib/requests/rules';
import { IN_PART, SAYINGS } from './agent-words';

type RequestStandingProps = {
  status: Exclude<RequestStatus, 'draft'>;
  /** Whether less was granted than was asked for. */
  inPart: boolean;
  /** The day the answer is due; null where the clock stands or the request is over. */
  due: string | null;
  expedited: boolean;
  overdue: boolean;
  /** Since when the clock stands; null where it runs. */
  stoppedSince: Date | null;
  timeZone: string;
  /** The request that replaces this one, if one does. */
  supersededBy: ReactNode;
};

/** Where the request stands in plain words, what happens next, and by when. */
export function RequestStanding(props: RequestStandingProps) {
  const { status, inPart, supersededBy } = props;
  const { title, tone, next } = status === 'approved' && inPart ? IN_PART : SAYINGS[status];
  return (
    <Notice tone={tone} title={title} level={2}>
      <p>{supersededBy ?? next}</p>
      <Clock {...props} />
    </Notice>
  );
}

function Clock({ due, expedited, overdue, stoppedSince, timeZone }: RequestStandingProps) {
  if (stoppedSince) {
    return (
      <p>
        The clock for our answer stands since <DateTime at={stoppedSince} timeZone={timeZone} />.
      </p>
    );
  }
  if (!due) return null;
  const day = (
    <strong>
      <CalendarDate on={due} />
    </strong>
  );
  if (overdue) {
    return (
      <p>
        The answer was due by {day}. We are late, and it is not forgotten; write to us below if you need to
        know more.
      </p>
    );
  }
  return (
    <p>
      The answer is due by {day}
      {expedited ? ', the deadline you gave.' : '.'}
    </p>
  );
}
