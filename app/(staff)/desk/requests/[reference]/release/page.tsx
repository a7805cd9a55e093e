import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { decideRelease, recommend } from '@/app/(staff)/desk/decision-actions';
import { stepUpOf } from '@/app/step-up';
import { CallList } from '@/components/desk/call-list';
import { RecommendForm } from '@/components/desk/recommend-form';
import { ReleaseForm } from '@/components/desk/release-form';
import { ReleaseFacts } from '@/components/desk/release-panel';
import { UserLine } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { isFactorFresh } from '@/lib/accounts/rules';
import { releaseFacts } from '@/lib/emergencies/queries';
import { releaseStanding } from '@/lib/emergencies/rules';
import { addDays } from '@/lib/law/calendar-day';
import { callThatConfirms } from '@/lib/law/call-back';
import { CATEGORIES } from '@/lib/law/categories';
import { localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { may } from '@/lib/requests/policy';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { categoryFacts, openRequest } from '../load-request';

type ReleasePageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: ReleasePageProps): Promise<Metadata> {
  return { title: `Release: request ${(await params).reference}` };
}

export default async function ReleasePage({ params }: ReleasePageProps) {
  const actor = await open('/desk/requests/[reference]/release');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const request = await openRequest(actor, reference);
  if (!may(actor, 'recommend_release', request.facts)) notFound();
  const facts = (await releaseFacts(actor, request))!;
  const [{ timeZone }, { followUpDays }, visit] = await Promise.all([
    currentCompany(),
    currentDeskSettings(),
    currentVisit(),
  ]);
  const today = localDay(now(), timeZone);
  const { waiting, why } = releaseStanding(request, facts);
  // The last decision tells whoever comes second who was first, and whoever recommends anew why less is asked for.
  const shown = waiting ?? facts.releases[0];
  const call = callThatConfirms(facts.calls, request.agency.directoryPhone);
  const decides =
    waiting && may(actor, 'release', request.facts) && waiting.recommendedById !== actor.accountId;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.deskRequest(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        title={waiting ? 'Decide on the release' : 'Recommend a release'}
        caption={`${reference}, ${request.agency.name}`}
      />
      {waiting && 'why' in call ? (
        <Notice tone="warning">
          <p>{call.why}</p>
        </Notice>
      ) : null}
      <CallList calls={facts.calls} timeZone={timeZone} />
      {shown ? <ReleaseFacts release={shown} today={today} timeZone={timeZone} /> : null}
      {waiting ? <Lines request={request} scope={waiting.scope} /> : null}
      {decides ? (
        <ReleaseForm
          action={decideRelease}
          reference={reference}
          releaseId={waiting.id}
          asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
          stepUp={stepUpOf(visit)}
        />
      ) : waiting ? (
        <Notice tone="info">
          <p>A release takes two people: counsel who did not recommend it releases or refuses it.</p>
        </Notice>
      ) : why ? (
        <Notice
          tone="warning"
          actions={<ButtonLink href={paths.callBack(reference)}>Call the agency back</ButtonLink>}
        >
          <p>{why}</p>
        </Notice>
      ) : (
        <RecommendForm
          action={recommend}
          reference={reference}
          categories={categoryFacts(request)}
          identifiers={request.identifiers.map(({ id, given }) => ({ id, given }))}
          identifierCount={request._count.identifiers}
          followUpDue={addDays(today, followUpDays)}
        />
      )}
    </div>
  );
}

type LinesProps = {
  request: Awaited<ReturnType<typeof openRequest>>;
  scope: { categories: string[]; withheld: Record<string, string[]> };
};

/** Identifier by identifier, what would go out. */
function Lines({ request, scope }: LinesProps) {
  return (
    <ul aria-label="What would go out" className="divide-y divide-line text-sm">
      {request.identifiers.map(({ id, given }) => {
        const goes = (Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).filter(
          (each) => scope.categories.includes(each) && !scope.withheld[id]?.includes(each),
        );
        return (
          <li key={id} className="flex flex-wrap gap-x-3 py-1.5">
            <span className="font-semibold">
              <UserLine>{given}</UserLine>
            </span>
            <span>{goes.map((each) => CATEGORIES[each].label).join('; ') || 'Nothing'}</span>
          </li>
        );
      })}
    </ul>
  );
}
