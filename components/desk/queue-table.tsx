import { StatusBadge } from '@/components/requests/status-badge';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { Tone } from '@/components/ui/tone';
import { type QueueView, queueQuery } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { CHANNELS, type Channel, type Hours, type RequestStatus, standingOf } from '@/lib/requests/rules';
import { DueLine } from './due-line';
import { EmergencyClock } from './emergency-clock';
import { KEYED_ROW } from './keyed';
import { PresenceBadge } from './presence';
import { queueHref } from './queue-address';
import { UnverifiedBadge } from './unverified-badge';

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
  channel: Channel;
  emergency: boolean;
  unverified: boolean;
  firstOpenedAt: Date | null;
  decidedAt: Date | null;
  closedAt: Date | null;
};

type QueueTableProps = {
  caption: string;
  rows: QueueRow[];
  view: QueueView;
  hours: Hours;
  now: Date;
  accountId: string;
};

const TONES: Partial<Record<ReturnType<typeof standingOf>, Tone>> = {
  overdue: 'danger',
  due_soon: 'warning',
};

/** An emergency stays loud until somebody has decided on it. */
function toneOf(row: QueueRow, hours: Hours, now: Date): Tone | null {
  if (row.emergency && !row.decidedAt && !row.closedAt) return 'emergency';
  return row.due ? (TONES[standingOf(row.due, hours, now)] ?? null) : null;
}

/** The queue, one request a row; a bar at the side repeats what the due column says. */
export function QueueTable({ caption, rows, view, hours, now, accountId }: QueueTableProps) {
  const sort = (by: QueueView['sort']) => ({
    href: queueHref(view, { sort: by }),
    direction: view.sort === by ? ('ascending' as const) : null,
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => toneOf(row, hours, now)}
      columns={[
        {
          key: 'reference',
          header: 'Reference',
          rowHeader: true,
          cell: (row) => (
            <>
              <a
                href={paths.deskRequest(row.reference, queueQuery({ ...view, after: '', before: '' }))}
                {...KEYED_ROW}
                className="font-semibold whitespace-nowrap tabular-nums"
              >
                {row.reference}
              </a>
              <PresenceBadge reference={row.reference} accountId={accountId} />
            </>
          ),
        },
        { key: 'kind', header: 'Kind', cell: (row) => <Kind row={row} /> },
        {
          key: 'agency',
          header: 'Agency',
          cell: (row) => (
            <>
              <span dir="auto">{row.agency}</span> <span className="text-ink-muted">{row.country}</span>
              {row.unverified ? (
                <span className="mt-0.5 block">
                  <UnverifiedBadge />
                </span>
              ) : null}
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
          cell: (row) =>
            row.emergency ? (
              <EmergencyClock {...row} filedAt={row.submittedAt} now={now} />
            ) : (
              <DueLine status={row.status} due={row.due} hours={hours} now={now} />
            ),
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

function Kind({ row }: { row: QueueRow }) {
  const channel = row.channel === 'portal' ? null : <Badge>{CHANNELS[row.channel]}</Badge>;
  if (!row.emergency)
    return (
      <>
        <span className="whitespace-nowrap">{row.kind}</span> {channel}
      </>
    );
  const loud = row.firstOpenedAt === null && row.closedAt === null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-emergency">
      {row.kind}
      {loud ? <Badge tone="emergency">Not opened yet</Badge> : null}
      {channel}
    </span>
  );
}
