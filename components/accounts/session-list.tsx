import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';

type Session = { id: string; browser: string; createdAt: Date; lastUsedAt: Date; current: boolean };

/** The browsers that are signed in to an account. */
export function SessionList({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
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
          cell: (session) => (
            <>
              {session.browser} {session.current ? <Badge tone="info">This one</Badge> : null}
            </>
          ),
        },
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
      ]}
    />
  );
}
