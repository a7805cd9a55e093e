import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { enrolApp } from '@/app/(public)/sign-in/actions';
import { addPasskey, askNewPasskey } from '@/app/(public)/sign-in/passkey-actions';
import { AppSteps } from '@/components/accounts/app-steps';
import { EnrolForm } from '@/components/accounts/code-forms';
import { NewPasskeyForm } from '@/components/accounts/passkey-forms';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { factorOffer } from '@/lib/accounts/enrol-factor';
import { FACTOR_LABELS, isFactorFresh } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { qrPath } from '@/lib/web/qr-path';
import { openVisit, sessionToken } from '@/lib/web/session';
import { clientBrowser } from '@/lib/web/session-cookies';

export const metadata: Metadata = { title: 'Add a second factor' };

export default async function NewFactorPage() {
  const visit = await openVisit('/account/factors/new');
  if (!isFactorFresh(visit.factorAt, now())) redirect(paths.confirmIdentity(paths.factorNew()));
  const { secret, uri } = await factorOffer(visit, (await sessionToken()) ?? '');
  return (
    <ReadingColumn>
      <BackLink href={paths.account()}>Your account</BackLink>
      <PageHeading
        title="Add a second factor"
        lead="With several devices a lost one is no trouble. We tell you by mail when one was added."
      />
      <section className="space-y-4" aria-labelledby="new-passkey">
        <h2 id="new-passkey" className="text-xl">
          A passkey
        </h2>
        <NewPasskeyForm
          actions={{ challenge: askNewPasskey, take: addPasskey }}
          next={paths.account()}
          name={await clientBrowser()}
          label="Add a passkey"
        />
      </section>
      <section className="space-y-4" aria-labelledby="new-app">
        <h2 id="new-app" className="text-xl">
          An authenticator app
        </h2>
        <AppSteps secret={secret} qr={qrPath(uri)} address={visit.address}>
          <EnrolForm action={enrolApp} next={paths.account()} label="Add the app" name={FACTOR_LABELS.totp} />
        </AppSteps>
      </section>
    </ReadingColumn>
  );
}
