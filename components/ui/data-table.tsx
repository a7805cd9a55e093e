// biome-ignore-all lint/a11y/noRedundantRoles: Safari drops the roles of a table drawn as blocks, which it is on a narrow screen.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Tone } from './tone';

type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures: set to the right with digits of one width. */
  numeric?: boolean;
  /** Sentences: on a narrow screen they stand below their heading and not to its right. */
  long?: boolean;
  /** The cell that names the row; one column at the most. */
  rowHeader?: boolean;
  /** Makes the heading a link that sorts by it. */
  sort?: { href: string; direction: 'ascending' | 'descending' | null };
  headerHidden?: boolean;
  /** Stands in the heading beside its name: a box that ticks all rows. */
  headerCell?: ReactNode;
};

type DataTableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** A bar at the left of a row that needs an eye; a cell must say the same in words. */
  rowTone?: (row: Row) => Tone | null;
  dense?: boolean;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
};

const BAR: Record<Tone, string> = {
  neutral: 'border-l-4 border-l-neutral max-sm:pl-3',
  info: 'border-l-4 border-l-info max-sm:pl-3',
  success: 'border-l-4 border-l-success max-sm:pl-3',
  warning: 'border-l-4 border-l-warning max-sm:pl-3',
  danger: 'border-l-4 border-l-danger max-sm:pl-3',
  emergency: 'border-l-4 border-l-emergency max-sm:pl-3',
  stopped: 'border-l-4 border-l-stopped max-sm:pl-3',
};

/** A real table with a heading row that stays in sight; on a narrow screen each row becomes a block. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowTone, dense = false, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const space = dense ? 'sm:px-2.5 sm:py-1.5' : 'sm:px-3 sm:py-3';
  return (
    <table role="table" className={classNames('stacked w-full text-left', dense ? 'text-sm' : 'text-base')}>
      <caption
        className={
          captionHidden ? 'sr-only' : classNames('pb-2 text-left font-bold', dense ? 'text-base' : 'text-lg')
        }
      >
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} space={space} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const tone = rowTone?.(row) ?? null;
          return (
            <tr
              key={rowKey(row)}
              role="row"
              className={classNames(
                'border-b border-b-line max-sm:border-b-line-strong max-sm:py-3 sm:hover:bg-surface-sunken print:break-inside-avoid',
                tone && BAR[tone],
              )}
            >
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    role={column.rowHeader ? 'rowheader' : 'cell'}
                    scope={column.rowHeader ? 'row' : undefined}
                    className={classNames(
                      'align-top font-normal max-sm:py-1',
                      column.long ? 'max-sm:block!' : 'max-sm:flex! max-sm:justify-between max-sm:gap-4',
                      space,
                      column.numeric && 'tabular-nums sm:text-right',
                    )}
                  >
                    {column.headerHidden || column.rowHeader ? null : (
                      <span aria-hidden="true" className="shrink-0 text-sm text-ink-muted sm:hidden">
                        {column.header}
                      </span>
                    )}
                    <div
                      className={classNames(
                        'min-w-0 wrap-break-word max-sm:wrap-anywhere',
                        column.rowHeader && 'sm:whitespace-nowrap',
                        !column.rowHeader && !column.long && 'max-sm:text-right',
                      )}
                    >
                      {column.cell(row)}
                    </div>
                  </Cell>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function HeaderCell<Row>({ column, space }: { column: Column<Row>; space: string }) {
  const { sort } = column;
  const Arrow = sort?.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={classNames(
        'sticky top-0 z-10 border-b-2 border-line-strong bg-surface align-bottom text-sm font-semibold',
        space,
        column.numeric && 'text-right',
      )}
    >
      {sort ? (
        <a href={sort.href} className="inline-flex items-center gap-1 text-ink">
          {column.header}
          {sort.direction ? <Arrow className="size-3.5" /> : null}
        </a>
      ) : (
        <>
          <span className={column.headerHidden ? 'sr-only' : undefined}>{column.header}</span>
          {column.headerCell}
        </>
      )}
    </th>
  );
}
