import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findingFacts, openRequest } from '@/app/(staff)/desk/requests/[reference]/load-request';
import { ReadingColumn } from '@/components/layout/reading-column';
import { FindingList } from '@/components/requests/finding-list';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { kindName } from '@/lib/requests/kinds/declarations';
import { may, takesCompletion } from '@/lib/requests/policy';
import { CHANNELS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

type EnteredPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: EnteredPageProps): Promise<Metadata> {
  return { title: `Request ${(await params).reference} entered` };
}

export default async function EnteredPage({ params }: EnteredPageProps) {
  const actor = await open('/desk/pen/[reference]');
  if (actor.kind !== 'staff') notFound();
  const request = await openRequest(actor, (await params).reference);
  if (request.channel === 'portal' || request.compartment) notFound();
  const reference = request.reference!;
  const [company, findings] = await Promise.all([currentCompany(), findingFacts(request, 0)]);
  const verified = request.agency.standing === 'verified';
  const claim = new URL(paths.claimRequest(), env().publicUrl).toString();
  return (
    <ReadingColumn>
      <Panel title={request.channel === 'phone' ? 'Give this reference to the caller' : 'Request entered'}>
        <p>The reference</p>
        <p className="text-2xl font-bold tabular-nums">{reference}</p>
        <p className="mt-3">
          <CopyButton text={reference} label="Copy the reference" />
        </p>
      </Panel>
      <DefinitionRows
        rows={[
          { key: 'kind', label: 'Kind', value: kindName(request.kind) },
          { key: 'agency', label: 'Agency', value: request.agency.name },
          { key: 'channel', label: 'Came', value: CHANNELS[request.channel] },
          {
            key: 'received',
            label: 'Received',
            value: <DateTime at={request.submittedAt!} timeZone={company.timeZone} />,
          },
        ]}
      />
      {request.kind === 'emergency' && request.channel === 'phone' ? (
        <Notice tone="emergency" title="A portal submission must follow" level={2}>
          <p>
            An emergency begun by telephone must be followed by a portal submission. Call back on the number
            of the registry, never on one that the caller gave.
          </p>
        </Notice>
      ) : null}
      <section className="space-y-3">
        <h2 className="text-xl">What to tell them</h2>
        <ol className="list-decimal space-y-2 pl-6">
          {verified ? (
            <>
              <li>
                Sign in to this portal with the e-mail address of the agency’s registered domain, and open{' '}
                <span className="wrap-anywhere">{claim}</span>, which is also linked from the list of
                requests.
              </li>
              <li>Enter the reference. The request is then theirs, and nobody else’s.</li>
              <li>Complete what is missing, add the documents, and certify it.</li>
            </>
          ) : (
            <li>
              The body is not in the registry. It has to be registered and verified before anybody of it can
              take the request over, and before anything is released.
            </li>
          )}
        </ol>
      </section>
      {findings.length > 0 ? (
        <section className="space-y-3">
          <h2 className="text-xl">What is missing or for a person to decide</h2>
          <FindingList findings={findings} />
        </section>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        {may(actor, 'add_scan', request.facts) && takesCompletion(request.facts) ? (
          <ButtonLink href={paths.deskDocuments(reference)}>Add the scans</ButtonLink>
        ) : null}
        <a href={paths.deskRequest(reference)}>Open the request</a>
        <a href={paths.pen()}>Holding pen</a>
      </div>
    </ReadingColumn>
  );
}
