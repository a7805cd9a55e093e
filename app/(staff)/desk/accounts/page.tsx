import type { Metadata } from 'next';
import { AccountTable } from '@/components/accounts/account-table';
import { FindAccounts } from '@/components/accounts/find-accounts';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { ACCOUNT_LISTS, type AccountList, countWaiting, listAccounts } from '@/lib/accounts/list-accounts';
import { mayInvite, mayReadLosses } from '@/lib/accounts/policy';
import { openSearch } from '@/lib/desk/seal-search';
import { paths } from '@/lib/paths';
import { ID } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { findAccounts } from './actions';

export const metadata: Metadata = { title: 'Accounts' };

const LABELS: Record<AccountList, string> = {
  waiting: 'Waiting',
  agents: 'Agents',
  staff: 'Staff',
  unused: 'Locked or dormant',
  closed: 'Closed',
};

const EMPTY: Record<AccountList, string> = {
  waiting: 'Nobody waits to be confirmed',
  agents: 'There are no agents',
  staff: 'There are no staff',
  unused: 'No account is locked or dormant',
  closed: 'No account was closed',
};

type AccountsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountsPage({ searchParams }: AccountsPageProps) {
  const actor = await open('/desk/accounts');
  const query = await searchParams;
  const text = (name: string) => [query[name]].flat()[0] ?? '';
  const list = ACCOUNT_LISTS.find((each) => each === text('show')) ?? 'waiting';
  const sealed = text('find');
  const after = ID.test(text('after')) ? text('after') : null;
  const find = await openSearch(sealed);
  const [{ rows, next }, waiting, { timeZone }] = await Promise.all([
    listAccounts(actor, { list, find, after }),
    countWaiting(actor),
    currentCompany(),
  ]);
  const view = { show: list, ...(find ? { find: sealed } : {}) };
  return (
    <div className="space-y-4">
      <PageHeading
        dense
        title="Accounts"
        lead="Agents who file, those who wait to be confirmed, and the company’s staff."
        actions={
          <>
            {mayReadLosses(actor) ? (
              <ButtonLink href={paths.losses()} variant="secondary">
                Lost second factors
              </ButtonLink>
            ) : null}
            {mayInvite(actor) ? <ButtonLink href={paths.inviteStaff()}>Invite staff</ButtonLink> : null}
          </>
        }
      />
      <Tabs
        label="Accounts"
        items={ACCOUNT_LISTS.map((each) => ({
          href: paths.accounts({ ...view, show: each }),
          label: LABELS[each],
          current: each === list,
          ...(each === 'waiting' ? { count: waiting } : {}),
        }))}
      />
      <FindAccounts action={findAccounts} show={list} found={find} />
      {find ? (
        <p className="text-sm">
          Found by “{find}”. <a href={paths.accounts({ show: list })}>Show all</a>
        </p>
      ) : null}
      <AccountTable
        caption={LABELS[list]}
        rows={rows}
        href={(id) => paths.deskAccount(id)}
        timeZone={timeZone}
        withAgency
        waiting={list === 'waiting'}
        dense
        empty={
          <EmptyState title={find ? 'Nobody was found in this list' : EMPTY[list]}>
            <p>
              {list === 'waiting'
                ? 'Whoever registers for an agency stands here until its point of contact or staff confirm them.'
                : 'Look in the other lists too.'}
            </p>
          </EmptyState>
        }
      />
      <Pagination
        label="Accounts"
        firstHref={after ? paths.accounts(view) : null}
        nextHref={next ? paths.accounts({ ...view, after: next }) : null}
      />
    </div>
  );
}
