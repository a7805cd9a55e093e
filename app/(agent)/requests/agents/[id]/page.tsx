import type { Metadata } from 'next';
import { AccountActs } from '@/components/accounts/account-acts';
import { AccountFacts } from '@/components/accounts/account-facts';
import { accountDone } from '@/components/accounts/account-standing';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { mayWithAccount } from '@/lib/accounts/policy';
import { isWaiting, leaves } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { confirmOne, refuseOne, releaseOne, reopen, undoOne } from '../actions';
import { loadAgent } from './load-agent';

export const metadata: Metadata = { title: 'An agent of your agency' };

type AgentPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function AgentPage({ params, searchParams }: AgentPageProps) {
  const actor = await open('/requests/agents/[id]');
  const account = await loadAgent(actor, (await params).id);
  const { timeZone } = await currentCompany();
  const done = accountDone((await searchParams).done, account);
  const waits = isWaiting(account);
  const mine = mayWithAccount(actor, 'confirm', account);
  const closed = account.standing === 'deactivated';
  const stuck = (waits || account.standing === 'active') && (account.lockedAt !== null || account.dormant);
  return (
    <div className="max-w-3xl space-y-6">
      <BackLink href={paths.agents()}>Agents of your agency</BackLink>
      <PageHeading title={account.name} />
      {done ? (
        <Notice tone="success" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <Card id="facts" title="Who this is">
        <AccountFacts account={account} timeZone={timeZone} />
      </Card>
      {mine ? (
        <Card id="acts" title="What you can do">
          <AccountActs
            id={account.id}
            name={account.name}
            confirm={waits ? confirmOne : undefined}
            refuse={waits ? refuseOne : undefined}
            undo={account.standing === 'active' && account.registration ? undoOne : undefined}
            reopen={closed ? reopen : undefined}
            release={stuck && mayWithAccount(actor, 'release', account) ? releaseOne : undefined}
            locked={account.lockedAt !== null}
            leaveHref={leaves(account) ? paths.agentLeaves(account.id) : null}
          />
        </Card>
      ) : null}
    </div>
  );
}
