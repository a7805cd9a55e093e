import type { Metadata } from 'next';
import { MailLinkPage } from '@/components/accounts/mail-link-page';
import { paths } from '@/lib/paths';
import { registerAskCookie } from '@/lib/web/session-cookies';
import { proveByLink } from '../actions';

export const metadata: Metadata = { title: 'Confirm your mailbox' };

type PageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function RegisterLinkPage({ searchParams }: PageProps) {
  return (
    <MailLinkPage
      title="Confirm your mailbox"
      lead="You opened the link of a mail about registering here."
      asked={(await registerAskCookie()) !== null}
      askedFor="for the code"
      token={(await searchParams).token}
      action={proveByLink}
      submitLabel="This mailbox is mine"
      pendingLabel="Confirming…"
      againHref={paths.register()}
    />
  );
}
