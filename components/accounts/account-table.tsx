import type { ReactNode } from 'react';
import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { ROLE_LABELS, type StaffRole } from '@/lib/accounts/rules';
import { type AccountStanding, AccountStandingBadge } from './account-standing';

type Row = {
  id: string;
  name: string;
  address: string;
  kind: 'agent' | 'staff';
  title: string | null;
  roles: StaffRole[];
  standing: AccountStanding;
  pointOfContact: boolean;
  createdAt: Date;
  lastSignInAt: Date | null;
  lockedAt: Date | null;
  /** Not used for 90 days. */
  dormant: boolean;
  agency: { name: string; standing: string } | null;
  registration: { createdAt: Date; refusedAt: Date | null } | null;
  _count: { factors: number };
};

type AccountTableProps = {
  caption: string;
  rows: Row[];
  /** The page of one account. */
  href: (id: string) => string;
  timeZone: string;
  /** Those of several agencies are told apart by them. */
  withAgency?: boolean;
  /** When they asked for the account rather than when they last signed in. */
  waiting?: boolean;
  dense?: boolean;
  empty: ReactNode;
};

/** Who has an account, a line each. */
export function AccountTable(props: AccountTableProps) {
  const { caption, rows, href, timeZone, withAgency = false, waiting = false, dense = false, empty } = props;
  const day = (at: Date | null) =>
    at ? (
      <DateTime at={at} timeZone={timeZone} format="short" />
    ) : (
      <span className="text-ink-muted">Never</span>
    );
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense={dense}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: 'Name',
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={href(row.id)} className="font-semibold">
                <UserLine>{row.name}</UserLine>
              </a>
              {row.title ? (
                <span className="block text-ink-muted">
                  <UserLine>{row.title}</UserLine>
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'address', header: 'E-mail address', cell: ({ address }) => address },
        ...(withAgency
          ? [{ key: 'what', header: 'Agency or roles', cell: (row: Row) => <What row={row} /> }]
          : []),
        {
          key: 'standing',
          header: 'Standing',
          cell: (row) => (
            <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
              <AccountStandingBadge standing={row.standing} />
              {row.pointOfContact ? <Badge tone="info">Point of contact</Badge> : null}
              {row.lockedAt ? <Badge tone="danger">Locked</Badge> : null}
              {row.dormant ? <Badge tone="warning">Dormant</Badge> : null}
              {row._count.factors === 0 && row.standing !== 'deactivated' ? (
                <Badge>No second factor</Badge>
              ) : null}
            </span>
          ),
        },
        waiting
          ? {
              key: 'asked',
              header: 'Asked',
              cell: ({ registration, createdAt }) => day(registration?.createdAt ?? createdAt),
            }
          : { key: 'last', header: 'Last sign-in', cell: ({ lastSignInAt }) => day(lastSignInAt) },
      ]}
    />
  );
}

function What({ row: { agency, roles } }: { row: Row }) {
  if (!agency) return <>{roles.map((role) => ROLE_LABELS[role]).join(', ')}</>;
  return (
    <>
      <UserLine>{agency.name}</UserLine>
      {agency.standing === 'verified' ? null : (
        <Badge tone="warning">{agency.standing === 'proposed' ? 'Not opened yet' : 'Suspended'}</Badge>
      )}
    </>
  );
}
