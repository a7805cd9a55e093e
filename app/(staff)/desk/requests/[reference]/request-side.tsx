import { LockKeyhole } from 'lucide-react';
import * as actions from '@/app/(staff)/desk/actions';
import { AgencyAnswers } from '@/components/desk/agency-answers';
import { ClocksPanel } from '@/components/desk/clocks-panel';
import { DeadlineCheck } from '@/components/desk/deadline-check';
import { Entries } from '@/components/desk/entries';
import { History } from '@/components/desk/history';
import { MessageForm } from '@/components/desk/message-form';
import { NoteForm } from '@/components/desk/note-form';
import { RelatedRequests } from '@/components/desk/related-requests';
import { SidePanel } from '@/components/desk/side-panel';
import { PreservationLinks } from '@/components/requests/preservation-links';
import { Badge } from '@/components/ui/badge';
import { IconText } from '@/components/ui/icon-text';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { type permissionsFor, takesMessages } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { isClosed } from '@/lib/requests/rules';
import { wordsFor } from '@/lib/templates/queries';
import { answersPost } from '@/lib/web/answers-post';
import { requestClocks } from './load-clocks';
import type { surroundings } from './load-request';
import { WhoPanel } from './who-panel';

type RequestSideProps = {
  request: RequestDetail;
  reference: string;
  around: Awaited<ReturnType<typeof surroundings>>;
  mayDo: ReturnType<typeof permissionsFor>;
  /** Whether its agent reads messages in the portal. */
  reads: boolean;
  company: string;
  timeZone: string;
};

/** What was written, said and done about a request, and what is like it: one panel open, the others a key away. */
export async function RequestSide({
  request,
  reference,
  around,
  mayDo,
  reads,
  company,
  timeZone,
}: RequestSideProps) {
  const { thread, notes, history, related, preservation, who } = around;
  const clocks = await requestClocks(request, history);
  const renewedBy = request.renewedBy.flatMap(({ reference: each }) => each ?? []);
  const linked = preservation.length + renewedBy.length + (request.renews ? 1 : 0);
  const doubles = related.filter(({ duplicate }) => duplicate).length;
  // Without script a refusal stands in its form alone, and which of the panels that is in nobody can tell here.
  const posted = await answersPost();
  const waiting = who.signals.filter(({ settled }) => settled === null).length;
  const pressing = request.kind === 'emergency' || who.missing !== null;
  const signals = pressing && !isClosed(request.status) ? waiting : 0;
  const first = firstOf({ thread: thread.length, doubles, notes: notes.length, signals });
  return (
    <>
      <WhoPanel
        request={request}
        reference={reference}
        who={who}
        mayDo={mayDo}
        open={posted || first === 'who'}
        timeZone={timeZone}
      />
      <SidePanel id="answers" title="What the agency wrote" letter="w" open={!posted && first === 'answers'}>
        <AgencyAnswers kind={request.kind as KindId} answers={request.answers} company={company} />
      </SidePanel>
      <SidePanel
        id="thread"
        title="Thread with the agency"
        count={thread.length}
        letter="m"
        open={posted || first === 'thread'}
        beside={posted}
      >
        <Entries entries={thread} timeZone={timeZone} label="Messages" empty="No messages yet." withSides />
        {mayDo.message && reads && request.agentId && takesMessages(request.facts) ? (
          <MessageForm
            action={actions.send}
            reference={reference}
            idempotencyKey={newId()}
            words={await wordsFor(request, 'message')}
            company={company}
          />
        ) : null}
      </SidePanel>
      <SidePanel
        id="notes"
        title="Internal notes"
        count={notes.length}
        letter="c"
        open={posted || first === 'notes'}
        beside={posted}
      >
        <p className="text-sm">
          <IconText icon={<LockKeyhole />} tone="neutral">
            The agency never sees these
          </IconText>
        </p>
        <Entries entries={notes} timeZone={timeZone} label="Internal notes" empty="No notes yet." />
        {mayDo.write_note ? (
          <NoteForm
            action={actions.note}
            reference={reference}
            idempotencyKey={newId()}
            colleagues={around.colleagues}
          />
        ) : null}
      </SidePanel>
      <SidePanel
        id="clocks"
        title="Clocks"
        count={clocks.length}
        letter="t"
        flag={
          request.deadline && request.deadlineInDocument === null && !isClosed(request.status) ? (
            <Badge tone="warning">Compare the deadline</Badge>
          ) : null
        }
        open={posted}
        beside={posted}
      >
        <ClocksPanel
          clocks={clocks}
          timeZone={timeZone}
          deadlineCheck={
            <DeadlineCheck
              action={mayDo.check_deadline && !isClosed(request.status) ? actions.recordDeadlineCheck : null}
              reference={reference}
              inDocument={request.deadlineInDocument}
              by={request.deadlineCheckedBy?.name ?? null}
              at={request.deadlineCheckedAt}
              timeZone={timeZone}
            />
          }
        />
      </SidePanel>
      <SidePanel
        id="related"
        title="Related requests"
        count={related.length + linked}
        letter="e"
        flag={doubles > 0 ? <Badge tone="warning">Possible duplicate</Badge> : null}
        open={!posted && first === 'related'}
      >
        <PreservationLinks
          preservation={request.kind === 'preservation'}
          renews={request.renews?.reference ?? null}
          renewedBy={renewedBy}
          links={preservation}
          href={(each) => paths.deskRequest(each)}
        />
        <RelatedRequests
          related={related}
          reference={reference}
          agency={request.agency.name}
          timeZone={timeZone}
        />
      </SidePanel>
      <SidePanel id="history" title="Timeline" letter="h" open={false}>
        <History events={history} timeZone={timeZone} />
      </SidePanel>
    </>
  );
}

type Held = { thread: number; doubles: number; notes: number; signals: number };

/** The panel that an analyst would open first. */
function firstOf({ thread, doubles, notes, signals }: Held) {
  if (signals > 0) return 'who';
  if (doubles > 0) return 'related';
  if (thread > 0) return 'thread';
  return notes > 0 ? 'notes' : 'answers';
}
