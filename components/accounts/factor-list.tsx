import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { FACTOR_LABELS, type FactorType } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';

type Factor = {
  id: string;
  type: FactorType;
  name: string;
  confirmedAt: Date | null;
  lastUsedAt: Date | null;
};

/** The second factors of an account; each leads to the page on which it is renamed or removed. */
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
        {
          key: 'name',
          header: 'Name',
          cell: (factor) => <a href={paths.factor(factor.id)}>{factor.name}</a>,
          rowHeader: true,
        },
        { key: 'type', header: 'Factor', cell: (factor) => FACTOR_LABELS[factor.type] },
        { key: 'since', header: 'Since', cell: (factor) => at(factor.confirmedAt) },
        { key: 'used', header: 'Last used', cell: (factor) => at(factor.lastUsedAt) },
      ]}
    />
  );
}
