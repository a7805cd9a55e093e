import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

/** On a request of somebody who registered and whom nobody has confirmed. */
export function UnconfirmedNotice({ accountId }: { accountId: string }) {
  return (
    <Notice tone="warning" title="Its agent is not confirmed" level={2}>
      <p>
        Nobody has said yet that this person is one of the agency’s people: a mailbox and a second factor
        vouch for them, and no more. Nothing is approved or released to them before.{' '}
        <a href={paths.deskAccount(accountId)}>See who this is, and confirm the account</a>.
      </p>
    </Notice>
  );
}
