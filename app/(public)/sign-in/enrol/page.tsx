import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnrolForm } from '@/components/accounts/code-forms';
import { QrCode } from '@/components/accounts/qr-code';
import { RecoveryCodes } from '@/components/accounts/recovery-codes';
import { ReadingColumn } from '@/components/layout/reading-column';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHeading } from '@/components/ui/page-heading';
import { factorOffer } from '@/lib/accounts/enrol-factor';
import { shownRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import { paths, safeNext } from '@/lib/paths';
import { qrPath } from '@/lib/web/qr-path';
import { homeOf, openVisit, sessionToken } from '@/lib/web/session';
import { recoveryCookie } from '@/lib/web/session-cookies';
import { enrolApp, keepRecoveryCodes } from '../actions';

export const metadata: Metadata = { title: 'Set up your authenticator app' };

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
        <PageHeading title="Keep your recovery codes" lead="Your authenticator app is set up." />
        <RecoveryCodes codes={codes} keep={keepRecoveryCodes} next={next} />
      </ReadingColumn>
    );
  }
  if (visit.enrolled) redirect(paths.signInFactor(next));

  const { secret, uri } = await factorOffer(visit, (await sessionToken()) ?? '');
  const spelled = secret.match(/.{4}/g)?.join(' ') ?? secret;
  return (
    <ReadingColumn>
      <PageHeading
        title="Set up your authenticator app"
        lead="Your mailbox is confirmed. From now on a code from an app on your phone shows that it is you."
      />
      <ol className="list-decimal space-y-6 pl-6 marker:font-semibold">
        <li>
          Install an authenticator app on your phone if you have none: any that shows six-digit codes will do,
          and your agency may prescribe one.
        </li>
        <li className="space-y-3">
          <p>Scan this code with the app.</p>
          <QrCode {...qrPath(uri)} label="QR code with the key for your authenticator app" />
          <p>Or type this key into the app:</p>
          <p className="flex flex-wrap items-center gap-3">
            <code className="font-mono text-lg wrap-anywhere">{spelled}</code>
            <CopyButton text={secret} label="Copy the key" />
          </p>
        </li>
        <li>Enter the code that the app shows for {visit.address}.</li>
      </ol>
      <EnrolForm action={enrolApp} next={next} />
    </ReadingColumn>
  );
}
