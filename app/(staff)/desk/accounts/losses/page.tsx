import type { Metadata } from 'next';
import { stepUpOf } from '@/app/step-up';
import { ReportLossForm } from '@/components/accounts/loss-forms';
import { LossTable } from '@/components/accounts/loss-table';
import { PageHeading } from '@/components/ui/page-heading';
import { listLosses } from '@/lib/accounts/queries';
import { isFactorFresh } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { report } from './actions';

export const metadata: Metadata = { title: 'Lost second factors' };

export default async function LossesPage() {
  const actor = await open('/desk/accounts/losses');
  const [losses, { timeZone }, visit] = await Promise.all([
    listLosses(actor),
    currentCompany(),
    currentVisit(),
  ]);
  return (
    <div className="space-y-6">
      <PageHeading title="Lost second factors" dense />
      <p className="max-w-measure text-sm text-ink-muted">
        Somebody who lost every passkey, authenticator app and recovery code cannot sign in. It takes two of
        you to let them set up another: one recognises the person and reports it, another decides.
      </p>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LossTable losses={losses} timeZone={timeZone} />
        <section aria-labelledby="report" className="space-y-4">
          <h2 id="report" className="text-lg">
            Report a loss
          </h2>
          <ReportLossForm
            action={report}
            asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
            stepUp={stepUpOf(visit)}
          />
        </section>
      </div>
    </div>
  );
}
