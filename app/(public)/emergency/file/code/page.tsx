import type { Metadata } from 'next';
import { MailCodePage } from '@/components/accounts/mail-code-page';
import { PhoneLink } from '@/components/settings/phone-link';
import { Details } from '@/components/ui/details';
import { findOpenAsk } from '@/lib/accounts/queries';
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
  const { emergency } = await currentCompany();
  return (
    <MailCodePage
      lead="A mail with an eight-digit code is on its way to the address you entered."
      open={cookie !== null && (await findOpenAsk(cookie, 'emergency')) !== null}
      againHref={paths.emergencyFile(next)}
      evaluation={env().evaluation}
      action={proveByCode}
      next={next}
    >
      <Details summary="No mail arrives">
        <p>
          Look among unwanted mail, and check the address. Do not wait for it: call{' '}
          <PhoneLink number={emergency.phone} />.
        </p>
      </Details>
    </MailCodePage>
  );
}
