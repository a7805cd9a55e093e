import { UserText } from '@/components/requests/user-text';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import { paths } from '@/lib/paths';
import type { RequestStatus } from '@/lib/requests/rules';

type RequestNoticesProps = {
  /** What was just done here, in words. */
  done: string | null;
  status: RequestStatus;
  /** The reason of the last decision that had one. */
  reason: string | null;
  supersededBy: string | null;
};

/** What a reason is the reason of, by the status it led to. */
const REASONS: Partial<Record<RequestStatus, { title: string; tone: Tone }>> = {
  in_review: { title: 'Why it is in review again, or was delayed', tone: 'neutral' },
  legally_delayed: { title: 'Why it is delayed', tone: 'stopped' },
  declined: { title: 'Why it was declined', tone: 'danger' },
  withdrawn: { title: 'Why it was withdrawn', tone: 'neutral' },
};

/** What a reader of the request must know before the rest. */
export function RequestNotices({ done, status, reason, supersededBy }: RequestNoticesProps) {
  const about = REASONS[status];
  return (
    <>
      {done ? (
        <Notice tone="success" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      {supersededBy ? (
        <Notice tone="neutral">
          <p>
            Superseded by <a href={paths.deskRequest(supersededBy)}>{supersededBy}</a>.
          </p>
        </Notice>
      ) : null}
      {reason && about ? (
        <Notice tone={about.tone} title={about.title}>
          <UserText>{reason}</UserText>
        </Notice>
      ) : null}
    </>
  );
}
