import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as actions from '@/app/(staff)/desk/actions';
import { awayToday } from '@/app/(staff)/desk/away/load-away';
import { SuspensionNotice } from '@/components/accounts/suspension-notice';
import { ActionBar } from '@/components/desk/action-bar';
import { AgencyFacts, AgentFacts } from '@/components/desk/agency-facts';
import { AssignForm } from '@/components/desk/assign-form';
import { ClockFacts } from '@/components/desk/clock-facts';
import { DeskKeys } from '@/components/desk/desk-keys';
import { EmergencyPanel } from '@/components/desk/emergency-panel';
import { PresenceLine } from '@/components/desk/presence';
import { queueHref } from '@/components/desk/queue-address';
import { RequestDocuments } from '@/components/desk/request-documents';
import { RequestHead } from '@/components/desk/request-head';
import { RequestLive } from '@/components/desk/request-live';
import { RequestNotices } from '@/components/desk/request-notices';
import { DESK_VERBS, type DeskVerb, justDone } from '@/components/desk/request-steps';
import { RequestStrip } from '@/components/desk/request-strip';
import { ScrollColumn } from '@/components/desk/scroll-column';
import { UnansweredNotice } from '@/components/desk/unanswered-notice';
import { UnconfirmedNotice } from '@/components/desk/unconfirmed-notice';
import { CourtFile } from '@/components/receipts/court-file';
import { DateTime } from '@/components/ui/date-time';
import { suspensionsOn } from '@/lib/accounts/list-suspensions';
import { maySuspend } from '@/lib/accounts/policy';
import { isWaiting, signsIn } from '@/lib/accounts/rules';
import { awaitingSince, proposesDecline } from '@/lib/conversations/rules';
import { neighbours } from '@/lib/desk/list-queue';
import { keysOn } from '@/lib/desk/queries';
import { queueQuery, viewOf } from '@/lib/desk/schema';
import { firstDecisionIn } from '@/lib/emergencies/rules';
import { paths } from '@/lib/paths';
import { permissionsFor, scopeOf, takesCompletion, verbsFor } from '@/lib/requests/policy';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';
import { DecisionFacts } from './decision-facts';
import { clockFacts, oneOf, openRequest, surroundings } from './load-request';
import { RequestSide } from './request-side';
import { RequestWork } from './request-work';

type RequestPageProps = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: RequestPageProps): Promise<Metadata> {
  return { title: `Request ${(await params).reference}` };
}

