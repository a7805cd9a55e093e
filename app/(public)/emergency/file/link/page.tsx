import type { Metadata } from 'next';
import { MailLinkPage } from '@/components/accounts/mail-link-page';
import { paths } from '@/lib/paths';
import { emergencyAskCookie } from '@/lib/web/session-cookies';
import { proveByLink } from '../../actions';

export const metadata: Metadata = { title: 'Confirm your mailbox' };

type PageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function EmergencyLinkPage({ searchParams }: PageProps) {
  return (
    <MailLinkPage
      title="Confirm your mailbox"
      lead="You opened the link of a mail about an emergency request."
      asked={(await emergencyAskCookie()) !== null}
      askedFor="for the code"
      token={(await searchParams).token}
      action={proveByLink}
      submitLabel="This mailbox is mine"
      pendingLabel="Confirming…"
      againHref={paths.emergencyFile()}
    />
  );
}
