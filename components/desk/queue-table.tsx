import { StatusBadge } from '@/components/requests/status-badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { Tone } from '@/components/ui/tone';
import { paths } from '@/lib/paths';
import { type Hours, type RequestStatus, standingOf } from '@/lib/requests/rules';
import type { QueueView } from '@/lib/requests/schema';
import { DueLine } from './due-line';
import { queueHref } from './queue-address';

type QueueRow = {
  id: string;
  reference: string;
  /** Its name, for people. */
  kind: string;
  status: RequestStatus;
  agency: string;
  country: string;
  assignee: string | null;
  submittedAt: Date;
  identifiers: number;
  due: string | null;
};

type QueueTableProps = { caption: string; rows: QueueRow[]; view: QueueView; hours: Hours; now: Date };

const TONES: Partial<Record<ReturnType<typeof standingOf>, Tone>> = {
  overdue: 'danger',
  due_soon: 'warning',
};

/** The queue, one request a row; a bar at the side repeats what the due column says. */
export function QueueTable({ caption, rows, view, hours, now }: QueueTableProps) {
  const sort = (by: QueueView['sort']) => ({
    href: queueHref(view, { sort: by, after: '' }),
    direction: view.sort === by ? ('ascending' as const) : null,
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.due ? (TONES[standingOf(row.due, hours, now)] ?? null) : null)}
      columns={[
        {
          key: 'reference',
          header: 'Reference',
          rowHeader: true,
          cell: (row) => (
            <a
              href={paths.deskRequest(row.reference)}
              className="font-semibold whitespace-nowrap tabular-nums"
            >
              {row.reference}
            </a>
          ),
        },
        { key: 'kind', header: 'Kind', cell: (row) => <span className="whitespace-nowrap">{row.kind}</span> },
        {
          key: 'agency',
          header: 'Agency',
          cell: (row) => (
            <>
              <span dir="auto">{row.agency}</span> <span className="text-ink-muted">{row.country}</span>
            </>
          ),
        },
        { key: 'status', header: 'Status', cell: (row) => <StatusBadge status={row.status} /> },
        {
          key: 'identifiers',
          header: 'Identifiers',
          numeric: true,
          cell: (row) => row.identifiers.toLocaleString('en-US'),
        },
        {
          key: 'received',
          header: 'Received',
          sort: sort('received'),
          cell: (row) => <DateTime at={row.submittedAt} timeZone={hours.timeZone} format="short" />,
        },
        {
          key: 'due',
          header: 'Due',
          sort: sort('deadline'),
          cell: (row) => <DueLine status={row.status} due={row.due} hours={hours} now={now} />,
        },
        {
          key: 'assignee',
          header: 'Assigned to',
          cell: (row) =>
            row.assignee ? (
              <span className="whitespace-nowrap">{row.assignee}</span>
            ) : (
              <span className="text-ink-muted">Nobody</span>
            ),
        },
      ]}
    />
  );
}
