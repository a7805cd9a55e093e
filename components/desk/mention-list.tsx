import { AtSign } from 'lucide-react';
import { DateTime } from '@/components/ui/date-time';
import { paths } from '@/lib/paths';

type MentionListProps = { mentions: { reference: string; by: string; at: Date }[]; timeZone: string };

/** Notes that call on the reader and were not seen yet; nothing where there are none. */
export function MentionList({ mentions, timeZone }: MentionListProps) {
  if (mentions.length === 0) return null;
  return (
    <section
      aria-labelledby="mentions-title"
      className="rounded-md border border-l-[6px] border-info bg-info-surface px-4 py-2 text-sm"
    >
      <h2 id="mentions-title" className="flex items-center gap-2 text-sm font-bold">
        <AtSign aria-hidden="true" className="size-4" />
        Notes that call on you ({mentions.length})
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {mentions.map(({ reference, by, at }) => (
          <li key={`${reference} ${at.toISOString()}`}>
            <a href={`${paths.deskRequest(reference)}#notes`}>{reference}</a>{' '}
            <span className="text-ink-muted">
              {by}, <DateTime at={at} timeZone={timeZone} format="short" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
