import type { Metadata } from 'next';
import { StatusBadge } from '@/components/requests/status-badge';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { threadOf } from '@/lib/conversations/queries';
import { documentsOf } from '@/lib/documents/queries';
import { paths } from '@/lib/paths';
import { receiptsOf } from '@/lib/receipts/queries';
import { comparePreservation } from '@/lib/requests/compare-preservation';
import { missingFrom } from '@/lib/requests/complete-request';
import { deriveOutcome } from '@/lib/requests/derive-outcome';
import { kindName } from '@/lib/requests/kinds/declarations';
import { may, takesCompletion } from '@/lib/requests/policy';
import { historyOf } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { asAgent, filedRequest } from '../agent';
import { RequestView } from './request-view';

type RequestPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: RequestPageProps): Promise<Metadata> {
  return { title: `Request ${(await params).reference}` };
}

export default async function RequestPage({ params }: RequestPageProps) {
  const actor = await open('/requests/[reference]');
  const request = await filedRequest(actor, (await params).reference);
  const company = await currentCompany();
  const completes = may(actor, 'certify', request.facts) && takesCompletion(request.facts);
  const missing = completes ? await missingFrom(asAgent(actor), request) : null;
  const [documents, thread, history, receipts, coverage, outcome] = await Promise.all([
    documentsOf(request.id),
    threadOf(actor, request, company.name),
    historyOf(request.id),
    receiptsOf(request.id),
    comparePreservation(request),
    deriveOutcome(request.id),
  ]);
  return (
    <div className="space-y-7">
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        caption={`${kindName(request.kind)}, ${request.agency.name}`}
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="tabular-nums">{request.reference}</span>
            <StatusBadge status={request.status} />
          </span>
        }
      />
      <RequestView
        {...{ actor, request, company, documents, thread, history, receipts, missing, coverage, outcome }}
      />
    </div>
  );
}
