import { Paperclip } from 'lucide-react';
import { FileSize } from '@/components/ui/file-size';
import { paths } from '@/lib/paths';

type AttachmentListProps = { files: { id: string; name: string; bytes: number }[] };

/** The files that came with a message, each a download. */
export function AttachmentList({ files }: AttachmentListProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files" className="mt-2 space-y-1 text-sm">
      {files.map(({ id, name, bytes }) => (
        <li key={id} className="flex items-baseline gap-2">
          <Paperclip aria-hidden="true" className="size-3.5 shrink-0 self-center text-ink-muted" />
          <a href={paths.document(id)} className="min-w-0 wrap-anywhere">
            {name}
          </a>
          <span className="shrink-0 text-ink-muted">
            <FileSize bytes={bytes} />
          </span>
        </li>
      ))}
    </ul>
  );
}
