import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { stepUpOf } from '@/app/step-up';
import { DecideLossForm } from '@/components/accounts/loss-forms';
import { LossStanding } from '@/components/accounts/loss-table';
import { UserText } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { mayHandleLosses } from '@/lib/accounts/policy';
import { findLoss } from '@/lib/accounts/queries';
import { lossReason } from '@/lib/accounts/report-loss';
import { isFactorFresh } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { decide } from '../actions';

export const metadata: Metadata = { title: 'A lost second factor' };

type PageProps = { params: Promise<{ id: string }> };

export default async function LossPage({ params }: PageProps) {
  const actor = await open('/desk/accounts/losses/[id]');
  const loss = await findLoss(actor, (await params).id);
  if (!loss) notFound();
  const [{ timeZone }, visit, reason] = await Promise.all([
    currentCompany(),
    currentVisit(),
    lossReason(loss),
  ]);
  const since = loss.account.lastSignInAt;
  const own = loss.askedById === actor.accountId || loss.account.id === actor.accountId;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.losses()}>Lost second factors</BackLink>
      <PageHeading title={loss.account.name} caption={loss.account.agency?.name ?? 'Staff'} />
      <SummaryList
        rows={[
          { key: 'standing', label: 'Standing', value: <LossStanding granted={loss.granted} /> },
          { key: 'address', label: 'E-mail address', value: loss.account.address },
          {
            key: 'reported',
            label: 'Reported',
            value: (
              <>
                {loss.askedBy.name}, <DateTime at={loss.askedAt} timeZone={timeZone} />
              </>
            ),
          },
          {
            key: 'used',
            label: 'Last sign-in',
            value: since ? <DateTime at={since} timeZone={timeZone} /> : 'Never',
          },
          { key: 'reason', label: 'How they were recognised', value: <UserText>{reason}</UserText> },
          ...(loss.decidedAt
            ? [
                {
                  key: 'decided',
                  label: 'Decided',
                  value: (
                    <>
                      {loss.decidedBy?.name}, <DateTime at={loss.decidedAt} timeZone={timeZone} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {!loss.decidedAt && since && since > loss.askedAt ? (
        <Notice tone="danger" title="Somebody has signed in since">
          <p>
            The account was signed in to, with a second factor, after the report: it is not lost, or somebody
            else has it. Speak with the person before you decide, on a number of the registry or of the staff
            list.
          </p>
        </Notice>
      ) : null}
      {loss.decidedAt ? null : !mayHandleLosses(actor) ? (
        <p className="text-ink-muted">
          Counsel and administrators decide, another than the one who reported it.
        </p>
      ) : own ? (
        <Notice tone="info">
          <p>
            {loss.askedById === actor.accountId
              ? 'You reported this. Another of counsel or the administrators decides; they were mailed.'
              : 'This is your own account: two others decide.'}
          </p>
        </Notice>
      ) : (
        <DecideLossForm
          action={decide}
          id={loss.id}
          asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
          stepUp={stepUpOf(visit)}
        />
      )}
    </div>
  );
}
