import type { Metadata } from 'next';
import { stepUpOf } from '@/app/step-up';
import { ReportLossForm } from '@/components/accounts/loss-forms';
import { LossTable } from '@/components/accounts/loss-table';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { mayHandleLosses } from '@/lib/accounts/policy';
import { addressOf, listLosses } from '@/lib/accounts/queries';
import { isFactorFresh } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { report } from './actions';

export const metadata: Metadata = { title: 'Lost second factors' };

type PageProps = { searchParams: Promise<{ account?: string | string[] }> };

export default async function LossesPage({ searchParams }: PageProps) {
  const actor = await open('/desk/accounts/losses');
  const [losses, { timeZone }, visit, address] = await Promise.all([
    listLosses(actor),
    currentCompany(),
    currentVisit(),
    addressOf(actor, (await searchParams).account),
  ]);
  return (
    <div className="space-y-6">
      <BackLink href={paths.accounts({})}>Accounts</BackLink>
      <PageHeading title="Lost second factors" dense />
      <p className="max-w-measure text-sm text-ink-muted">
        Somebody who lost every passkey, authenticator app and recovery code cannot sign in. It takes two of
        counsel and administrators to let them set up another: one recognises the person and reports it,
        another decides.
      </p>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LossTable losses={losses} timeZone={timeZone} />
        {mayHandleLosses(actor) ? (
          <section aria-labelledby="report" className="space-y-4">
            <h2 id="report" className="text-lg">
              Report a loss
            </h2>
            <ReportLossForm
              action={report}
              address={address}
              asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
              stepUp={stepUpOf(visit)}
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}
