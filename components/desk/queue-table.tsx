import { StatusBadge } from '@/components/requests/status-badge';
import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import { COLUMNS, type Column, type QueuedRequest } from '@/lib/desk/rules';
import { type QueueView, queueQuery } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { CHANNELS, type Hours, standingOf } from '@/lib/requests/rules';
import { DueLine } from './due-line';
import { EmergencyClock } from './emergency-clock';
import { KEYED_ROW } from './keyed';
import { PickBox } from './pick-box';
import { PresenceBadge } from './presence';
import { queueHref } from './queue-address';
import { TickAll } from './tick-all';
import { UnverifiedBadge } from './unverified-badge';

/** Its kind by name, for people. */
type QueueRow = QueuedRequest & { emergency: boolean };

type QueueTableProps = {
  caption: string;
  rows: QueueRow[];
  columns: readonly Column[];
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

/** The queue, one request a row, with a box to tick; a bar at the side repeats what the due column says. */
export function QueueTable({ caption, rows, columns, view, hours, now, accountId }: QueueTableProps) {
  const sortBy = (by: QueueView['sort'], or?: QueueView['sort']) => ({
    href: queueHref(view, { sort: view.sort === by && or ? or : by }),
    direction:
      view.sort === by ? ('ascending' as const) : or && view.sort === or ? ('descending' as const) : null,
  });
  const cells = cellsOf({ hours, now, columns });
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
          key: 'pick',
          header: 'Tick',
          headerHidden: true,
          headerCell: <TickAll />,
          cell: (row) => <PickBox reference={row.reference} assigneeId={row.assigneeId} />,
        },
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
        ...columns.map((column) => ({
          key: column,
          header: COLUMNS[column],
          numeric: column === 'identifiers',
          cell: cells[column],
          ...(column === 'received' ? { sort: sortBy('received', 'newest') } : {}),
          ...(column === 'due' ? { sort: sortBy('deadline') } : {}),
        })),
      ]}
    />
  );
}

type Around = { hours: Hours; now: Date; columns: readonly Column[] };

function cellsOf({ hours, now, columns }: Around): Record<Column, (row: QueueRow) => React.ReactNode> {
  const moment = (at: Date | null) => at && <DateTime at={at} timeZone={hours.timeZone} format="stacked" />;
  return {
    kind: (row) => (
      <div className="sm:min-w-40">
        <Kind row={row} channel={!columns.includes('channel')} />
      </div>
    ),
    agency: (row) => (
      <>
        <span dir="auto">{row.agency}</span>
        {columns.includes('country') ? null : <span className="text-ink-muted"> {row.country}</span>}
        {row.suspended ? (
          <span className="mt-0.5 block">
            <Badge tone="danger">Suspended</Badge>
          </span>
        ) : null}
        {row.unverified ? (
          <span className="mt-0.5 block">
            <UnverifiedBadge short />
          </span>
        ) : null}
      </>
    ),
    country: (row) => row.country,
    agent: (row) => (row.agent ? <UserLine>{row.agent}</UserLine> : <None>Nobody yet</None>),
    status: (row) => <StatusBadge status={row.status} />,
    identifiers: (row) => row.identifiers.toLocaleString('en-US'),
    flags: (row) => <Flags row={row} />,
    tags: (row) => (
      <span className="flex flex-wrap gap-1 max-sm:justify-end">
        {row.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </span>
    ),
    channel: (row) => CHANNELS[row.channel],
    received: (row) => moment(row.submittedAt),
    due: (row) => (
      <div className="sm:min-w-44">
        {row.emergency ? (
          <EmergencyClock {...row} filedAt={row.submittedAt} now={now} />
        ) : (
          <DueLine status={row.status} due={row.due} hours={hours} now={now} />
        )}
      </div>
    ),
    closed: (row) => moment(row.closedAt),
    assignee: (row) =>
      row.assignee ? <span className="whitespace-nowrap">{row.assignee}</span> : <None>Nobody</None>,
  };
}

const None = ({ children }: { children: string }) => <span className="text-ink-muted">{children}</span>;

/** What stands out, in one word each; the words in full for who does not know them. */
function Flags({ row }: { row: QueueRow }) {
  const flags = [
    row.childEndangerment && (['Child', 'Child endangerment', 'danger'] as const),
    row.noticeBarred && (['No notice', 'Notice to the customer is barred', 'neutral'] as const),
    row.doNotAct && (['Do not act', 'The account is to be left as it is', 'warning'] as const),
  ].filter((flag) => flag !== false);
  return (
    <span className="flex flex-wrap gap-1 max-sm:justify-end">
      {flags.map(([word, full, tone]) => (
        <span key={word} title={full}>
          <Badge tone={tone}>{word}</Badge>
        </span>
      ))}
    </span>
  );
}

function Kind({ row, channel }: { row: QueueRow; channel: boolean }) {
  const came = channel && row.channel !== 'portal' ? <Badge>{CHANNELS[row.channel]}</Badge> : null;
  if (!row.emergency)
    return (
      <>
        <span>{row.kind}</span> {came}
      </>
    );
  const loud = row.firstOpenedAt === null && row.closedAt === null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-emergency">
      {row.kind}
      {loud ? <Badge tone="emergency">Not opened yet</Badge> : null}
      {came}
    </span>
  );
}