export default async function DeskRequestPage({ params, searchParams }: RequestPageProps) {
  const actor = await open('/desk/requests/[reference]');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const query = await searchParams;
  const queue = viewOf(oneOf(query.in) ?? '');
  const view = queueQuery(queue);
  const request = await openRequest(actor, reference);
  const [clock, around, beside, keys, suspensions] = await Promise.all([
    clockFacts(request),
    surroundings(actor, request),
    neighbours(scopeOf(actor), queue, reference),
    keysOn(actor),
    suspensionsOn(actor, { accountId: request.agentId, agencyId: request.agencyId }),
  ]);
  const { documents, history, people, who } = around;
  // Whoever has no account yet reads nothing here, so they are called.
  const reads = request.agent?.standing !== 'pending' || signsIn(request.agent);
  const { timeZone } = clock.hours;
  const company = await currentCompany();
  const mayDo = permissionsFor(actor, request.facts);
  const verified = request.agency.standing === 'verified';
  const unconfirmed = request.agent !== null && isWaiting(request.agent);
  const suspended = suspensions.length > 0;
  const verbs = (verbsFor(actor, request.facts, DESK_VERBS) as DeskVerb[]).filter(
    (verb) =>
      ((verified && !unconfirmed && !suspended && !who.missing) || verb !== 'approve') &&
      (!suspended || verb !== 'fulfil') &&
      (reads || verb !== 'ask'),
  );
  const withoutOutcome = request.identifiers.filter(({ outcome }) => outcome === null).length;
  const shown = documents.find(({ id }) => id === query.document) ?? documents[0] ?? null;

  return (
    <div
      data-keys={keys ? 'on' : 'off'}
      className="group/keys space-y-2.5 min-[87.5rem]:flex min-[87.5rem]:h-[calc(100vh-10.5rem)] min-[87.5rem]:min-h-[38rem] min-[87.5rem]:[main:has([data-alarm])_&]:h-[calc(100vh-14.25rem)] min-[87.5rem]:flex-col"
    >
      <RequestHead
        reference={reference}
        kind={request.kind}
        status={request.status}
        channel={request.channel}
        uncertified={request.channel !== 'portal' && !request.compartment && takesCompletion(request.facts)}
        unverified={request.agency.standing === 'proposed'}
        queueHref={queueHref(queue)}
        previousHref={beside.previous && paths.deskRequest(beside.previous, view)}
        nextHref={beside.next && paths.deskRequest(beside.next, view)}
        presence={
          <PresenceLine reference={reference} accountId={actor.accountId} feed={paths.deskPresence()} />
        }
        keys={<DeskKeys on={keys} action={actions.keys} accountHref={`${paths.account()}#keys`} />}
      />
      <RequestLive reference={reference} />
      <RequestNotices
        // A form that came back did nothing, whatever was done a moment before.
        done={(await answersPost()) ? null : justDone(history, actor.accountId, clock.now)}
        status={request.status}
        reason={request.decisionReason}
        supersededBy={request.supersededBy?.reference ?? null}
      />
      {unconfirmed ? <UnconfirmedNotice accountId={request.agent!.id} /> : null}
      <SuspensionNotice rows={suspensions} timeZone={timeZone} />
      {proposesDecline(request, await currentDeskSettings(), clock.now) ? (
        <UnansweredNotice
          reference={reference}
          since={awaitingSince(request)!}
          timeZone={timeZone}
          mayDecline={verbs.includes('decline')}
        />
      ) : null}
      <RequestStrip
        items={[
          {
            key: 'agency',
            label: 'Agency',
            value: (
              <AgencyFacts
                agency={request.agency}
                suspendHref={
                  maySuspend(actor) && verified ? paths.suspend({ agency: request.agencyId }) : null
                }
              />
            ),
          },
          {
            key: 'agent',
            label: 'Agent',
            value: (
              <AgentFacts
                agent={request.agent}
                enteredBy={request.enteredBy?.name ?? null}
                sealed={request.compartment}
                suspendHref={
                  request.agent && maySuspend(actor) && SUSPENDABLE.includes(request.agent.standing)
                    ? paths.suspend({ account: request.agent.id })
                    : null
                }
              />
            ),
          },
          {
            key: 'received',
            label: 'Received',
            value: (
              <DateTime at={request.submittedAt ?? request.createdAt} timeZone={timeZone} format="short" />
            ),
          },
          { key: 'due', label: 'Answer due', value: <ClockFacts status={request.status} {...clock} /> },
          {
            key: 'assignee',
            label: 'Assigned to',
            value: mayDo.assign ? (
              <AssignForm
                action={actions.assign}
                reference={reference}
                assignee={request.assignee}
                people={people}
                actorId={actor.accountId}
                away={await awayToday()}
              />
            ) : (
              (request.assignee?.name ?? 'Nobody')
            ),
          },
        ]}
      />
      <ActionBar
        reference={reference}
        view={view}
        verbs={verbs}
        actions={{ begin: actions.begin, resume: actions.resume, fulfil: actions.fulfil }}
        hint={hintFor(verbs, mayDo, request.status, withoutOutcome, {
          verified,
          suspended,
          missing: who.missing,
        })}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[27rem_minmax(0,1fr)] min-[87.5rem]:min-h-0 min-[87.5rem]:flex-1 min-[87.5rem]:grid-cols-[27rem_minmax(0,1fr)_24rem] min-[87.5rem]:grid-rows-[minmax(0,1fr)] min-[87.5rem]:items-stretch">
        <div className="min-w-0 space-y-3 xl:row-span-2 min-[87.5rem]:row-span-1 min-[87.5rem]:flex min-[87.5rem]:min-h-0 min-[87.5rem]:flex-col">
          <RequestWork request={request} reference={reference} documents={documents.length} mayDo={mayDo} />
        </div>
        <ScrollColumn label="What was served">
          {request.kind === 'emergency' ? (
            <EmergencyPanel
              answers={request.answers}
              agency={request.agency}
              reads={reads}
              clock={{
                filedAt: request.submittedAt ?? request.createdAt,
                decidedAt: firstDecisionIn(history),
                closedAt: request.closedAt,
                now: clock.now,
              }}
            />
          ) : null}
          <DecisionFacts actor={actor} request={request} now={clock.now} />
          <RequestDocuments
            reference={reference}
            view={view}
            documents={documents}
            shown={shown}
            timeZone={timeZone}
            papers={<CourtFile reference={reference} receipts={around.receipts} compact />}
            addHref={mayDo.add_scan && takesCompletion(request.facts) ? paths.deskDocuments(reference) : null}
          />
        </ScrollColumn>
        <div className="min-w-0 space-y-1.5 xl:col-start-2 min-[87.5rem]:col-start-3 min-[87.5rem]:flex min-[87.5rem]:min-h-0 min-[87.5rem]:flex-col">
          <RequestSide
            request={request}
            reference={reference}
            around={around}
            mayDo={mayDo}
            reads={reads}
            company={company.name}
            timeZone={timeZone}
          />
        </div>
      </div>
    </div>
  );
}

/** The standings of an account that there is something to shut out of. */
const SUSPENDABLE = ['active', 'pending'];

/** Why a step one may look for is not there, or what it waits for. */
function hintFor(
  verbs: DeskVerb[],
  mayDo: { begin: boolean; approve: boolean; recommend_release: boolean },
  status: string,
  withoutOutcome: number,
  asker: { verified: boolean; suspended: boolean; missing: string | null },
): string | null {
  if (!mayDo.begin) return 'You can read this request. Analysts and counsel act on it.';
  if (asker.suspended) return 'Nothing goes out until two people have lifted the suspension.';
  if (!asker.verified && status === 'in_review') {
    return 'Nothing can be approved until the agency was called back and registered.';
  }
  if (status === 'in_review' && mayDo.approve && asker.missing) return asker.missing;
  if (status === 'in_review' && mayDo.recommend_release) {
    return 'An emergency is approved by a release of two people, after a call-back.';
  }
  if (status === 'in_review' && !mayDo.approve) {
    return 'Counsel decides: content is asked for, or a category that the law does not simply allow.';
  }
  if (verbs.includes('fulfil') && withoutOutcome > 0) {
    return `Before it is fulfilled, record the outcome of ${withoutOutcome === 1 ? 'the identifier' : 'each identifier'} (${withoutOutcome} left).`;
  }
  return null;
}
