import { AttachmentList } from '@/components/documents/attachment-list';
import { UserText } from '@/components/requests/user-text';
import { DateTime } from '@/components/ui/date-time';

type EntriesProps = {
  entries: {
    id: string;
    author: string;
    side: 'agency' | 'company';
    body: string;
    at: Date;
    /** Files that came with a message. */
    files?: Parameters<typeof AttachmentList>[0]['files'];
    /** Whom a note calls on. */
    mentions?: { id: string; name: string }[];
  }[];
  timeZone: string;
  /** Names the list for a screen reader. */
  label: string;
  /** What stands there while there is none. */
  empty: string;
  /** Tells the agency's from the company's: for the thread, not for notes. */
  withSides?: boolean;
};

/** What people wrote, oldest first. */
export function Entries({ entries, timeZone, label, empty, withSides = false }: EntriesProps) {
  if (entries.length === 0) return <p className="text-sm text-ink-muted">{empty}</p>;
  return (
    <ol aria-label={label} className="space-y-3 text-sm">
      {entries.map(({ id, author, side, body, at, files = [], mentions = [] }) => (
        <li
          key={id}
          className={
            withSides && side === 'agency' ? 'border-l-4 border-info pl-3' : 'border-l-4 border-line pl-3'
          }
        >
          <p className="flex flex-wrap gap-x-2 text-ink-muted">
            <span className="font-semibold text-ink">{author}</span>
            {withSides ? <span>{side === 'agency' ? 'the agency' : 'the desk'}</span> : null}
            <DateTime at={at} timeZone={timeZone} format="short" />
          </p>
          <UserText>{body}</UserText>
          <AttachmentList files={files} />
          {mentions.length > 0 ? (
            <p className="text-ink-muted">Calls on {mentions.map(({ name }) => name).join(', ')}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
