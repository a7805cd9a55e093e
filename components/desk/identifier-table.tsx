import { DataTable } from '@/components/ui/data-table';
import { OUTCOMES } from '@/lib/requests/rules';
import { type DeskIdentifier, IdentifierName } from './identifier-name';

type IdentifierTableProps = { rows: DeskIdentifier[] };

/** What the request names: as typed, as it is searched, and what came of it. */
export function IdentifierTable({ rows }: IdentifierTableProps) {
  return (
    <div className="sm:[&_table]:table-fixed [&_thead_th]:static [&_thead_th]:bg-surface-raised sm:[&_thead_th:first-child]:w-3/5">
      <DataTable
        caption="Identifiers"
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'given',
            header: 'Identifier',
            rowHeader: true,
            cell: (row) => <IdentifierName identifier={row} />,
          },
          {
            key: 'outcome',
            header: 'Outcome',
            cell: ({ outcome }) =>
              outcome ? OUTCOMES[outcome] : <span className="text-ink-muted">None yet</span>,
          },
        ]}
      />
    </div>
  );
}
