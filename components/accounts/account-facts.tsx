import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { ROLE_LABELS, type StaffRole } from '@/lib/accounts/rules';
import { phoneText } from '@/lib/law/phone-text';
import { type AccountStanding, AccountStandingBadge } from './account-standing';

export type ShownAccount = {
  name: string;
  address: string;
  kind: 'agent' | 'staff';
  title: string | null;
  phone: string | null;
  roles: StaffRole[];
  standing: AccountStanding;
  pointOfContact: boolean;
  createdAt: Date;
  confirmedAt: Date | null;
  /** Who confirmed it, as the reader may be told; null where that was not noted. */
  confirmedBy: string | null;
  deactivatedAt: Date | null;
  lastSignInAt: Date | null;
  lockedAt: Date | null;
  dormant: boolean;
  agency: { name: string; standing: string } | null;
  registration: { createdAt: Date; refusedAt: Date | null } | null;
  particulars: { badge: string; supervisor: string; supervisorPhone: string } | null;
  _count: { factors: number; identities: number };
};

/** All that is known of an account. What its owner said when registering is said to be that. */
export function AccountFacts({
  account,
  agencyHref = null,
  timeZone,
}: {
  account: ShownAccount;
  /** The agency's entry in the registry, for staff. */
  agencyHref?: string | null;
  timeZone: string;
}) {
  const { particulars, registration, agency } = account;
  const at = (instant: Date) => <DateTime at={instant} timeZone={timeZone} format="short" />;
  const line = (text: string) => <UserLine>{text}</UserLine>;
  const rows = [
    { key: 'address', label: 'E-mail address', value: account.address },
    agency
      ? {
          key: 'agency',
          label: 'Agency',
          value: agencyHref ? <a href={agencyHref}>{line(agency.name)}</a> : line(agency.name),
        }
      : {
          key: 'roles',
          label: 'Roles',
          value: account.roles.map((role) => ROLE_LABELS[role]).join(', '),
        },
    ...(account.title ? [{ key: 'title', label: 'Title or rank', value: line(account.title) }] : []),
    ...(account.phone ? [{ key: 'phone', label: 'Direct phone', value: phoneText(account.phone) }] : []),
    ...(particulars
      ? [
          { key: 'badge', label: 'Badge or employee number', value: line(particulars.badge) },
          {
            key: 'supervisor',
            label: 'Supervisor',
            value: (
              <>
                {line(particulars.supervisor)}, {phoneText(particulars.supervisorPhone)}
              </>
            ),
          },
        ]
      : []),
    {
      key: 'standing',
      label: 'Standing',
      value: (
        <span className="flex flex-wrap gap-1.5">
          {registration?.refusedAt && account.standing === 'pending' ? (
            <Badge tone="danger">Refused</Badge>
          ) : (
            <AccountStandingBadge standing={account.standing} />
          )}
          {account.pointOfContact ? <Badge tone="info">Point of contact</Badge> : null}
          {account.lockedAt ? <Badge tone="danger">Locked</Badge> : null}
          {account.dormant ? <Badge tone="warning">Dormant</Badge> : null}
        </span>
      ),
    },
    ...(registration ? [{ key: 'asked', label: 'Registered', value: at(registration.createdAt) }] : []),
    ...(account.confirmedAt
      ? [
          {
            key: 'confirmed',
            label: 'Confirmed',
            value: (
              <>
                {at(account.confirmedAt)}
                {account.confirmedBy ? <> by {line(account.confirmedBy)}</> : null}
              </>
            ),
          },
        ]
      : []),
    ...(account.deactivatedAt ? [{ key: 'closed', label: 'Closed', value: at(account.deactivatedAt) }] : []),
    {
      key: 'factors',
      label: 'Second factor',
      value:
        account._count.factors > 0
          ? 'Set up'
          : account._count.identities > 0
            ? 'At the company’s sign-in'
            : 'Not set up yet',
    },
    {
      key: 'last',
      label: 'Last sign-in',
      value: account.lastSignInAt ? at(account.lastSignInAt) : 'Never',
    },
  ];
  return <DefinitionRows rows={rows} />;
}
