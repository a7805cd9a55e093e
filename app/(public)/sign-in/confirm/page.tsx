import type { Metadata } from 'next';
import { FactorWays } from '@/components/accounts/factor-ways';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { confirmFault, SESSION_LIMITS } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { openVisit } from '@/lib/web/session';
import { confirmIdentity } from '../actions';
import { askPasskey, confirmByPasskey } from '../passkey-actions';

export const metadata: Metadata = { title: 'Confirm that it is you' };

type PageProps = { searchParams: Promise<{ next?: string | string[]; staff?: string | string[] }> };

export default async function ConfirmPage({ searchParams }: PageProps) {
  const given = await searchParams;
  const next = safeNext(given.next, '');
  const visit = await openVisit('/sign-in/confirm');
  const company = await currentCompany();
  const fault = confirmFault(given.staff);
  return (
    <ReadingColumn>
      <PageHeading
        title="Confirm that it is you"
        lead={`What you are about to do wants a second factor that was given in the last ${SESSION_LIMITS.freshFactorMinutes} minutes.`}
      />
      {fault ? (
        <Notice tone="warning" title="That did not confirm it">
          <p>{fault}</p>
        </Notice>
      ) : null}
      {visit.enrolled ? null : (
        <ButtonLink href={paths.signInStaff({ next, again: 'yes' })}>
          Confirm with your company account
        </ButtonLink>
      )}
      {visit.locked || visit.enrolled ? (
        <FactorWays
          visit={visit}
          company={company}
          next={next}
          passkey={{ challenge: askPasskey, take: confirmByPasskey }}
          code={confirmIdentity}
          label="Confirm"
        />
      ) : null}
    </ReadingColumn>
  );
}
