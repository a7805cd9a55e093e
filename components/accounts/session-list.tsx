import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';

type Session = {
  id: string;
  browser: string;
  network: string;
  country: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  current: boolean;
};

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Where a browser is, as far as is known: the country, and the network in digits. */
function placeWords({ network, country }: Session): string {
  const known = network === 'unknown' ? [] : [network === 'loopback' ? 'this machine' : network];
  return [...(country ? [COUNTRIES.of(country) ?? country] : []), ...known].join(', ') || 'Not known';
}

type SessionListProps = {
  /** Signs one of them out. */
  action: FormAction;
  sessions: Session[];
  timeZone: string;
};

/** The browsers that are signed in to an account, each with a button that signs it out. */
export function SessionList({ action, sessions, timeZone }: SessionListProps) {
  return (
    <DataTable
      caption="Signed-in browsers"
      captionHidden
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'browser',
          header: 'Browser',
          rowHeader: true,
          cell: (session) => session.browser,
        },
        { key: 'from', header: 'From', cell: placeWords },
        {
          key: 'since',
          header: 'Signed in',
          cell: (session) => <DateTime at={session.createdAt} timeZone={timeZone} format="short" />,
        },
        {
          key: 'used',
          header: 'Last used',
          cell: (session) => <DateTime at={session.lastUsedAt} timeZone={timeZone} format="short" />,
        },
        {
          key: 'end',
          header: 'Sign out',
          headerHidden: true,
          cell: (session) =>
            session.current ? (
              <Badge tone="info">This one</Badge>
            ) : (
              <PortalForm
                action={action}
                submitLabel="Sign out"
                submitVariant="secondary"
                pendingLabel="Signing out…"
                label={`${session.browser}, ${session.id.slice(-4)}`}
              >
                <input type="hidden" name="id" value={session.id} />
              </PortalForm>
            ),
        },
      ]}
    />
  );
}
