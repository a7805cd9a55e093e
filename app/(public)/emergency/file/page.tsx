import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AskForm } from '@/components/accounts/ask-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { provenMailbox } from '@/lib/web/mailbox';
import { askForEmergencyCode } from '../actions';

export const metadata: Metadata = { title: 'File an emergency without an account' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function EmergencyMailboxPage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  if ((await provenMailbox()) && !next) redirect(paths.emergencyForm());
  const { name, emergency } = await currentCompany();
  return (
    <ReadingColumn>
      <BackLink href={paths.emergency()}>What to do in an emergency</BackLink>
      <PageHeading
        title={next ? 'Confirm your mailbox again' : 'First, confirm your mailbox'}
        lead={`We mail you a code that is good for ${CODE_LIMITS.minutes} minutes. ${
          next ? 'With it you see where your request stands.' : 'After it comes one form.'
        }`}
      />
      <AskForm
        action={askForEmergencyCode}
        next={next}
        hint="On your agency’s own domain, if it has one. A private address works too; checking who you are then takes longer."
      />
      <div className="prose">
        <p>
          A confirmed mailbox does not show who you are. Before anything is released, {name} calls your agency
          back on a number from a public directory and checks the request in full.
        </p>
        <p>
          If your agency is registered and you have an account,{' '}
          <a href={paths.signIn(paths.newRequest('emergency'))}>sign in instead</a>: that is checked sooner.
          If no mail arrives, call <PhoneLink number={emergency.phone} />.
        </p>
      </div>
    </ReadingColumn>
  );
}
