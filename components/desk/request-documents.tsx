import type { ReactNode } from 'react';
import { DocumentList } from '@/components/documents/document-list';
import { DocumentViewer } from '@/components/documents/document-viewer';
import { Details } from '@/components/ui/details';
import { Tabs } from '@/components/ui/tabs';
import { type DocumentView, ROLES } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';

type RequestDocumentsProps = {
  reference: string;
  /** The queue in which the request was opened, as its address spells it. */
  view: string | null;
  documents: DocumentView[];
  /** The one in the viewer. */
  shown: DocumentView | null;
  timeZone: string;
  /** Receipts and the whole request, to save. */
  papers: ReactNode;
  /** Where a scan is added; null where none can be. */
  addHref: string | null;
};

/** The documents of a request: one in the viewer, the others a tab away, and what tells them apart. */
export function RequestDocuments(props: RequestDocumentsProps) {
  const { reference, view, documents, shown, timeZone, papers, addHref } = props;
  return (
    <section
      id="documents"
      aria-labelledby="documents-title"
      className="min-w-0 space-y-2 min-[87.5rem]:flex min-[87.5rem]:min-h-96 min-[87.5rem]:flex-1 min-[87.5rem]:basis-0 min-[87.5rem]:flex-col"
    >
      <h2 id="documents-title" className={documents.length > 1 ? 'sr-only' : 'text-base'}>
        {documents.length === 1 ? documents[0]?.name : 'Documents'}
      </h2>
      {documents.length > 1 ? (
        <Tabs
          label="Documents"
          items={documents.map(({ id }) => ({
            href: `${paths.deskRequest(reference, view, id)}#documents`,
            label: labelOf(documents, id),
            current: id === shown?.id,
          }))}
        />
      ) : null}
      {shown ? (
        <DocumentViewer
          key={shown.id}
          document={{ id: shown.id, name: shown.name }}
          className="h-[70vh]"
          fill
        />
      ) : null}
      {documents.length === 0 ? <p className="text-sm text-ink-muted">No documents.</p> : null}
      <div className="text-sm">
        <Details summary="Files: sizes, SHA-256, receipts, court file">
          {documents.length > 0 ? <DocumentList documents={documents} timeZone={timeZone} /> : null}
          {papers}
        </Details>
      </div>
      {addHref ? (
        <p className="text-sm print:hidden">
          <a href={addHref}>Add a scan</a>
        </p>
      ) : null}
    </section>
  );
}

/** What a document is, in two words; its file's name where several are the same. */
function labelOf(documents: DocumentView[], id: string): string {
  const document = documents.find((each) => each.id === id);
  if (!document) return '';
  const alone = documents.filter(({ role }) => role === document.role).length === 1;
  return alone ? ROLES[document.role] : document.name;
}
