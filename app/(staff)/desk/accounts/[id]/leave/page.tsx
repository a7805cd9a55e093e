import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeaveForm } from '@/components/accounts/leave-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { mayWithAccount } from '@/lib/accounts/policy';
import { leaves } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { countOpenOf, heirsOf } from '@/lib/requests/close-account';
import { open } from '@/lib/web/session';
import { close } from '../../actions';
import { loadAccount } from '../load-account';

export const metadata: Metadata = { title: 'Close an account' };

export default async function LeavePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/desk/accounts/[id]/leave');
  const account = await loadAccount(actor, (await params).id);
  if (!mayWithAccount(actor, 'deactivate', account) || !leaves(account)) notFound();
  const agent = account.kind === 'agent';
  const count = agent ? await countOpenOf(account.id) : null;
  const heirs = agent ? await heirsOf(account) : [];
  const back = paths.deskAccount(account.id);
  return (
    <ReadingColumn>
      <BackLink href={back}>{account.name}</BackLink>
      <PageHeading dense title={`Close the account of ${account.name}`} />
      <p>
        They are signed out at once and cannot sign in any more.{' '}
        {agent
          ? 'What they filed and is over stays as it is; their agency’s point of contact still reads it.'
          : 'What is assigned to them goes back to the queue. If they are on call, take them off the list in the settings.'}
      </p>
      <LeaveForm
        action={close}
        id={account.id}
        open={count}
        heirs={heirs.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address}` }))}
        backHref={back}
      />
    </ReadingColumn>
  );
}
