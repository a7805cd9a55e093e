import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FactorCodeForm } from '@/components/accounts/code-forms';
import { LockedNotice } from '@/components/accounts/locked-notice';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PageHeading } from '@/components/ui/page-heading';
import { paths, safeNext } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { homeOf, openVisit } from '@/lib/web/session';
import { completeSignIn } from '../actions';

export const metadata: Metadata = { title: 'Enter the code from your app' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function FactorPage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const visit = await openVisit('/sign-in/factor', next);
  if (visit.actor) redirect(next || homeOf(visit.actor));
  if (!visit.enrolled) redirect(paths.signInEnrol(next));
  const company = await currentCompany();
  return (
    <ReadingColumn>
      <PageHeading
        title="Enter the code from your app"
        lead="Your mailbox is confirmed. Now open your authenticator app."
      />
      {visit.locked ? (
        <LockedNotice supportContact={company.supportContact} emergencyPhone={company.emergency.phone} />
      ) : (
        <FactorCodeForm action={completeSignIn} next={next} label="Sign in" />
      )}
    </ReadingColumn>
  );
}
