import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { stepUpOf } from '@/app/step-up';
import { AnswerLiftForm, AskLiftForm } from '@/components/accounts/lift-forms';
import { UserLine, UserText } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { Inset } from '@/components/ui/inset';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { findSuspension, type SuspensionView } from '@/lib/accounts/list-suspensions';
import { mayLift } from '@/lib/accounts/policy';
import { isFactorFresh } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { ID, openReferencesOf } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { open, openVisit } from '@/lib/web/session';
import { answer, ask } from '../actions';

export const metadata: Metadata = { title: 'Suspension' };

export default async function SuspensionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/desk/suspensions/[id]');
  const visit = await openVisit('/desk/suspensions/[id]');
  const { id } = await params;
  const row = ID.test(id) ? await findSuspension(actor, id) : null;
  if (!row) notFound();
  const { timeZone } = await currentCompany();
  const requests = await openReferencesOf(
    actor,
    row.agent ? { agentId: row.agent.id } : { agencyId: row.agency.id },
  );
  const lifts = mayLift(actor) && !row.lifted;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.suspensions()}>Suspensions</BackLink>
      <PageHeading
        title={<UserLine>{row.agent?.name ?? row.agency.name}</UserLine>}
        caption={row.agent ? `${row.agent.address}, ${row.agency.name}` : 'The whole agency'}
      />
      <SummaryList
        rows={[
          {
            key: 'by',
            label: 'Suspended',
            value: (
              <>
                {row.by}, <DateTime at={row.at} timeZone={timeZone} />
              </>
            ),
          },
          { key: 'why', label: 'Why', value: <UserText>{row.reason}</UserText> },
          ...(requests
            ? [
                {
                  key: 'requests',
                  label: `Open requests (${requests.total})`,
                  value: <References of={requests.references} />,
                },
              ]
            : []),
          ...(row.lifted
            ? [
                {
                  key: 'lifted',
                  label: 'Lifted',
                  value: (
                    <>
                      {row.lift?.by} and {row.lifted.by}, <DateTime at={row.lifted.at} timeZone={timeZone} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {row.lift ? <LiftAsked lift={row.lift} timeZone={timeZone} /> : null}
      {lifts && row.lift && row.lift.byId !== actor.accountId ? (
        <AnswerLiftForm
          action={answer}
          id={id}
          asksCode={!isFactorFresh(visit.factorAt, now())}
          stepUp={stepUpOf(visit)}
        />
      ) : null}
      {lifts && row.lift?.byId === actor.accountId ? (
        <p className="text-ink-muted">
          You asked for this. Another of counsel or the administrators answers; they were mailed.
        </p>
      ) : null}
      {lifts && !row.lift ? <AskLiftForm action={ask} id={id} /> : null}
      {lifts || row.lifted ? null : (
        <p className="text-ink-muted">Counsel and administrators lift it, two of them together.</p>
      )}
    </div>
  );
}

function References({ of }: { of: string[] }) {
  if (of.length === 0) return 'None';
  return (
    <ul className="flex flex-wrap gap-x-4">
      {of.map((reference) => (
        <li key={reference}>
          <a href={paths.deskRequest(reference)}>{reference}</a>
        </li>
      ))}
    </ul>
  );
}

function LiftAsked({ lift, timeZone }: { lift: NonNullable<SuspensionView['lift']>; timeZone: string }) {
  return (
    <section className="space-y-2">
      <h2 className="text-lg">
        {lift.by} asked to lift it, <DateTime at={lift.at} timeZone={timeZone} format="short" />
      </h2>
      <Inset>
        <UserText>{lift.reason}</UserText>
      </Inset>
    </section>
  );
}
