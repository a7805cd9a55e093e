import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';
import { CHANNELS, type Channel } from '@/lib/requests/rules';

type WaitingRow = {
  id: string;
  reference: string;
  /** Its name, for people. */
  kind: string;
  emergency: boolean;
  channel: Channel;
  agency: string;
  country: string;
  unverified: boolean;
  directoryPhone: string | null;
  contact: { name: string | null; phone: string | null };
  agent: string | null;
  receivedAt: Date;
  /** How long it waits, in words. */
  age: string;
};

type WaitingTableProps = { caption: string; rows: WaitingRow[]; timeZone: string };

/** Requests that staff entered and whose agent has not come, or not certified them; the oldest first. */
export function WaitingTable({ caption, rows, timeZone }: WaitingTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ emergency }) => (emergency ? 'emergency' : null)}
      columns={[
        {
          key: 'reference',
          header: 'Reference',
          rowHeader: true,
          cell: ({ reference }) => (
            <a href={paths.deskRequest(reference)} className="font-semibold whitespace-nowrap tabular-nums">
              {reference}
            </a>
          ),
        },
        {
          key: 'kind',
          header: 'Kind',
          cell: ({ kind, emergency }) => (emergency ? <Badge tone="emergency">{kind}</Badge> : kind),
        },
        { key: 'channel', header: 'Came', cell: ({ channel }) => CHANNELS[channel] },
        {
          key: 'agency',
          header: 'Agency',
          cell: ({ agency, country, unverified }) => (
            <>
              <span dir="auto">{agency}</span> <span className="text-ink-muted">{country}</span>{' '}
              {unverified ? <Badge tone="warning">Not yet verified</Badge> : null}
            </>
          ),
        },
        {
          key: 'received',
          header: 'Received',
          cell: ({ receivedAt }) => <DateTime at={receivedAt} timeZone={timeZone} format="short" />,
        },
        { key: 'age', header: 'Waits', cell: ({ age }) => <span className="whitespace-nowrap">{age}</span> },
        {
          key: 'for',
          header: 'For',
          cell: ({ agent }) => (agent ? <UserLine>{agent}</UserLine> : 'Nobody yet'),
        },
        { key: 'reach', header: 'How to reach', cell: (row) => <Reach {...row} /> },
      ]}
    />
  );
}

/** A number that a caller gave is never the one to call back before a release (LAW.md § 4): the registry's stands first. */
function Reach({ contact, directoryPhone }: WaitingRow) {
  return (
    <>
      {directoryPhone ? <span className="block">Registry: {phoneText(directoryPhone)}</span> : null}
      {contact.name || contact.phone ? (
        <span className="block text-ink-muted">
          As given: <UserLine>{[contact.name, contact.phone].filter(Boolean).join(', ')}</UserLine>
        </span>
      ) : null}
      {directoryPhone || contact.name || contact.phone ? null : (
        <span className="text-ink-muted">Nothing known</span>
      )}
    </>
  );
}
