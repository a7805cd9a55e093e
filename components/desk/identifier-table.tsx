import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import type { Tone } from '@/components/ui/tone';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Answer } from '@/lib/law/matrix-cells';
import { OUTCOMES } from '@/lib/requests/rules';
import { type DeskIdentifier, IdentifierName } from './identifier-name';

type IdentifierTableProps = {
  /** `withheld` and `produced` are categories, by what was decided and by what went out. */
  rows: (DeskIdentifier & { withheld: string[]; produced: string[] })[];
  /** Those asked for, with what the matrix answers; `granted` is null until somebody decided. */
  categories: { category: CategoryId; answer: Answer; granted: boolean | null }[];
};

/** What the request names: as typed, as it is searched, what is asked for or granted of it, and what came of it. */
export function IdentifierTable({ rows, categories }: IdentifierTableProps) {
  return (
    <div className="sm:[&_td]:px-1 sm:[&_th]:pl-0 sm:[&_thead]:sr-only sm:[&_tr:first-child>*]:pt-0 sm:[&_tr:last-child]:border-b-0">
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
            key: 'categories',
            header: 'Information',
            cell: (row) => <Reach row={row} categories={categories} />,
          },
          {
            key: 'outcome',
            header: 'Outcome',
            cell: ({ outcome }) =>
              outcome ? OUTCOMES[outcome] : <span className="text-ink-muted">No outcome</span>,
          },
        ]}
      />
    </div>
  );
}

const SHORT: Record<CategoryId, string> = {
  subscriber: 'Subscriber',
  records: 'Records',
  content: 'Content',
  realtime_records: 'Live records',
  realtime_content: 'Live content',
};

/** What was decided, and before that what the matrix answers; what it allows needs no word. */
const STATES: Record<Answer | 'granted' | 'withheld' | 'produced', { text: string | null; tone: Tone }> = {
  produced: { text: 'produced', tone: 'success' },
  granted: { text: 'granted', tone: 'info' },
  withheld: { text: 'withheld', tone: 'danger' },
  allowed: { text: null, tone: 'neutral' },
  discretionary: { text: 'discretion', tone: 'warning' },
  review: { text: 'counsel', tone: 'warning' },
  blocked: { text: 'not reached', tone: 'danger' },
};

type ReachProps = {
  row: IdentifierTableProps['rows'][number];
  categories: IdentifierTableProps['categories'];
};

/** Of one identifier: what is asked for, and once it was decided what is granted, withheld or has gone out. */
function Reach({ row, categories }: ReachProps) {
  return (
    <ul className="flex flex-wrap gap-1 max-sm:justify-end">
      {categories.map(({ category, answer, granted }) => {
        const withheld = granted === false || (granted === true && row.withheld.includes(category));
        const state = row.produced.includes(category)
          ? STATES.produced
          : withheld
            ? STATES.withheld
            : STATES[granted ? 'granted' : answer];
        return (
          <li key={category}>
            <Badge tone={state.tone}>
              <abbr title={CATEGORIES[category].label} className="no-underline">
                {state.text ? `${SHORT[category]}: ${state.text}` : SHORT[category]}
              </abbr>
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
