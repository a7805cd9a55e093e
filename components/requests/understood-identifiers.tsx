import { DataTable } from '@/components/ui/data-table';
import { Details } from '@/components/ui/details';
import { IDENTIFIER_TYPES, type Identifier } from '@/lib/law/identifiers';
import { UserLine } from './user-text';

/** Shown at the most; a list of thousands is checked by its count. */
const SHOWN = 50;

/** How the saved list was understood: what each is, and the form it is searched by. */
export function UnderstoodIdentifiers({ found }: { found: Identifier[] }) {
  if (found.length === 0) return null;
  return (
    <Details
      summary={`How we understood the ${found.length === 1 ? 'identifier' : `${found.length.toLocaleString('en-US')} identifiers`} you saved`}
      open={found.length <= 10}
    >
      <p className="text-sm text-ink-muted">
        The same account written in two ways counts once.
        {found.length > SHOWN ? ` The first ${SHOWN} are shown.` : ''}
      </p>
      <DataTable
        caption="Identifiers as we understood them"
        captionHidden
        dense
        rows={found.slice(0, SHOWN)}
        rowKey={({ type, normal, given }) => `${type} ${normal ?? given}`}
        columns={[
          {
            key: 'given',
            header: 'As you wrote it',
            rowHeader: true,
            cell: ({ given }) => <UserLine>{given}</UserLine>,
          },
          { key: 'type', header: 'What it is', cell: ({ type }) => IDENTIFIER_TYPES[type] },
          {
            key: 'normal',
            header: 'Searched as',
            cell: ({ normal }) => <span className="break-all">{normal ?? 'not searchable'}</span>,
          },
        ]}
      />
    </Details>
  );
}
