import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import type { RequestStatus } from '@/lib/requests/rules';
import { StatusBadge } from './status-badge';

type Listed = {
  id: string;
  reference: string | null;
  kind: string;
  status: RequestStatus;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  agent: { name: string } | null;
};

type RequestListProps = {
  rows: Listed[];
  timeZone: string;
  /** A point of contact sees the requests of colleagues, so it must say whose each is. */
  withAgent: boolean;
};

/** The agent's requests and drafts, newest first. */
export function RequestList({ rows, timeZone, withAgent }: RequestListProps) {
  return (
    <DataTable
      caption="Requests, newest first"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.status === 'awaiting_agency' ? 'warning' : null)}
      columns={[
        {
          key: 'reference',
          header: 'Reference',
          rowHeader: true,
          cell: (row) => <RequestLink row={row} timeZone={timeZone} />,
        },
        { key: 'kind', header: 'Kind', cell: (row) => kindName(row.kind) },
        { key: 'status', header: 'Status', cell: (row) => <StatusBadge status={row.status} /> },
        ...(withAgent
          ? [
              {
                key: 'agent',
                header: 'Filed by',
                cell: (row: Listed) => row.agent?.name ?? 'Not yet taken over',
              },
            ]
          : []),
        {
          key: 'when',
          header: 'Filed or last saved',
          cell: (row) => <When row={row} timeZone={timeZone} />,
        },
      ]}
    />
  );
}

function RequestLink({ row, timeZone }: { row: Listed; timeZone: string }) {
  if (row.reference) {
    return (
      <a href={paths.request(row.reference)} className="font-semibold whitespace-nowrap tabular-nums">
        {row.reference}
      </a>
    );
  }
  if (row.status !== 'draft') return <span className="text-ink-muted">Draft, never filed</span>;
  return (
    <a href={paths.draft(row.id)} className="font-semibold">
      Draft
      <span className="sr-only">
        {' '}
        started <DateTime at={row.createdAt} timeZone={timeZone} format="short" />
      </span>
    </a>
  );
}

function When({ row, timeZone }: { row: Listed; timeZone: string }) {
  return (
    <>
      <span className="text-ink-muted">{row.submittedAt ? 'Filed' : 'Saved'} </span>
      <DateTime at={row.submittedAt ?? row.updatedAt} timeZone={timeZone} format="short" />
    </>
  );
}
