import type { Metadata } from 'next';
import { MailLinkPage } from '@/components/accounts/mail-link-page';
import { paths } from '@/lib/paths';
import { askCookie } from '@/lib/web/session-cookies';
import { proveByLink } from '../actions';

export const metadata: Metadata = { title: 'Confirm that you want to sign in' };

type PageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SignInLinkPage({ searchParams }: PageProps) {
  return (
    <MailLinkPage
      title="Confirm that you want to sign in"
      lead="You opened the link of a sign-in mail."
      asked={(await askCookie()) !== null}
      askedFor="to sign in"
      token={(await searchParams).token}
      action={proveByLink}
      submitLabel="Sign in"
      pendingLabel="Signing in…"
      againHref={paths.signIn()}
    />
  );
}
