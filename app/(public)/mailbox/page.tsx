import type { Metadata } from 'next';
import { MailList } from '@/components/accounts/mail-list';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { listMails } from '@/lib/platform/mailbox';
import { currentCompany } from '@/lib/settings/queries';
import { evaluationOnly } from '@/lib/web/evaluation-only';

export const metadata: Metadata = { title: 'Mailbox of the evaluation' };

const SHOWN = 100;

type PageProps = { searchParams: Promise<{ to?: string | string[] }> };

export default async function MailboxPage({ searchParams }: PageProps) {
  await evaluationOnly();
  const { to } = await searchParams;
  const recipient = typeof to === 'string' ? to.trim() : '';
  const [mails, { timeZone }] = await Promise.all([listMails(recipient), currentCompany()]);
  return (
    <div className="space-y-8">
      <PageHeading
        title="Mailbox of the evaluation"
        lead="Every mail that the portal sent, newest first. Reload the page to see new ones."
      />
      <form method="get" action={paths.mailbox()} className="flex flex-wrap items-end gap-4">
        <div className="w-full max-w-96">
          <TextField name="to" label="Show mails to" type="email" value={recipient} autoComplete="off" />
        </div>
        <Button variant="secondary">Show</Button>
        {recipient ? (
          <a href={paths.mailbox()} className="py-3">
            Show all
          </a>
        ) : null}
      </form>
      <MailList mails={mails.slice(0, SHOWN)} timeZone={timeZone} />
      {mails.length > SHOWN ? <p>{mails.length - SHOWN} older mails are not shown.</p> : null}
    </div>
  );
}
