import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';
import { INSTRUCTIONS, type InstructionType, isEarly } from '@/lib/requests/rules';

type Row = {
  id: string;
  type: InstructionType;
  until: string | null;
  reference: string;
  agency: string;
  identifiers: string[];
  identifierCount: number;
  raisedAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
  maySettle: boolean;
};

type InstructionTableProps = { caption: string; rows: Row[]; today: string; timeZone: string };

/** What trust and safety has to know of accounts: which, since when, until when, and out of which request. */
export function InstructionTable({ caption, rows, today, timeZone }: InstructionTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ type, settledAt }) => (settledAt ? null : type === 'do_not_act' ? 'stopped' : 'warning')}
      columns={[
        {
          key: 'type',
          header: 'Instruction',
          rowHeader: true,
          cell: ({ id, type }) => <a href={paths.instruction(id)}>{INSTRUCTIONS[type]}</a>,
        },
        {
          key: 'accounts',
          header: 'Accounts',
          long: true,
          cell: ({ identifiers, identifierCount }) => (
            <>
              {identifiers.map((each) => (
                <span key={each} className="block font-semibold wrap-anywhere">
                  <UserLine>{phoneText(each)}</UserLine>
                </span>
              ))}
              {identifierCount > identifiers.length ? (
                <span className="text-ink-muted">
                  and {(identifierCount - identifiers.length).toLocaleString('en-US')} more
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'until', header: 'Until', cell: (row) => <Until row={row} today={today} /> },
        {
          key: 'raised',
          header: 'Raised',
          cell: ({ raisedAt }) => <DateTime at={raisedAt} timeZone={timeZone} format="short" />,
        },
        {
          key: 'request',
          header: 'Request',
          cell: ({ reference, agency }) => (
            <>
              <a href={paths.deskRequest(reference)}>{reference}</a>
              <span className="block text-ink-muted">
                <UserLine>{agency}</UserLine>
              </span>
            </>
          ),
        },
        {
          key: 'settled',
          header: 'Settled',
          cell: ({ settledAt, settledBy, maySettle, id }) =>
            settledAt ? (
              <>
                {settledBy}, <DateTime at={settledAt} timeZone={timeZone} format="short" />
              </>
            ) : maySettle ? (
              <a href={paths.instruction(id)}>Settle</a>
            ) : (
              <span className="text-ink-muted">Open</span>
            ),
        },
      ]}
    />
  );
}

/** The end the agency named, whether it is over, or that there is none. */
function Until({ row, today }: { row: Row; today: string }) {
  if (row.type === 'review') return <span className="text-ink-muted">Until it was looked at</span>;
  if (row.until === null) return <>No end named</>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <CalendarDate on={row.until} />
      {row.settledAt || isEarly(row, today) ? null : <Badge tone="warning">Over</Badge>}
    </span>
  );
}
