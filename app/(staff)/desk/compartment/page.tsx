import type { Metadata } from 'next';
import { QueueLive } from '@/components/desk/queue-live';
import { StatusBadge } from '@/components/requests/status-badge';
import { ButtonLink } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import { sealedRequests } from '@/lib/requests/list-sealed-requests';
import { scopeOf } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Compartment' };

type CompartmentPageProps = { searchParams: Promise<{ after?: string | string[] }> };

export default async function CompartmentPage({ searchParams }: CompartmentPageProps) {
  const actor = await open('/desk/compartment');
  const after = [(await searchParams).after].flat()[0] ?? null;
  const [{ rows, next }, company] = await Promise.all([
    sealedRequests(scopeOf(actor), after),
    currentCompany(),
  ]);
  return (
    <div className="space-y-6">
      <PageHeading
        dense
        title="Compartment"
        lead="National security letters and references to FISA orders. Besides their own agents, only staff with clearance see them or anything about them; do not name them elsewhere."
        actions={
          <>
            <a href={paths.auditSealed()}>Log of the compartment</a>
            <ButtonLink href={paths.compartmentNew()}>Enter a FISA reference</ButtonLink>
          </>
        }
      />
      <QueueLive />
      <DataTable
        caption="Requests of the compartment, newest first"
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={after ? 'There are no older ones' : 'There are none'}>
            <p>National security letters appear here when their agents file them.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'reference',
            header: 'Reference',
            rowHeader: true,
            cell: ({ reference }) => (
              <a href={paths.deskRequest(reference)} className="font-semibold whitespace-nowrap tabular-nums">
                {reference}
              </a>
            ),
          },
          { key: 'kind', header: 'Kind', cell: ({ kind }) => kindName(kind) },
          { key: 'agency', header: 'Agency', cell: ({ agency }) => <span dir="auto">{agency}</span> },
          { key: 'status', header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
          {
            key: 'received',
            header: 'Received',
            cell: ({ receivedAt }) => <DateTime at={receivedAt} timeZone={company.timeZone} format="short" />,
          },
          { key: 'assignee', header: 'Assigned to', cell: ({ assignee }) => assignee ?? 'Nobody' },
        ]}
      />
      <Pagination
        label="Compartment"
        previousHref={after ? paths.compartment() : null}
        nextHref={next ? `${paths.compartment()}?after=${next}` : null}
      />
    </div>
  );
}
