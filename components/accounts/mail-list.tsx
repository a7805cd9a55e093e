import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

type Mail = { id: string; to: string[]; subject: string; receivedAt: Date };

/** The mails of the evaluation. */
export function MailList({ mails, timeZone }: { mails: Mail[]; timeZone: string }) {
  return (
    <DataTable
      caption="Mails"
      captionHidden
      rows={mails}
      rowKey={(mail) => mail.id}
      empty={
        <EmptyState title="No mail yet">
          <p>Mails appear here within a second or two of being sent.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'subject',
          header: 'Subject',
          rowHeader: true,
          cell: (mail) => <a href={paths.mail(mail.id)}>{mail.subject || '(no subject)'}</a>,
        },
        { key: 'to', header: 'To', cell: (mail) => mail.to.join(', ') },
        {
          key: 'time',
          header: 'Received',
          cell: (mail) => <DateTime at={mail.receivedAt} timeZone={timeZone} format="short" />,
        },
      ]}
    />
  );
}
