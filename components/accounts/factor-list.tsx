import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';

type Factor = { id: string; name: string; confirmedAt: Date | null; lastUsedAt: Date | null };

/** The second factors of an account. */
export function FactorList({ factors, timeZone }: { factors: Factor[]; timeZone: string }) {
  const at = (instant: Date | null) =>
    instant ? <DateTime at={instant} timeZone={timeZone} format="short" /> : 'Never';
  return (
    <DataTable
      caption="Second factors"
      captionHidden
      rows={factors}
      rowKey={(factor) => factor.id}
      columns={[
        { key: 'name', header: 'Factor', cell: (factor) => factor.name, rowHeader: true },
        { key: 'since', header: 'Since', cell: (factor) => at(factor.confirmedAt) },
        { key: 'used', header: 'Last used', cell: (factor) => at(factor.lastUsedAt) },
      ]}
    />
  );
}
