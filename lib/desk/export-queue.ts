import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { csvCell, plainText } from '@/lib/receipts/rules';
import { kindName } from '@/lib/requests/kinds/declarations';
import { scopeOf } from '@/lib/requests/policy';
import { CHANNELS, STATUS_LABELS } from '@/lib/requests/rules';
import type { QueueHours } from './filter-queue';
import { queueRows, ticked } from './list-queue';
import { COLUMNS, type Column, EXPORT_ROWS, flagsOf, type QueuedRequest } from './rules';
import type { QueueView } from './schema';
import { workbookOf } from './write-workbook';

export type ExportFormat = 'csv' | 'xlsx';

type Given = {
  view: QueueView;
  /** References that were ticked; none means the whole view. */
  references: readonly string[];
  columns: readonly Column[];
  format: ExportFormat;
  hours: QueueHours;
};

/**
 * The queue as a file: the reference and the columns that the reader sees, in the order of the view, at most
 * `EXPORT_ROWS` rows. No identifier is ever in it; a name only where its column was chosen. To export is an event.
 */
export async function exportQueue(
  actor: Actor,
  { view, references, columns, format, hours }: Given,
): Promise<{ name: string; bytes: Buffer; rows: number }> {
  const scope = scopeOf(actor);
  if (scope.reach !== 'desk') throw new NotFound();
  const rows =
    references.length > 0
      ? await ticked(scope, references, hours)
      : await queueRows(scope, view, hours, EXPORT_ROWS);
  const table = [
    ['Reference', ...columns.map((column) => COLUMNS[column])],
    ...rows.map((row) => [row.reference, ...columns.map((column) => CELLS[column](row))]),
  ];
  const at = now();
  const bytes =
    format === 'csv'
      ? Buffer.from(
          `\ufeff${table.map((cells) => cells.map((each) => csvCell(String(each))).join(',')).join('\r\n')}\r\n`,
        )
      : await workbookOf(
          // Its text is never calculated, but is once somebody saves it as CSV.
          table.map((cells) => cells.map((each) => (typeof each === 'string' ? plainText(each) : each))),
          at,
        );
  await inTransaction((tx) =>
    appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'desk.queue_exported',
      data: { format, rows: rows.length },
    }),
  );
  return { name: `queue ${localDay(at, hours.timeZone)}.${format}`, bytes, rows: rows.length };
}

const CELLS: Record<Column, (row: QueuedRequest) => string | number> = {
  kind: ({ kind }) => kindName(kind),
  agency: ({ agency }) => agency,
  country: ({ country }) => country,
  agent: ({ agent }) => agent ?? '',
  status: ({ status }) => STATUS_LABELS[status],
  identifiers: ({ identifiers }) => identifiers,
  flags: (row) => flagsOf(row).join(', '),
  tags: ({ tags }) => tags.join(', '),
  channel: ({ channel }) => CHANNELS[channel],
  received: ({ submittedAt }) => submittedAt.toISOString(),
  due: ({ due }) => due ?? '',
  closed: ({ closedAt }) => closedAt?.toISOString() ?? '',
  assignee: ({ assignee }) => assignee ?? '',
};
