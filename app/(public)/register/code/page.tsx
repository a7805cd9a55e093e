import type { Metadata } from 'next';
import { MailCodePage } from '@/components/accounts/mail-code-page';
import { findOpenAsk } from '@/lib/accounts/queries';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { registerAskCookie } from '@/lib/web/session-cookies';
import { proveByCode } from '../actions';

export const metadata: Metadata = { title: 'Enter the code from the mail' };

export default async function RegisterCodePage() {
  const cookie = await registerAskCookie();
  return (
    <MailCodePage
      lead="A mail with an eight-digit code is on its way to the address you entered."
      open={cookie !== null && (await findOpenAsk(cookie, 'register')) !== null}
      againHref={paths.register()}
      evaluation={env().evaluation}
      action={proveByCode}
      next=""
    />
  );
}
