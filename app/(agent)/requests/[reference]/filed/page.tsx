import type { Metadata } from 'next';
import { EmergencySteps } from '@/components/emergencies/emergency-steps';
import { ReadingColumn } from '@/components/layout/reading-column';
import { NextSteps } from '@/components/requests/next-steps';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { receiptsOf } from '@/lib/receipts/queries';
import { printedCode } from '@/lib/receipts/rules';
import { kindName } from '@/lib/requests/kinds/declarations';
import { dueOf } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { filedRequest } from '../../agent';

type FiledPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: FiledPageProps): Promise<Metadata> {
  return { title: `Request ${(await params).reference} filed` };
}

export default async function FiledPage({ params }: FiledPageProps) {
  const actor = await open('/requests/[reference]/filed');
  const request = await filedRequest(actor, (await params).reference);
  const company = await currentCompany();
  const reference = request.reference!;
  const submittedAt = request.submittedAt!;
  const [receipt] = await receiptsOf(request.id);
  const { due, expedited } = dueOf({ ...request, submittedAt }, company, now());
  return (
    <ReadingColumn>
      <Panel title="Request filed">
        <p>Your reference</p>
        <p className="text-2xl font-bold tabular-nums">{reference}</p>
        <p className="mt-3">
          <CopyButton text={reference} label="Copy the reference" />
        </p>
      </Panel>
      <DefinitionRows
        rows={[
          { key: 'kind', label: 'Kind', value: kindName(request.kind) },
          { key: 'agency', label: 'Agency', value: request.agency.name },
          {
            key: 'received',
            label: 'Received',
            value: <DateTime at={submittedAt} timeZone={company.timeZone} />,
          },
          {
            key: 'guidelines',
            label: 'Filed under',
            value: (
              <a href={paths.guidelines(request.guidelinesVersion!)}>
                Guidelines, version {request.guidelinesVersion}
              </a>
            ),
          },
          ...(receipt
            ? [
                {
                  key: 'receipt',
                  label: 'Receipt code',
                  value: <span className="tabular-nums">{printedCode(receipt.code)}</span>,
                },
              ]
            : []),
        ]}
      />
      {receipt ? (
        <section className="space-y-3 print:hidden">
          <h2 className="text-xl">Your receipt</h2>
          <p>
            <a href={paths.receipt(reference, receipt.number)}>Download the receipt (PDF)</a> for your file:
            it says what was filed and when, with the SHA-256 of every document. Whoever holds it can{' '}
            <a href={paths.verify()}>check that it is genuine</a>.
          </p>
        </section>
      ) : null}
      <section className="space-y-3">
        <h2 className="text-xl">What happens next</h2>
        {request.kind === 'emergency' ? (
          <EmergencySteps company={company.name} registered />
        ) : (
          <NextSteps company={company.name} due={due} expedited={expedited} />
        )}
      </section>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <ButtonLink href={paths.request(reference)}>See the request</ButtonLink>
        <a href={paths.requests()}>All requests</a>
      </div>
    </ReadingColumn>
  );
}
