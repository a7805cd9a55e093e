import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

export type Loss = {
  id: string;
  account: { name: string; address: string; agency: { name: string } | null };
  askedBy: { name: string };
  askedAt: Date;
  decidedBy: { name: string } | null;
  granted: boolean | null;
};

/** Where a report stands. */
export function LossStanding({ granted }: { granted: boolean | null }) {
  if (granted === null) return <Badge tone="warning">Waits for a second person</Badge>;
  return granted ? <Badge tone="success">Taken away</Badge> : <Badge tone="neutral">Left as it is</Badge>;
}

/** Reports of lost second factors. */
export function LossTable({ losses, timeZone }: { losses: Loss[]; timeZone: string }) {
  return (
    <DataTable
      caption="Reports, those that wait first"
      dense
      rows={losses}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nobody has lost a factor">
          <p>Reports stand here, with who recognised the person and who decided.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'who',
          header: 'Who',
          rowHeader: true,
          cell: ({ id, account }) => <a href={paths.loss(id)}>{account.name}</a>,
        },
        { key: 'where', header: 'Agency', cell: ({ account }) => account.agency?.name ?? 'Staff' },
        { key: 'by', header: 'Reported by', cell: ({ askedBy }) => askedBy.name },
        {
          key: 'at',
          header: 'Reported',
          cell: ({ askedAt }) => <DateTime at={askedAt} timeZone={timeZone} format="short" />,
        },
        { key: 'standing', header: 'Standing', cell: ({ granted }) => <LossStanding granted={granted} /> },
        { key: 'decided', header: 'Decided by', cell: ({ decidedBy }) => decidedBy?.name ?? 'Nobody yet' },
      ]}
    />
  );
}
