import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as actions from '@/app/(staff)/desk/actions';
import { ActionBar } from '@/components/desk/action-bar';
import { AgencyFacts, AgentFacts } from '@/components/desk/agency-facts';
import { AssignForm } from '@/components/desk/assign-form';
import { ClockFacts } from '@/components/desk/clock-facts';
import { ClocksPanel } from '@/components/desk/clocks-panel';
import { DeadlineCheck } from '@/components/desk/deadline-check';
import { EmergencyPanel } from '@/components/desk/emergency-panel';
import { IdentifierTable } from '@/components/desk/identifier-table';
import { MessageForm } from '@/components/desk/message-form';
import { NoteForm } from '@/components/desk/note-form';
import { OutcomesForm } from '@/components/desk/outcomes-form';
import { PresenceLine } from '@/components/desk/presence';
import { RequestDocuments } from '@/components/desk/request-documents';
import { RequestFacts } from '@/components/desk/request-facts';
import { RequestLive } from '@/components/desk/request-live';
import { RequestNotices } from '@/components/desk/request-notices';
import { DESK_VERBS, type DeskVerb, justDone } from '@/components/desk/request-steps';
import { RequestStrip } from '@/components/desk/request-strip';
import { RequestTalk } from '@/components/desk/request-talk';
import { UnverifiedBadge } from '@/components/desk/unverified-badge';
import { CourtFile } from '@/components/receipts/court-file';
import { PreservationLinks } from '@/components/requests/preservation-links';
import { StatusBadge } from '@/components/requests/status-badge';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { mailboxClaim } from '@/lib/emergencies/queries';
import { firstDecisionIn } from '@/lib/emergencies/rules';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { receiptsOf } from '@/lib/receipts/queries';
import { comparePreservation } from '@/lib/requests/compare-preservation';
import { kindName } from '@/lib/requests/kinds/declarations';
import { permissionsFor, takesCompletion, takesMessages, verbsFor } from '@/lib/requests/policy';
import { CHANNELS, isClosed } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { requestClocks } from './load-clocks';
import {
  categoryFacts,
  checklistFacts,
  clockFacts,
  findingFacts,
  openRequest,
  surroundings,
} from './load-request';

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
  const request = await openRequest(actor, reference);
  const [clock, around] = await Promise.all([clockFacts(request), surroundings(actor, request)]);
  const { documents, thread, notes, history, people } = around;
  const { timeZone } = clock.hours;
  const company = await currentCompany();
  const mayDo = permissionsFor(actor, request.facts);
  const claim = await mailboxClaim(request.agentId);
  const verified = request.agency.standing === 'verified';
  const verbs = (verbsFor(actor, request.facts, DESK_VERBS) as DeskVerb[]).filter(
    (verb) => (verified || verb !== 'approve') && (claim === null || verb !== 'ask'),
  );
  const withoutOutcome = request.identifiers.filter(({ outcome }) => outcome === null).length;
  const shown = documents.find(({ id }) => id === query.document) ?? documents[0] ?? null;
  const total = request._count.identifiers;

  return (
    <div className="space-y-3">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <BackLink href={paths.desk()}>Queue</BackLink>
        <h1 className="text-xl">{reference}</h1>
        <span className="font-semibold">{kindName(request.kind)}</span>
        <StatusBadge status={request.status} />
        {request.channel === 'portal' ? null : <Badge>{CHANNELS[request.channel]}</Badge>}
        {request.channel !== 'portal' && !request.compartment && takesCompletion(request.facts) ? (
          <Badge tone="warning">Not certified by its agent</Badge>
        ) : null}
        {request.agency.standing === 'proposed' ? <UnverifiedBadge /> : null}
        <PresenceLine reference={reference} accountId={actor.accountId} feed={paths.deskPresence()} />
      </header>
      <RequestLive reference={reference} />
      <RequestNotices
        done={justDone(history, actor.accountId, clock.now)}
        status={request.status}
        reason={request.decisionReason}
        supersededBy={request.supersededBy?.reference ?? null}
      />
      {request.kind === 'emergency' ? (
        <EmergencyPanel
          answers={request.answers}
          agency={request.agency}
          claim={claim}
          clock={{
            filedAt: request.submittedAt ?? request.createdAt,
            decidedAt: firstDecisionIn(history),
            closedAt: request.closedAt,
            now: clock.now,
          }}
        />
      ) : null}
      <PreservationLinks
        preservation={request.kind === 'preservation'}
        renews={request.renews?.reference ?? null}
        renewedBy={request.renewedBy.flatMap(({ reference: each }) => each ?? [])}
        links={await comparePreservation(request)}
        href={paths.deskRequest}
      />
      <RequestStrip
        items={[
          { key: 'agency', label: 'Agency', value: <AgencyFacts agency={request.agency} /> },
          {
            key: 'agent',
            label: 'Agent',
            value: (
              <AgentFacts
                agent={request.agent}
                enteredBy={request.enteredBy?.name ?? null}
                sealed={request.compartment}
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
              />
            ) : (
              (request.assignee?.name ?? 'Nobody')
            ),
          },
        ]}
      />
      <ActionBar
        reference={reference}
        verbs={verbs}
        actions={{ begin: actions.begin, resume: actions.resume, fulfil: actions.fulfil }}
        hint={hintFor(verbs, mayDo, request.status, withoutOutcome, verified)}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[25rem_minmax(0,1fr)] xl:grid-rows-[auto_1fr] min-[87.5rem]:grid-cols-[25rem_minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4 xl:row-span-2 min-[87.5rem]:row-span-1">
          <RequestFacts
            checklist={await checklistFacts(request, documents.length)}
            categories={categoryFacts(request)}
            answers={request.answers}
            kind={request.kind as KindId}
            findings={await findingFacts(request, documents.length)}
            company={company.name}
            timeZone={timeZone}
            identifiersShown={request.identifiers.length}
            identifierCount={total}
            identifiers={
              request.status === 'approved' && mayDo.record_outcomes ? (
                <OutcomesForm
                  action={actions.recordOutcome}
                  reference={reference}
                  kind={request.kind}
                  rows={request.identifiers}
                  mayFulfil={mayDo.fulfil}
                />
              ) : (
                <IdentifierTable rows={request.identifiers} />
              )
            }
          />
        </div>
        <div className="min-w-0 xl:sticky xl:top-3">
          <RequestDocuments
            reference={reference}
            documents={documents}
            shown={shown}
            timeZone={timeZone}
            addHref={mayDo.add_scan && takesCompletion(request.facts) ? paths.deskDocuments(reference) : null}
          />
          <div className="mt-3">
            <CourtFile reference={reference} receipts={await receiptsOf(request.id)} compact />
          </div>
        </div>
        <div className="min-w-0 space-y-4 xl:col-start-2 min-[87.5rem]:col-start-3">
          <ClocksPanel
            clocks={await requestClocks(request, history)}
            timeZone={timeZone}
            deadlineCheck={
              <DeadlineCheck
                action={
                  mayDo.check_deadline && !isClosed(request.status) ? actions.recordDeadlineCheck : null
                }
                reference={reference}
                inDocument={request.deadlineInDocument}
                by={request.deadlineCheckedBy?.name ?? null}
                at={request.deadlineCheckedAt}
                timeZone={timeZone}
              />
            }
          />
          <RequestTalk
            thread={thread}
            notes={notes}
            history={history}
            timeZone={timeZone}
            messageForm={
              mayDo.message && claim === null && request.agentId && takesMessages(request.facts) ? (
                <MessageForm action={actions.send} reference={reference} idempotencyKey={newId()} />
              ) : null
            }
            noteForm={
              mayDo.write_note ? (
                <NoteForm action={actions.note} reference={reference} idempotencyKey={newId()} />
              ) : null
            }
          />
        </div>
      </div>
    </div>
  );
}

/** Why a step one may look for is not there, or what it waits for. */
function hintFor(
  verbs: DeskVerb[],
  mayDo: { begin: boolean; approve: boolean },
  status: string,
  withoutOutcome: number,
  verified: boolean,
): string | null {
  if (!mayDo.begin) return 'You can read this request. Analysts and counsel act on it.';
  if (!verified && status === 'in_review') {
    return 'Nothing can be approved until the agency was called back and registered.';
  }
  if (status === 'in_review' && !mayDo.approve) {
    return 'Counsel decides: content is asked for, or a category that the law does not simply allow.';
  }
  if (verbs.includes('fulfil') && withoutOutcome > 0) {
    return `Before it is fulfilled, record the outcome of ${withoutOutcome === 1 ? 'the identifier' : 'each identifier'} (${withoutOutcome} left).`;
  }
  return null;
}
