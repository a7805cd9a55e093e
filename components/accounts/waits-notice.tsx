import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** For an agent whose account nobody has confirmed yet. */
export function WaitsNotice() {
  return (
    <Notice tone="warning" title="Your account waits for confirmation">
      <p>
        Your agency’s point of contact, or our staff, has to confirm that you are one of its people; you are
        mailed when that is done. Until then you can{' '}
        <a href={paths.newRequest('emergency')}>file an emergency</a>, and nothing else; on it nothing is
        released before.
      </p>
    </Notice>
  );
}
