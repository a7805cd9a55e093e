import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RequestDocuments } from '@/app/(agent)/requests/request-documents';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { kindName, rolesFor } from '@/lib/requests/kinds/declarations';
import { may, takesCompletion } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { openRequest } from '../load-request';

type ScansPageProps = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ScansPageProps): Promise<Metadata> {
  return { title: `Scans of request ${(await params).reference}` };
}

export default async function ScansPage({ params, searchParams }: ScansPageProps) {
  const actor = await open('/desk/requests/[reference]/documents');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const request = await openRequest(actor, reference);
  if (!may(actor, 'add_scan', request.facts) || !takesCompletion(request.facts)) notFound();
  return (
    <ReadingColumn>
      <BackLink href={paths.deskRequest(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={`${kindName(request.kind)}, ${request.agency.name}`}
        title="Add a scan"
        lead="What came on paper, as a PDF. It can be added until the agent has certified the request, and then stays."
      />
      <RequestDocuments
        requestId={request.id}
        kind={request.kind}
        roles={['scan', ...rolesFor(request.kind)]}
        page={paths.deskDocuments(reference)}
        answer={await searchParams}
        removable={false}
      />
      <ButtonLink href={paths.deskRequest(reference)}>Back to the request</ButtonLink>
    </ReadingColumn>
  );
}
