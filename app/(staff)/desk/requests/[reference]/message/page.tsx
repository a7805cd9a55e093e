import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { MessageFiles } from '@/app/(agent)/requests/message-files';
import * as actions from '@/app/(staff)/desk/actions';
import { MessageForm } from '@/components/desk/message-form';
import { RequestLive } from '@/components/desk/request-live';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { kindName } from '@/lib/requests/kinds/declarations';
import { may, takesMessages } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { wordsFor } from '@/lib/templates/queries';
import { open } from '@/lib/web/session';
import { openRequest } from '../load-request';

type MessagePageProps = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: MessagePageProps): Promise<Metadata> {
  return { title: `Message on request ${(await params).reference}` };
}

export default async function DeskMessagePage({ params, searchParams }: MessagePageProps) {
  const actor = await open('/desk/requests/[reference]/message');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const request = await openRequest(actor, reference);
  if (!may(actor, 'message', request.facts)) notFound();
  if (!takesMessages(request.facts) || !request.agentId) redirect(paths.deskRequest(reference));
  const company = await currentCompany();
  return (
    <ReadingColumn>
      <BackLink href={paths.deskRequest(reference)}>{`Request ${reference}`}</BackLink>
      <RequestLive reference={reference} form />
      <PageHeading
        caption={`${reference}, ${kindName(request.kind)}, ${request.agency.name}`}
        title="Message to the agency"
        lead="First the files, then the message they go with."
      />
      <MessageFiles
        actor={actor}
        requestId={request.id}
        page={paths.deskMessage(reference)}
        answer={await searchParams}
      />
      <h2 className="text-xl">The message</h2>
      <MessageForm
        action={actions.sendWithFiles}
        reference={reference}
        idempotencyKey={newId()}
        words={await wordsFor(request, 'message')}
        company={company.name}
        alone
      />
    </ReadingColumn>
  );
}
