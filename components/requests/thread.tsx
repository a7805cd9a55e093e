import { AttachmentList } from '@/components/documents/attachment-list';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { UserLine, UserText } from './user-text';

type Entry = {
  id: string;
  author: string;
  side: 'agency' | 'company';
  body: string;
  at: Date;
  files: Parameters<typeof AttachmentList>[0]['files'];
};

/** The correspondence of a request, oldest first, as both sides read it. */
export function Thread({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  if (entries.length === 0) return <p className="text-ink-muted">No messages yet.</p>;
  return (
    <ol aria-label="Messages, oldest first" className="space-y-4">
      {entries.map(({ id, author, side, body, at, files }) => (
        <li
          key={id}
          className={classNames(
            'rounded-lg border border-line px-4 py-3 print:break-inside-avoid',
            side === 'company' ? 'bg-surface-sunken sm:mr-8' : 'bg-surface-raised sm:ml-8',
          )}
        >
          <p className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm text-ink-muted">
            <span className="font-semibold text-ink">
              <UserLine>{author}</UserLine>
            </span>
            <DateTime at={at} timeZone={timeZone} format="short" />
          </p>
          <UserText>{body}</UserText>
          <AttachmentList files={files} />
        </li>
      ))}
    </ol>
  );
}
