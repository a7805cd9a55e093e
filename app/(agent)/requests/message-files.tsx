import { ConfirmDocumentForm, RemoveDocumentForm } from '@/components/documents/confirm-document-form';
import { DocumentList } from '@/components/documents/document-list';
import { UploadForm } from '@/components/documents/upload-form';
import type { Actor } from '@/lib/accounts/rules';
import { unsentFiles } from '@/lib/conversations/queries';
import { problemSentence } from '@/lib/documents/rules';
import { currentCompany } from '@/lib/settings/queries';
import { confirmDocumentAction, removeDocumentAction } from './actions';

type MessageFilesProps = {
  actor: Actor;
  requestId: string;
  /** The page this stands on. */
  page: string;
  /** What an upload brought back in the address. */
  answer: Record<string, string | string[] | undefined>;
};

/** The files that go with the message that is being written, with the form that adds one. */
export async function MessageFiles({ actor, requestId, page, answer }: MessageFilesProps) {
  const [files, company] = await Promise.all([unsentFiles(actor, requestId), currentCompany()]);
  return (
    <section className="space-y-4">
      <h2 className="text-xl">Files of the message</h2>
      <UploadForm
        requestId={requestId}
        roles={['correspondence']}
        purpose="message"
        page={page}
        problem={problemSentence(answer.problem)}
        received={files.find(({ id }) => id === answer.received)?.name ?? null}
      />
      {files.length > 0 ? (
        <DocumentList
          documents={files}
          timeZone={company.timeZone}
          confirm={(document) => <ConfirmDocumentForm document={document} action={confirmDocumentAction} />}
          actions={(document) => <RemoveDocumentForm document={document} action={removeDocumentAction} />}
        />
      ) : null}
      <p className="text-sm text-ink-muted">
        Files go with the next message you send here, and stay in the thread. They are no part of what was
        served.
      </p>
    </section>
  );
}
