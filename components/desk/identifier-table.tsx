import { UserLine } from '@/components/requests/user-text';
import { DataTable } from '@/components/ui/data-table';
import { IDENTIFIER_TYPES, type IdentifierType } from '@/lib/law/identifiers';
import { OUTCOMES, type Outcome } from '@/lib/requests/rules';
import { OutcomeSelect } from './outcome-select';

export type DeskIdentifier = {
  id: string;
  type: string;
  given: string;
  normal: string | null;
  outcome: Outcome | null;
};

type IdentifierTableProps = {
  rows: DeskIdentifier[];
  /** How many there are in all; the rows are the first of them. */
  total: number;
  /** With a choice of outcome in each row, for inside a form. */
  editable?: boolean;
};

/** What the request names: as typed, as it is searched, and what came of it. */
export function IdentifierTable({ rows, total, editable = false }: IdentifierTableProps) {
  return (
    <>
      <DataTable
        caption="Identifiers"
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'given', header: 'Identifier', rowHeader: true, cell: (row) => <Named row={row} /> },
          {
            key: 'outcome',
            header: 'Outcome',
            cell: (row) =>
              editable ? (
                <OutcomeSelect id={row.id} given={row.given} outcome={row.outcome} />
              ) : row.outcome ? (
                OUTCOMES[row.outcome]
              ) : (
                <span className="text-ink-muted">None yet</span>
              ),
          },
        ]}
      />
      {total > rows.length ? (
        <p className="mt-2 text-sm text-ink-muted">
          The first {rows.length.toLocaleString('en-US')} of {total.toLocaleString('en-US')} are shown.
        </p>
      ) : null}
    </>
  );
}

function Named({ row }: { row: DeskIdentifier }) {
  const type = IDENTIFIER_TYPES[row.type as IdentifierType] ?? row.type;
  return (
    <>
      <span className="font-semibold">
        <UserLine>{row.given}</UserLine>
      </span>
      <span className="block text-ink-muted">
        {type}
        {row.normal === null ? (
          ', not searchable'
        ) : row.normal === row.given ? null : (
          <>
            {' · '}
            <span className="font-mono text-xs break-all text-ink">{row.normal}</span>
          </>
        )}
      </span>
    </>
  );
}
