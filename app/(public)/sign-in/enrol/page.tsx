import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AppSteps } from '@/components/accounts/app-steps';
import { EnrolForm } from '@/components/accounts/code-forms';
import { LockedNotice } from '@/components/accounts/locked-notice';
import { NewPasskeyForm } from '@/components/accounts/passkey-forms';
import { RecoveryCodes } from '@/components/accounts/recovery-codes';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { factorOffer } from '@/lib/accounts/enrol-factor';
import { shownRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { qrPath } from '@/lib/web/qr-path';
import { homeOf, openVisit, sessionToken } from '@/lib/web/session';
import { clientBrowser, recoveryCookie } from '@/lib/web/session-cookies';
import { enrolApp, keepRecoveryCodes } from '../actions';
import { addPasskey, askNewPasskey } from '../passkey-actions';

export const metadata: Metadata = { title: 'Set up your second factor' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function EnrolPage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const visit = await openVisit('/sign-in/enrol', next);
  if (visit.actor) {
    const seed = await recoveryCookie();
    const codes = seed && (await shownRecoveryCodes(visit.accountId, seed));
    if (!codes) redirect(next || homeOf(visit.actor));
    return (
      <ReadingColumn>
        <PageHeading title="Keep your recovery codes" lead="Your second factor is set up." />
        <RecoveryCodes codes={codes} keep={keepRecoveryCodes} next={next} />
      </ReadingColumn>
    );
  }
  if (visit.enrolled) redirect(paths.signInFactor(next));

  if (visit.locked || visit.elsewhere) {
    const company = await currentCompany();
    return (
      <ReadingColumn>
        <PageHeading
          title="Sign in another way"
          lead="Your mailbox is confirmed, but that alone does not open your account."
        />
        {visit.locked ? (
          <LockedNotice supportContact={company.supportContact} emergencyPhone={company.emergency.phone} />
        ) : env().oidc ? (
          <>
            <p>You have signed in with {env().oidc?.name} before, so that is where your second factor is.</p>
            <ButtonLink href={paths.signInStaff({ next: next || undefined })}>
              Sign in with {env().oidc?.name}
            </ButtonLink>
          </>
        ) : (
          <p>
            You have signed in with your company account before, and the portal is no longer connected with
            it. Ask an administrator or counsel to report your second factor as lost: two of them let you set
            up another.
          </p>
        )}
      </ReadingColumn>
    );
  }

  const { secret, uri } = await factorOffer(visit, (await sessionToken()) ?? '');
  return (
    <ReadingColumn>
      <PageHeading
        title="Set up your second factor"
        lead="Your mailbox is confirmed. From now on something that only you have shows that it is you. Choose one; you can add others later."
      />
      <section className="space-y-4" aria-labelledby="passkey">
        <h2 id="passkey" className="text-xl">
          A passkey
        </h2>
        <p>
          This computer, your phone or a security key confirms it with your finger, your face or a PIN. It
          cannot be given away on a forged page, so choose it if you can.
        </p>
        <NewPasskeyForm
          actions={{ challenge: askNewPasskey, take: addPasskey }}
          next={next}
          name={await clientBrowser()}
          label="Set up a passkey"
        />
      </section>
      <section className="space-y-4" aria-labelledby="app">
        <h2 id="app" className="text-xl">
          An authenticator app
        </h2>
        <AppSteps secret={secret} qr={qrPath(uri)} address={visit.address}>
          <EnrolForm action={enrolApp} next={next} label="Set up and continue" />
        </AppSteps>
      </section>
    </ReadingColumn>
  );
}
