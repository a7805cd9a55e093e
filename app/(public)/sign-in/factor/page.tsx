import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FactorWays } from '@/components/accounts/factor-ways';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PageHeading } from '@/components/ui/page-heading';
import { paths, safeNext } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { homeOf, openVisit } from '@/lib/web/session';
import { completeSignIn } from '../actions';
import { askPasskey, signInByPasskey } from '../passkey-actions';

export const metadata: Metadata = { title: 'Confirm that it is you' };

type PageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function FactorPage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next, '');
  const visit = await openVisit('/sign-in/factor', next);
  if (visit.actor) redirect(next || homeOf(visit.actor));
  if (!visit.enrolled) redirect(paths.signInEnrol(next));
  const company = await currentCompany();
  const passkey = visit.factors.includes('passkey');
  return (
    <ReadingColumn>
      <PageHeading
        title={passkey ? 'Use your passkey' : 'Enter the code from your app'}
        lead={
          passkey
            ? 'Your mailbox is confirmed. Now let your device confirm that it is you.'
            : 'Your mailbox is confirmed. Now open your authenticator app.'
        }
      />
      <FactorWays
        visit={visit}
        company={company}
        next={next}
        passkey={{ challenge: askPasskey, take: signInByPasskey }}
        code={completeSignIn}
        label="Sign in"
      />
    </ReadingColumn>
  );
}
