import { Notice } from '@/components/ui/notice';
import { LOCK } from '@/lib/accounts/rules';
import { dialHref } from '@/lib/settings/schema';

type LockedNoticeProps = { supportContact: string; emergencyPhone: string };

/** Says why an account is locked, and what can be done. */
export function LockedNotice({ supportContact, emergencyPhone }: LockedNoticeProps) {
  return (
    <Notice tone="danger" level={2} title="This account is locked">
      <p>
        A wrong code was entered {LOCK.failures} times within {LOCK.withinMinutes} minutes. The account stays
        locked until somebody has made sure that it is you: ask your agency’s point of contact to release it
        (staff: another administrator), or write to <a href={`mailto:${supportContact}`}>{supportContact}</a>.
      </p>
      <p>
        In an emergency do not wait for that: call <a href={dialHref(emergencyPhone)}>{emergencyPhone}</a>.
      </p>
    </Notice>
  );
}
