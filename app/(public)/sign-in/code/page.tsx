import type { Metadata } from 'next';
import { MailCodeForm } from '@/components/accounts/code-forms';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { findOpenAsk } from '@/lib/accounts/queries';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { dialHref } from '@/lib/settings/schema';
import { askCookie } from '@/lib/web/session-cookies';
import { proveByCode } from '../actions';

export const metadata: Metadata = { title: 'Enter the code from the mail' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function MailCodePage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const cookie = await askCookie();
  const open = cookie !== null && (await findOpenAsk(cookie)) !== null;
  const { emergency } = await currentCompany();
  return (
    <ReadingColumn>
      <PageHeading
        title="Enter the code from the mail"
        lead="If the address is registered here, a mail with an eight-digit code is on its way to it."
      />
      {open ? null : (
        <Notice tone="warning" title="This browser has no code waiting">
          <p>
            A code is good for {CODE_LIMITS.minutes} minutes, once, in the browser in which it was asked for.{' '}
            <a href={paths.signIn(next)}>Ask for a new code</a>.
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
        next={next}
        secondary={<a href={paths.signIn(next)}>Use another address or get a new code</a>}
      />
      <Details summary="No mail arrives">
        <p>
          Look among unwanted mail, and check that you entered your work address on your agency’s own domain.
          An address that is not registered here gets no mail: <a href={paths.register()}>register</a> first.
        </p>
        <p>
          In an emergency do not wait: <a href={paths.emergencyFile()}>file it without an account</a>, or call{' '}
          <a href={dialHref(emergency.phone)}>{emergency.phone}</a>.
        </p>
      </Details>
    </ReadingColumn>
  );
}
