import type { Metadata } from 'next';
import { WaitsNotice } from '@/components/accounts/waits-notice';
import { RequestList } from '@/components/requests/request-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/paths';
import { scopeOf } from '@/lib/requests/policy';
import { listRequests } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { isPointOfContact } from './agent';

export const metadata: Metadata = { title: 'Requests' };

type RequestsPageProps = { searchParams: Promise<{ after?: string | string[] }> };

export default async function RequestsPage({ searchParams }: RequestsPageProps) {
  const actor = await open('/requests');
  const after = [(await searchParams).after].flat()[0] ?? null;
  const [page, company] = await Promise.all([listRequests(scopeOf(actor), after), currentCompany()]);
  const everyone = isPointOfContact(actor);
  const waits = actor.kind === 'agent' && !actor.confirmed;
  const start = waits ? (
    <ButtonLink href={paths.newRequest('emergency')}>File an emergency</ButtonLink>
  ) : (
    <ButtonLink href={paths.newRequest()}>Start a new request</ButtonLink>
  );
  if (page.rows.length === 0 && !after) {
    return (
      <div className="space-y-7">
        <PageHeading title="Requests" />
        {waits ? <WaitsNotice /> : null}
        <EmptyState title="You have no requests yet" actions={start}>
          <p>What you begin is kept here from the first answer, so you can stop and come back.</p>
          {waits ? null : (
            <p>
              If you called or wrote and were given a reference,{' '}
              <a href={paths.claimRequest()}>complete that request</a>.
            </p>
          )}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-7">
      <PageHeading
        title="Requests"
        lead={everyone ? 'Your own requests and drafts, and all that your agency has filed.' : undefined}
        actions={start}
      />
      {waits ? <WaitsNotice /> : null}
      {page.rows.length === 0 ? (
        <p>There are no older requests.</p>
      ) : (
        <RequestList rows={page.rows} timeZone={company.timeZone} withAgent={everyone} />
      )}
      {waits ? null : (
        <p className="print:hidden">
          <a href={paths.claimRequest()}>Complete a request by the reference you were given</a>
          <span className="text-sm text-ink-muted"> by telephone, by letter or in person.</span>
        </p>
      )}
      <Pagination
        label="Requests"
        previousHref={after ? paths.requests() : null}
        nextHref={page.next ? `${paths.requests()}?after=${page.next}` : null}
      />
    </div>
  );
}
