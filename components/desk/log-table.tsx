import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { auditSentence } from '@/lib/audit/events';
import type { LogEntry } from '@/lib/oversight/rules';
import { paths } from '@/lib/paths';

type LogTableProps = { caption: string; entries: LogEntry[]; timeZone: string };

const OTHERS: Record<string, string> = { system: 'The portal', operator: 'The operator' };
const KINDS: Record<string, string> = { agent: 'Agent', staff: 'Staff' };

/** Who did it, in words. */
export function actorWords({ actor, actorKind }: Pick<LogEntry, 'actor' | 'actorKind'>): string {
  return actor ?? OTHERS[actorKind] ?? 'Somebody whose account is gone';
}

/** Entries of the log, one a row. */
export function LogTable({ caption, entries, timeZone }: LogTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={entries}
      rowKey={({ hash }) => hash}
      columns={[
        {
          key: 'at',
          header: 'When',
          cell: ({ at }) => <DateTime at={at} timeZone={timeZone} format="short" />,
        },
        {
          key: 'who',
          header: 'Who',
          cell: (entry) => (
            <>
              {actorWords(entry)}
              {KINDS[entry.actorKind] ? (
                <span className="text-ink-muted"> {KINDS[entry.actorKind]}</span>
              ) : null}
            </>
          ),
        },
        { key: 'what', header: 'What', long: true, cell: ({ act, data }) => auditSentence(act, data) },
        {
          key: 'request',
          header: 'Request',
          cell: ({ reference }) =>
            reference ? (
              <a href={paths.deskRequest(reference)} className="whitespace-nowrap tabular-nums">
                {reference}
              </a>
            ) : null,
        },
        { key: 'hash', header: 'Hash', cell: ({ hash }) => <code className="text-xs">{hash}</code> },
      ]}
    />
  );
}
