import type { Metadata } from 'next';
import { SuspensionTable } from '@/components/accounts/suspension-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { listSuspensions } from '@/lib/accounts/list-suspensions';
import { paths } from '@/lib/paths';
import { ID } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Suspensions' };

type SuspensionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SuspensionsPage({ searchParams }: SuspensionsPageProps) {
  const actor = await open('/desk/suspensions');
  const query = await searchParams;
  const lifted = query.lifted === 'yes';
  const after = typeof query.after === 'string' && ID.test(query.after) ? query.after : null;
  const [{ rows, next }, { timeZone }] = await Promise.all([
    listSuspensions(actor, lifted, after),
    currentCompany(),
  ]);
  const view = lifted ? { lifted: 'yes' } : {};
  return (
    <div className="space-y-4">
      <PageHeading
        dense
        title="Suspensions"
        lead="Agents and agencies that are shut out, and why. It takes two people to let them in again."
      />
      <Tabs
        label="Suspensions"
        items={[
          { href: paths.suspensions(), label: 'In force', current: !lifted },
          { href: paths.suspensions({ lifted: 'yes' }), label: 'Lifted', current: lifted },
        ]}
      />
      {rows.length > 0 ? (
        <SuspensionTable
          caption={lifted ? 'Lifted suspensions' : 'Suspensions in force'}
          rows={rows}
          timeZone={timeZone}
        />
      ) : (
        <EmptyState title={lifted ? 'None was lifted yet' : 'Nobody is suspended'}>
          <p>An agent or an agency is suspended on the page of the account or of the registry.</p>
        </EmptyState>
      )}
      <Pagination
        label="Suspensions"
        firstHref={after && paths.suspensions(view)}
        nextHref={next && paths.suspensions({ ...view, after: next })}
      />
    </div>
  );
}
