import type { Metadata } from 'next';
import { AccountTable } from '@/components/accounts/account-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { type AccountList, countWaiting, listAccounts } from '@/lib/accounts/list-accounts';
import { paths } from '@/lib/paths';
import { ID } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Agents of your agency' };

const LISTS = {
  agents: 'Agents',
  waiting: 'Waiting',
  unused: 'Locked or dormant',
  closed: 'Closed',
} as const satisfies Partial<Record<AccountList, string>>;

type AgentsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgentsPage({ searchParams }: AgentsPageProps) {
  const actor = await open('/requests/agents');
  const query = await searchParams;
  const text = (name: string) => [query[name]].flat()[0] ?? '';
  const shown = Object.keys(LISTS) as (keyof typeof LISTS)[];
  const waiting = await countWaiting(actor);
  const list = shown.find((each) => each === text('show')) ?? (waiting > 0 ? 'waiting' : 'agents');
  const after = ID.test(text('after')) ? text('after') : null;
  const [{ rows, next }, { timeZone }] = await Promise.all([
    listAccounts(actor, { list, after }),
    currentCompany(),
  ]);
  return (
    <div className="space-y-6">
      <PageHeading
        title="Agents of your agency"
        lead="You confirm who registers, and close the account of whoever leaves. You are mailed at every step."
      />
      <Tabs
        label="Agents"
        items={shown.map((each) => ({
          href: paths.agents({ show: each }),
          label: LISTS[each],
          current: each === list,
          ...(each === 'waiting' ? { count: waiting } : {}),
        }))}
      />
      <AccountTable
        caption={LISTS[list]}
        rows={rows}
        href={(id) => paths.agent(id)}
        timeZone={timeZone}
        waiting={list === 'waiting'}
        empty={
          <EmptyState title={list === 'waiting' ? 'Nobody waits for you' : 'Nobody is in this list'}>
            <p>
              Colleagues register by themselves, with an address on your agency’s domain, at{' '}
              <a href={paths.register()}>the page to register</a>.
            </p>
          </EmptyState>
        }
      />
      <Pagination
        label="Agents"
        firstHref={after ? paths.agents({ show: list }) : null}
        nextHref={next ? paths.agents({ show: list, after: next }) : null}
      />
    </div>
  );
}
