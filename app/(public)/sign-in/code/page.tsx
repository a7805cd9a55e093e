import type { Metadata } from 'next';
import { MailCodePage } from '@/components/accounts/mail-code-page';
import { PhoneLink } from '@/components/settings/phone-link';
import { Details } from '@/components/ui/details';
import { findOpenAsk } from '@/lib/accounts/queries';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { askCookie } from '@/lib/web/session-cookies';
import { proveByCode } from '../actions';

export const metadata: Metadata = { title: 'Enter the code from the mail' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInCodePage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const cookie = await askCookie();
  const { emergency } = await currentCompany();
  return (
    <MailCodePage
      lead="If the address is registered here, a mail with an eight-digit code is on its way to it."
      open={cookie !== null && (await findOpenAsk(cookie)) !== null}
      againHref={paths.signIn(next)}
      evaluation={env().evaluation}
      action={proveByCode}
      next={next}
    >
      <Details summary="No mail arrives">
        <p>
          Look among unwanted mail, and check that you entered your work address on your agency’s own domain.
          An address that is not registered here gets no mail: <a href={paths.register()}>register</a> first.
        </p>
        <p>
          In an emergency do not wait: <a href={paths.emergencyFile()}>file it without an account</a>, or call{' '}
          <PhoneLink number={emergency.phone} />.
        </p>
      </Details>
    </MailCodePage>
  );
}
