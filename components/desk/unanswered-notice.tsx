import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** The key of the shipped words for a request whose questions nobody answered. */
const WORDS = 'decline-unanswered';

type UnansweredNoticeProps = { reference: string; since: Date; timeZone: string; mayDecline: boolean };

/** Proposes to decline what the agency left unanswered for too long; a person decides. One line: it stands for weeks. */
export function UnansweredNotice({ reference, since, timeZone, mayDecline }: UnansweredNoticeProps) {
  return (
    <Notice tone="warning">
      <p className="text-sm">
        <strong>The questions were not answered</strong> since{' '}
        <DateTime at={since} timeZone={timeZone} format="short" />:{' '}
        {mayDecline ? (
          <a href={paths.deskActWith(reference, 'decline', WORDS)}>decline with prepared words</a>
        ) : (
          'counsel can decline the request'
        )}
        , or wait on.
      </p>
    </Notice>
  );
}
