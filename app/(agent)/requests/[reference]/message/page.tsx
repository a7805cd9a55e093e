import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ReplyForm } from '@/components/requests/reply-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { may, takesMessages } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { sendMessageWithFilesAction } from '../../actions';
import { filedRequest } from '../../agent';
import { MessageFiles } from '../../message-files';

type MessagePageProps = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: MessagePageProps): Promise<Metadata> {
  return { title: `Message with a file on ${(await params).reference}` };
}

export default async function MessagePage({ params, searchParams }: MessagePageProps) {
  const actor = await open('/requests/[reference]/message');
  const { reference } = await params;
  const request = await filedRequest(actor, reference);
  if (!may(actor, 'message', request.facts) || !takesMessages(request.facts)) {
    redirect(paths.request(reference));
  }
  const company = await currentCompany();
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={reference}
        title="Message with a file"
        lead="First the files, then the message they go with."
      />
      <MessageFiles
        actor={actor}
        requestId={request.id}
        page={paths.requestMessage(reference)}
        answer={await searchParams}
      />
      <h2 className="text-xl">The message</h2>
      <ReplyForm
        action={sendMessageWithFilesAction}
        reference={reference}
        idempotencyKey={newId()}
        hint={`Read by the legal staff of ${company.name}, and kept with the request.`}
        alone
      />
    </ReadingColumn>
  );
}
