import type { Metadata } from 'next';
import { MailCodeForm } from '@/components/accounts/code-forms';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { findOpenAsk } from '@/lib/accounts/queries';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { registerAskCookie } from '@/lib/web/session-cookies';
import { proveByCode } from '../actions';

export const metadata: Metadata = { title: 'Enter the code from the mail' };

export default async function RegisterCodePage() {
  const cookie = await registerAskCookie();
  const open = cookie !== null && (await findOpenAsk(cookie, 'register')) !== null;
  return (
    <ReadingColumn>
      <PageHeading
        title="Enter the code from the mail"
        lead="A mail with an eight-digit code is on its way to the address you entered."
      />
      {open ? null : (
        <Notice tone="warning" title="This browser has no code waiting">
          <p>
            A code is good for {CODE_LIMITS.minutes} minutes, once, in the browser in which it was asked for.{' '}
            <a href={paths.register()}>Ask for a new code</a>.
          </p>
        </Notice>
      )}
      {env().evaluation ? (
        <Notice>
          <p>
            This is an evaluation: mails go to{' '}
            <a href={paths.mailbox()} target="_blank" rel="noreferrer">
              the mailbox (opens in a new tab)
            </a>
            .
          </p>
        </Notice>
      ) : null}
      <MailCodeForm
        action={proveByCode}
        next=""
        secondary={<a href={paths.register()}>Use another address or get a new code</a>}
      />
    </ReadingColumn>
  );
}
