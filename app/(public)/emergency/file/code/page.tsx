import type { Metadata } from 'next';
import { MailCodeForm } from '@/components/accounts/code-forms';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { findOpenAsk } from '@/lib/accounts/queries';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { emergencyAskCookie } from '@/lib/web/session-cookies';
import { proveByCode } from '../../actions';

export const metadata: Metadata = { title: 'Enter the code from the mail' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function EmergencyCodePage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const cookie = await emergencyAskCookie();
  const open = cookie !== null && (await findOpenAsk(cookie, 'emergency')) !== null;
  const { emergency } = await currentCompany();
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
            <a href={paths.emergencyFile(next)}>Ask for a new code</a>.
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
        secondary={<a href={paths.emergencyFile(next)}>Use another address or get a new code</a>}
      />
      <Details summary="No mail arrives">
        <p>
          Look among unwanted mail, and check the address. Do not wait for it: call{' '}
          <PhoneLink number={emergency.phone} />.
        </p>
      </Details>
    </ReadingColumn>
  );
}
