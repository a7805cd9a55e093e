import { ButtonLink } from '@/components/ui/button';
import { ChartBar } from '@/components/ui/chart-bar';
import { DataTable } from '@/components/ui/data-table';
import type { InsightTable as Table } from './insight-tables';

type InsightTableProps = {
  table: Table;
  /** Where it is had as a file. */
  csvHref: string;
};

type Row = { key: string; cells: Table['rows'][number] };

/** A table of the report, its bars drawn in their column, with what its measures mean below. */
export function InsightTable({ table, csvHref }: InsightTableProps) {
  const { title, about, columns, rows } = table;
  const longest = (at: number) => Math.max(0, ...rows.map((row) => Number(row[at]?.value) || 0));
  return (
    <div className="space-y-2">
      <DataTable
        caption={title}
        captionHidden
        dense
        rows={rows.map((cells, index) => ({ cells, key: `${index}` }))}
        rowKey={({ key }) => key}
        empty={<p className="text-sm text-ink-muted">There is nothing to count in this period.</p>}
        columns={columns.map(({ header, bar }, at) => ({
          key: header,
          header,
          rowHeader: at === 0,
          numeric: at > 0,
          cell: ({ cells }: Row) => {
            const cell = cells[at]!;
            if (at === 0) return <span className="whitespace-normal">{cell.text}</span>;
            if (!bar) return <span className="whitespace-nowrap">{cell.text}</span>;
            const most = longest(at);
            return (
              <span className="flex items-center gap-3 sm:justify-end">
                <span className="w-24 sm:w-28">
                  <ChartBar share={most > 0 ? Number(cell.value) / most : 0} />
                </span>
                <span className="w-10 text-right">{cell.text}</span>
              </span>
            );
          },
        }))}
      />
      <p className="text-xs text-ink-muted">{about}</p>
      <ButtonLink href={csvHref} variant="secondary" size="small" download>
        CSV<span className="sr-only"> of: {title}</span>
      </ButtonLink>
    </div>
  );
}
