import { DocumentList } from '@/components/documents/document-list';
import { EmergencyProgress } from '@/components/emergencies/emergency-progress';
import { CourtFile } from '@/components/receipts/court-file';
import { AnswersSummary } from '@/components/requests/answers-summary';
import { CompletionNotice } from '@/components/requests/completion-notice';
import { Granted, isInPart } from '@/components/requests/granted';
import { IdentifierList } from '@/components/requests/identifier-list';
import { PreservationLinks } from '@/components/requests/preservation-links';
import { QuestionList } from '@/components/requests/question-list';
import { ReplyForm } from '@/components/requests/reply-form';
import { RequestStanding } from '@/components/requests/request-standing';
import { RequestSteps, stepsOf } from '@/components/requests/request-steps';
import { Thread } from '@/components/requests/thread';
import { UserText } from '@/components/requests/user-text';
import { ButtonLink } from '@/components/ui/button';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Inset } from '@/components/ui/inset';
import type { Actor } from '@/lib/accounts/rules';
import type { Entry } from '@/lib/conversations/queries';
import { openQuestions } from '@/lib/conversations/rules';
import type { DocumentView } from '@/lib/documents/rules';
import { CATEGORY_IDS } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import type { Issue } from '@/lib/platform/refusal';
import { matrixAnswers } from '@/lib/requests/check-draft';
import type { Coverage } from '@/lib/requests/compare-preservation';
import { may, takesCorrections, takesMessages, verbsFor } from '@/lib/requests/policy';
import type { historyOf, RequestDetail } from '@/lib/requests/queries';
import {
  CHANNELS,
  dueOf,
  isClosed,
  OUTCOMES,
  type Outcome,
  type RequestStatus,
  standingOf,
} from '@/lib/requests/rules';
import type { Company } from '@/lib/settings/schema';
import { sendMessageAction } from '../actions';

type RequestViewProps = {
  actor: Actor;
  request: RequestDetail;
  company: Company;
  documents: DocumentView[];
  thread: Entry[];
  history: Awaited<ReturnType<typeof historyOf>>;
  coverage: Coverage[];
  receipts: { number: number }[];
  /** Of the whole request: the widest disclosure made. */
  outcome: Outcome | null;
  /** What keeps it from being certified; null where there is nothing for this agent to certify. */
  missing: Issue[] | null;
};

/** A filed request as its agency sees it: where it stands, what is asked of it, what was said and what was filed. */
export function RequestView(props: RequestViewProps) {
  const { actor, request, company } = props;
  const at = now();
  const { due, expedited } = dueOf({ ...request, submittedAt: request.submittedAt! }, company, at);
  const open = openQuestions(request.deficiencies);
  const answered = request.deficiencies.filter(({ curedAt }) => curedAt !== null);
  const verbs = verbsFor(actor, request.facts, ['answer', 'withdraw']);
  const replacedBy = request.supersededBy?.reference;
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <div className="min-w-0 space-y-10">
        {props.missing ? (
          <CompletionNotice
            reference={request.reference!}
            kind={request.kind as KindId}
            channel={request.channel}
            company={company.name}
            missing={props.missing}
          />
        ) : null}
        {request.kind === 'emergency' ? (
          <EmergencyProgress
            company={company.name}
            filedAt={request.submittedAt!}
            firstOpenedAt={request.firstOpenedAt}
            status={request.status}
            timeZone={company.timeZone}
            now={at}
          />
        ) : null}
        {props.missing && request.status === 'submitted' ? null : (
          <RequestStanding
            status={request.status as Exclude<RequestStatus, 'draft'>}
            inPart={isInPart(request)}
            due={due}
            expedited={expedited}
            overdue={due !== null && standingOf(due, company, at) === 'overdue'}
            stoppedSince={request.stops.find(({ endedAt }) => endedAt === null)?.startedAt ?? null}
            timeZone={company.timeZone}
            supersededBy={replacedBy ? <Superseded by={replacedBy} /> : null}
          />
        )}
        {open.length > 0 && request.status === 'awaiting_agency' ? (
          <section className="space-y-4">
            <h2 className="text-xl">What we ask of you</h2>
            <QuestionList
              questions={open}
              hrefOf={
                verbs.includes('answer') ? (code) => paths.requestQuestion(request.reference!, code) : null
              }
            />
            {verbs.includes('answer') ? (
              <ButtonLink href={paths.requestAnswer(request.reference!)}>
                {open.every(({ cure }) => cure !== null)
                  ? 'Check your answers and send them'
                  : 'Answer the questions'}
              </ButtonLink>
            ) : null}
          </section>
        ) : null}
        <Decision {...props} />
        {answered.length > 0 ? (
          <section className="space-y-4">
            <h2 className="text-xl">Questions and your answers</h2>
            <QuestionList questions={answered} hrefOf={null} />
          </section>
        ) : null}
        <Correspondence {...props} />
        <Filed {...props} />
      </div>
      <aside className="min-w-0 space-y-8 text-sm">
        <Facts {...props} />
        <PreservationLinks
          preservation={request.kind === 'preservation'}
          renews={request.renews?.reference ?? null}
          renewedBy={request.renewedBy.flatMap(({ reference }) => reference ?? [])}
          links={props.coverage}
          href={paths.request}
        />
        <section className="space-y-3">
          <h2 className="text-lg font-bold">What happened</h2>
          <RequestSteps steps={stepsOf(props.history, company.name)} timeZone={company.timeZone} />
        </section>
        <CourtFile reference={request.reference!} receipts={props.receipts} />
        {verbs.includes('withdraw') ? (
          <p className="print:hidden">
            <a href={paths.requestWithdraw(request.reference!)}>Withdraw this request</a>
          </p>
        ) : null}
      </aside>
    </div>
  );
}

