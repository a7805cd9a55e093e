import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MailText } from '@/components/accounts/mail-text';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { readMail } from '@/lib/platform/mailbox';
import { currentCompany } from '@/lib/settings/queries';
import { evaluationOnly } from '@/lib/web/evaluation-only';

export const metadata: Metadata = { title: 'Mail' };

type PageProps = { params: Promise<{ id: string }> };

export default async function MailPage({ params }: PageProps) {
  await evaluationOnly();
  const [mail, { timeZone }] = await Promise.all([readMail((await params).id), currentCompany()]);
  if (!mail) notFound();
  return (
    <div className="space-y-7">
      <BackLink href={paths.mailbox()}>Mailbox</BackLink>
      <PageHeading title={mail.subject || '(no subject)'} />
      <DefinitionRows
        rows={[
          { key: 'from', label: 'From', value: mail.from },
          { key: 'to', label: 'To', value: mail.to.join(', ') },
          {
            key: 'received',
            label: 'Received',
            value: <DateTime at={mail.receivedAt} timeZone={timeZone} />,
          },
        ]}
      />
      <MailText text={mail.text} />
      <Details summary="All headers">
        <DefinitionRows
          rows={mail.headers.map(({ name, value }, position) => ({
            key: `${position}`,
            label: name,
            value,
          }))}
        />
      </Details>
    </div>
  );
}
