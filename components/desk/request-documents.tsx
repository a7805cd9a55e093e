import { DocumentList } from '@/components/documents/document-list';
import { DocumentViewer } from '@/components/documents/document-viewer';
import { Details } from '@/components/ui/details';
import { Tabs } from '@/components/ui/tabs';
import type { DocumentView } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';

type RequestDocumentsProps = {
  reference: string;
  documents: DocumentView[];
  /** The one in the viewer. */
  shown: DocumentView | null;
  timeZone: string;
  /** Where a scan is added; null where none can be. */
  addHref: string | null;
};

/** The documents of a request: one in the viewer, the others a tab away, and what tells them apart. */
export function RequestDocuments(props: RequestDocumentsProps) {
  const { reference, documents, shown, timeZone, addHref } = props;
  return (
    <section id="documents" aria-labelledby="documents-title" className="min-w-0 space-y-2">
      <h2 id="documents-title" className={documents.length > 1 ? 'sr-only' : 'text-base'}>
        {documents.length === 1 ? documents[0]?.name : 'Documents'}
      </h2>
      {documents.length > 1 ? (
        <Tabs
          label="Documents"
          items={documents.map(({ id, name }) => ({
            href: `${paths.deskRequest(reference)}?document=${id}#documents`,
            label: name,
            current: id === shown?.id,
          }))}
        />
      ) : null}
      {shown ? (
        <DocumentViewer
          key={shown.id}
          document={{ id: shown.id, name: shown.name }}
          className="h-[70vh] xl:h-[max(24rem,calc(100vh-26rem))]"
        />
      ) : null}
      {documents.length === 0 ? (
        <p className="text-sm text-ink-muted">No documents.</p>
      ) : (
        <div className="text-sm">
          <Details summary="Size, time and SHA-256">
            <DocumentList documents={documents} timeZone={timeZone} />
          </Details>
        </div>
      )}
      {addHref ? (
        <p className="text-sm print:hidden">
          <a href={addHref}>Add a scan</a>
        </p>
      ) : null}
    </section>
  );
}
