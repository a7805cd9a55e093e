import { DecisionList } from '@/components/desk/decision-list';
import { InstructionNotice } from '@/components/desk/instruction-notice';
import { ReleasePanel } from '@/components/desk/release-panel';
import type { StaffActor } from '@/lib/accounts/rules';
import { releaseFacts } from '@/lib/emergencies/queries';
import { releaseStanding } from '@/lib/emergencies/rules';
import { localDay } from '@/lib/law/local-time';
import { decisionsOf } from '@/lib/requests/list-decisions';
import { instructionsOf } from '@/lib/requests/list-instructions';
import { may } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { isClosed } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';

type DecisionFactsProps = { actor: StaffActor; request: RequestDetail; now: Date };

/** What was decided on a request and why, the way of an emergency to its release, and instructions on its accounts. */
export async function DecisionFacts({ actor, request, now }: DecisionFactsProps) {
  const [release, decisions, instructions, { timeZone }] = await Promise.all([
    releaseFacts(actor, request),
    decisionsOf(actor, request),
    instructionsOf(actor, request),
    currentCompany(),
  ]);
  const reference = request.reference!;
  const today = localDay(now, timeZone);
  const { facts } = request;
  const standing = release && releaseStanding(request, release);
  const open = !isClosed(request.status);
  return (
    <>
      {release && standing && (open || release.calls.length > 0) ? (
        <ReleasePanel
          reference={reference}
          {...release}
          next={{
            callBack: open && may(actor, 'record_call_back', facts) && request.agency.standing === 'verified',
            recommend: may(actor, 'recommend_release', facts) && !standing.waiting && !standing.why,
            decide:
              standing.waiting !== null &&
              may(actor, 'release', facts) &&
              standing.waiting.recommendedById !== actor.accountId,
          }}
          missing={request.status === 'in_review' || request.status === 'submitted' ? standing.why : null}
          today={today}
          timeZone={timeZone}
        />
      ) : null}
      <InstructionNotice rows={instructions} today={today} />
      <DecisionList decisions={decisions} timeZone={timeZone} />
    </>
  );
}
