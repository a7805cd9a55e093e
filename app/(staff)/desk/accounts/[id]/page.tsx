import type { Metadata } from 'next';
import { AccountActs } from '@/components/accounts/account-acts';
import { AccountFacts } from '@/components/accounts/account-facts';
import { accountDone } from '@/components/accounts/account-standing';
import { RolesForm } from '@/components/accounts/staff-forms';
import { SuspensionNotice } from '@/components/accounts/suspension-notice';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Timeline } from '@/components/ui/timeline';
import { accountHistory } from '@/lib/accounts/list-accounts';
import { suspensionsOn } from '@/lib/accounts/list-suspensions';
import { mayHandleLosses, maySuspend, mayWithAccount } from '@/lib/accounts/policy';
import { isWaiting, leaves } from '@/lib/accounts/rules';
import { auditSentence } from '@/lib/audit/events';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { assign, confirmOne, refuseOne, releaseOne, reopen, undoOne } from '../actions';
import { loadAccount } from './load-account';

export const metadata: Metadata = { title: 'Account' };

type AccountPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function DeskAccountPage({ params, searchParams }: AccountPageProps) {
  const actor = await open('/desk/accounts/[id]');
  const account = await loadAccount(actor, (await params).id);
  const { agencyId } = account;
  const [history, { timeZone }, suspensions] = await Promise.all([
    accountHistory(actor, account.id),
    currentCompany(),
    agencyId ? suspensionsOn(actor, { accountId: account.id, agencyId }) : [],
  ]);
  const done = accountDone((await searchParams).done, account);
  const may = (action: Parameters<typeof mayWithAccount>[1]) => mayWithAccount(actor, action, account);
  const waits = isWaiting(account);
  const active = account.standing === 'active';
  const closed = account.standing === 'deactivated';
  const acts = {
    confirm: waits && may('confirm') && account.agency?.standing === 'verified' ? confirmOne : undefined,
    refuse: waits && may('confirm') ? refuseOne : undefined,
    undo: active && account.registration && may('confirm') ? undoOne : undefined,
    reopen: closed && may('reopen') ? reopen : undefined,
    release:
      (active || waits) && (account.lockedAt || account.dormant) && may('release') ? releaseOne : undefined,
    locked: account.lockedAt !== null,
    suspendHref:
      agencyId && (active || waits) && maySuspend(actor) ? paths.suspend({ account: account.id }) : null,
    lossHref:
      mayHandleLosses(actor) &&
      account.id !== actor.accountId &&
      account._count.factors > 0 &&
      (active || waits)
        ? paths.losses(account.id)
        : null,
    leaveHref: leaves(account) && may('deactivate') ? paths.deskAccountLeaves(account.id) : null,
  };
  return (
    <div className="space-y-5">
      <BackLink
        href={paths.accounts({ show: account.kind === 'staff' ? 'staff' : waits ? 'waiting' : 'agents' })}
      >
        Accounts
      </BackLink>
      <PageHeading dense title={account.name} caption={account.kind === 'staff' ? 'Staff' : 'Agent'} />
      {done ? (
        <Notice tone="success" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      {waits && account.agency?.standing === 'proposed' ? (
        <Notice tone="warning" title="The agency is not open yet">
          <p>
            Two people check and open <a href={paths.agency(account.agency.id)}>its entry in the registry</a>{' '}
            first; then its agents are confirmed.
          </p>
        </Notice>
      ) : null}
      <SuspensionNotice rows={suspensions} timeZone={timeZone} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card id="facts" title="Who this is" dense>
          <AccountFacts
            account={{ ...account, confirmedBy: account.confirmedBy?.name ?? null }}
            agencyHref={agencyId ? paths.agency(agencyId) : null}
            timeZone={timeZone}
          />
        </Card>
        <div className="space-y-5">
          {may('assign_roles') && active ? (
            <Card id="assigned" title="Roles" dense>
              <RolesForm action={assign} id={account.id} roles={account.roles} />
            </Card>
          ) : null}
          {acts.refuse ||
          acts.undo ||
          acts.reopen ||
          acts.release ||
          acts.suspendHref ||
          acts.lossHref ||
          acts.leaveHref ? (
            <Card id="acts" title="What you can do" dense>
              <AccountActs id={account.id} name={account.name} {...acts} />
            </Card>
          ) : null}
          <Card id="history" title="History" dense>
            {history.length > 0 ? (
              <Timeline
                label="History of the account"
                items={history.map(({ at, act, data, by }, position) => ({
                  key: String(position),
                  title: auditSentence(act, data),
                  at: <DateTime at={at} timeZone={timeZone} format="short" />,
                  ...(by ? { by } : {}),
                }))}
              />
            ) : (
              <p className="text-sm text-ink-muted">Nothing is in the log yet.</p>
            )}
          </Card>
        </div>
      </div>
    </div>
  );
}
