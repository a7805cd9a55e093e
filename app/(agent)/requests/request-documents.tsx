import { ConfirmDocumentForm, RemoveDocumentForm } from '@/components/documents/confirm-document-form';
import { DocumentList } from '@/components/documents/document-list';
import { UploadForm } from '@/components/documents/upload-form';
import { documentsOf } from '@/lib/documents/queries';
import { problemSentence, type Role } from '@/lib/documents/rules';
import { rolesFor } from '@/lib/requests/kinds/declarations';
import { currentCompany } from '@/lib/settings/queries';
import { confirmDocumentAction, removeDocumentAction } from './actions';

type RequestDocumentsProps = {
  requestId: string;
  kind: string;
  /** The page this stands on. */
  page: string;
  /** What an upload brought back in the address. */
  answer: Record<string, string | string[] | undefined>;
  /** While it is a draft; afterwards what was served stays. */
  removable: boolean;
  /** The question of the desk that the documents answer, by its code. */
  question?: string;
  /** What can be sent, where it is not what agents send. */
  roles?: readonly Role[];
};

/** The documents of a request with the form that adds one. */
export async function RequestDocuments(props: RequestDocumentsProps) {
  const { requestId, kind, page, answer, removable, question, roles = rolesFor(kind) } = props;
  const [documents, company] = await Promise.all([documentsOf(requestId), currentCompany()]);
  const received = documents.find(({ id }) => id === answer.received);
  return (
    <>
      <UploadForm
        requestId={requestId}
        roles={roles}
        purpose={question}
        page={page}
        problem={problemSentence(answer.problem)}
        received={received?.name ?? null}
      />
      <section className="space-y-3">
        <h2 className="text-xl">Documents received</h2>
        <DocumentList
          documents={documents}
          timeZone={company.timeZone}
          confirm={(document) => (
            <ConfirmDocumentForm document={document} action={confirmDocumentAction} question={question} />
          )}
          actions={
            removable
              ? (document) => <RemoveDocumentForm document={document} action={removeDocumentAction} />
              : undefined
          }
        />
      </section>
    </>
  );
}
