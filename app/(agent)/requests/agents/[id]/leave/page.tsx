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
import { loadAgent } from '../load-agent';

export const metadata: Metadata = { title: 'Close an account' };

export default async function AgentLeavesPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/requests/agents/[id]/leave');
  const account = await loadAgent(actor, (await params).id);
  if (!mayWithAccount(actor, 'deactivate', account) || !leaves(account)) notFound();
  const [count, heirs] = await Promise.all([countOpenOf(account.id), heirsOf(account)]);
  const back = paths.agent(account.id);
  return (
    <ReadingColumn>
      <BackLink href={back}>{account.name}</BackLink>
      <PageHeading
        title={`Close the account of ${account.name}`}
        lead="They are signed out at once and cannot sign in any more. What they filed stays, and you still read it."
      />
      <LeaveForm
        action={close}
        id={account.id}
        open={count}
        heirs={heirs.map(({ id, name }) => ({
          value: id,
          label: id === actor.accountId ? `${name} (you)` : name,
        }))}
        backHref={back}
      />
    </ReadingColumn>
  );
}
