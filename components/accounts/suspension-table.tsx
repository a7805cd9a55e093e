import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { paths } from '@/lib/paths';

type Row = {
  id: string;
  agent: { name: string; address: string } | null;
  agency: { name: string };
  by: string;
  at: Date;
  reason: string;
  lift: { by: string; at: Date } | null;
  lifted: { by: string; at: Date } | null;
};

/** Who is shut out, since when, by whom and why. */
export function SuspensionTable({
  rows,
  caption,
  timeZone,
}: {
  rows: Row[];
  caption: string;
  timeZone: string;
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ lift, lifted }) => (lifted ? null : lift ? 'warning' : 'danger')}
      columns={[
        {
          key: 'who',
          header: 'Who',
          rowHeader: true,
          cell: ({ id, agent, agency }) => (
            <>
              <a href={paths.suspension(id)}>
                <UserLine>{agent?.name ?? agency.name}</UserLine>
              </a>
              <span className="block text-ink-muted">{agent ? agent.address : 'The whole agency'}</span>
            </>
          ),
        },
        { key: 'agency', header: 'Agency', cell: ({ agency }) => <UserLine>{agency.name}</UserLine> },
        {
          key: 'why',
          header: 'Why',
          long: true,
          cell: ({ reason }) => (
            <UserLine>{reason.length > 160 ? `${reason.slice(0, 160)}…` : reason}</UserLine>
          ),
        },
        {
          key: 'since',
          header: 'Since',
          cell: ({ by, at }) => (
            <>
              <DateTime at={at} timeZone={timeZone} format="short" />
              <span className="block text-ink-muted">{by}</span>
            </>
          ),
        },
        {
          key: 'end',
          header: 'End',
          cell: ({ lift, lifted }) =>
            lifted ? (
              <>
                <DateTime at={lifted.at} timeZone={timeZone} format="short" />
                <span className="block text-ink-muted">{lifted.by}</span>
              </>
            ) : lift ? (
              <Badge tone="warning">Waits for a second person</Badge>
            ) : (
              <span className="text-ink-muted">In force</span>
            ),
        },
      ]}
    />
  );
}
