import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Details } from '@/components/ui/details';
import { FileSize } from '@/components/ui/file-size';
import type { DocumentView } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';

/** A document of the request, or a file of its thread. */
type Listed = Omit<DocumentView, 'role'>;

type DocumentListProps = {
  documents: Listed[];
  timeZone: string;
  /** Drawn under a document that waits for its confirmation. */
  confirm?: (document: Listed) => ReactNode;
  /** Drawn under every document, such as the button that removes it. */
  actions?: (document: Listed) => ReactNode;
};

/** The documents of a request, each a download, with what tells one file from another. */
export function DocumentList({ documents, timeZone, confirm, actions }: DocumentListProps) {
  if (documents.length === 0) return <p className="text-ink-muted">No documents yet.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {documents.map((document) => (
        <li key={document.id} className="flex gap-3 py-4 print:break-inside-avoid">
          <FileText aria-hidden="true" className="mt-1 size-5 shrink-0 text-ink-muted" />
          <div className="min-w-0 flex-1 space-y-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a href={paths.document(document.id)} className="font-semibold wrap-anywhere">
                {document.name}
              </a>
              {document.confirmed ? null : <Badge tone="warning">Not yet confirmed</Badge>}
            </p>
            <p className="text-sm text-ink-muted">
              PDF, <FileSize bytes={document.bytes} />, received{' '}
              <DateTime at={document.createdAt} timeZone={timeZone} />
            </p>
            <Details summary={<span className="text-sm">SHA-256 {document.sha256.slice(0, 12)}…</span>}>
              <p className="flex flex-wrap items-center gap-3">
                <code className="text-sm break-all">{document.sha256}</code>
                <CopyButton text={document.sha256} label={`Copy the SHA-256 of ${document.name}`} />
              </p>
            </Details>
            {document.confirmed ? null : confirm?.(document)}
            {actions?.(document)}
          </div>
        </li>
      ))}
    </ul>
  );
}