function Superseded({ by }: { by: string }) {
  return (
    <>
      It was closed because <a href={paths.request(by)}>request {by}</a> replaces it. Nothing is produced on
      it.
    </>
  );
}

/** The reason as the company wrote it, and what came of each identifier. */
function Decision({ request, outcome, history }: RequestViewProps) {
  const { status, decisionReason, identifiers } = request;
  const answered = status === 'fulfilled' || status === 'declined';
  const granted = status === 'fulfilled' || status === 'approved';
  // The reason of a delay that has ended is over with it.
  const last = history.findLast(({ act }) => act === 'request.reopen' || act === 'request.delay');
  const reopened = !isClosed(status) && last?.act === 'request.reopen';
  const stands = isClosed(status) || granted || reopened || status === 'legally_delayed';
  const reasoned = decisionReason && stands;
  if (!answered && !reasoned && !granted) return null;
  return (
    <>
      {granted ? <Granted categories={request.categories} identifiers={identifiers} /> : null}
      {reasoned ? (
        <section className="space-y-3">
          <h2 className="text-xl">
            {granted ? 'What we wrote to it' : reopened ? 'Why it was reopened' : 'The reason'}
          </h2>
          <Inset>
            <UserText>{decisionReason}</UserText>
          </Inset>
        </section>
      ) : null}
      {answered ? (
        <section className="space-y-3">
          <h2 className="text-xl">The outcome</h2>
          {outcome && request._count.identifiers > 1 ? (
            <p>
              As a whole: <strong>{OUTCOMES[outcome]}</strong>.
            </p>
          ) : null}
          <IdentifierList items={identifiers} total={request._count.identifiers} />
        </section>
      ) : null}
    </>
  );
}

function Correspondence({ actor, request, company, thread }: RequestViewProps) {
  const takes = may(actor, 'message', request.facts) && takesMessages(request.facts);
  const asked = request.status === 'awaiting_agency';
  return (
    <section className="space-y-5">
      <h2 className="text-xl">Messages</h2>
      <Thread entries={thread} timeZone={company.timeZone} />
      {takes ? (
        <ReplyForm
          action={sendMessageAction}
          reference={request.reference!}
          idempotencyKey={newId()}
          hint={
            asked
              ? 'A message does not answer the questions above: use “Answer the questions” for that.'
              : `Read by the legal staff of ${company.name}, and kept with the request.`
          }
        />
      ) : (
        <p className="text-ink-muted">The request is closed, so no further message can be sent on it.</p>
      )}
    </section>
  );
}

function Filed({ actor, request, company, documents }: RequestViewProps) {
  const corrects = may(actor, 'correct', request.facts) && takesCorrections(request.facts);
  const { periodFrom: from, periodTo: to } = request;
  const asked = CATEGORY_IDS.filter((id) => request.categories.some(({ category }) => category === id));
  return (
    <section className="space-y-6">
      <h2 className="text-xl">What was filed</h2>
      <section className="space-y-2">
        <h3 className="text-lg">Documents</h3>
        <DocumentList
          documents={documents.filter(({ confirmed }) => confirmed)}
          timeZone={company.timeZone}
        />
        {corrects ? (
          <p className="print:hidden">
            <a href={paths.requestCorrect(request.reference!, 'documents')}>Add a document</a>
            <span className="text-sm text-ink-muted">
              {' '}
              Until the review begins, documents can be added and slips corrected.
            </span>
          </p>
        ) : null}
      </section>
      <AnswersSummary
        kind={request.kind as KindId}
        answers={request.answers}
        identifiers={
          <IdentifierList
            items={request.identifiers.map((each) => ({ ...each, outcome: null, redirect: null }))}
            total={request._count.identifiers}
          />
        }
        categories={matrixAnswers(
          request.kind as KindId,
          asked,
          request.agency.country,
          request.answers.process,
        )}
        period={from && to ? { from, to } : null}
        company={company.name}
        changeHref={(section) => (corrects ? paths.requestCorrect(request.reference!, section) : null)}
        headingLevel={3}
      />
    </section>
  );
}

function Facts({ request, company }: RequestViewProps) {
  const { agent, submittedAt, guidelinesVersion, deadline } = request;
  return (
    <section className="space-y-2">
      <h2 className="sr-only">At a glance</h2>
      <DefinitionRows
        rows={[
          {
            key: 'filed',
            label: 'Served',
            value: <DateTime at={submittedAt!} timeZone={company.timeZone} format="short" />,
          },
          { key: 'by', label: 'By', value: agent?.name ?? 'Entered by the company' },
          ...(request.channel === 'portal'
            ? []
            : [{ key: 'channel', label: 'Came', value: CHANNELS[request.channel] }]),
          ...(deadline
            ? [{ key: 'deadline', label: 'Deadline given', value: <CalendarDate on={deadline} /> }]
            : []),
          {
            key: 'guidelines',
            label: 'Guidelines',
            value: <a href={paths.guidelines(guidelinesVersion!)}>Version {guidelinesVersion}</a>,
          },
        ]}
      />
    </section>
  );
}
