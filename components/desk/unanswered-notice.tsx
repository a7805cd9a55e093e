import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** The key of the shipped words for a request whose questions nobody answered. */
const WORDS = 'decline-unanswered';

type UnansweredNoticeProps = { reference: string; since: Date; timeZone: string; mayDecline: boolean };

/** Proposes to decline what the agency left unanswered for too long; a person decides. */
export function UnansweredNotice({ reference, since, timeZone, mayDecline }: UnansweredNoticeProps) {
  return (
    <Notice
      tone="warning"
      title="The questions were not answered: decline?"
      actions={
        mayDecline ? (
          <ButtonLink href={paths.deskActWith(reference, 'decline', WORDS)} variant="secondary" size="small">
            Decline with prepared words
          </ButtonLink>
        ) : null
      }
    >
      <p>
        The agency was asked on <DateTime at={since} timeZone={timeZone} format="short" /> and reminded since.
        {mayDecline ? '' : ' Counsel can decline it.'}
      </p>
    </Notice>
  );
}
