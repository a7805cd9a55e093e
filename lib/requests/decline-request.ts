import type { Actor } from '@/lib/accounts/rules';
import { type GroundId, groundOf, reasonText } from '@/lib/law/grounds';
import { refuseWordless } from './approve-request';
import { changeStatus } from './change-status';
import { recordDecision } from './record-decision';

type Declining = {
  reference: string;
  /** Of the closed list, each with its source; left out, the words alone are the reason. */
  grounds?: readonly GroundId[];
  /** The words of the company besides. */
  reason: string;
};

/**
 * Declines a request on typed grounds, which the agent reads with their sources; every identifier without an outcome
 * is declined with it.
 * @throws Refusal where “another reason” is not put into words
 */
export async function declineRequest(actor: Actor, { reference, grounds = ['other'], reason }: Declining) {
  refuseWordless(grounds, reason, 'reason');
  return changeStatus(actor, {
    request: { reference },
    verb: 'decline',
    reason: reasonText(grounds.map(groundOf), reason),
    data: { codes: [...grounds] },
    along: async (tx, request, at) => {
      await tx.requestIdentifier.updateMany({
        where: { requestId: request.id, outcome: null },
        data: { outcome: 'declined' },
      });
      await recordDecision(tx, actor, {
        requestId: request.id,
        verb: 'decline',
        at,
        grounds: grounds.map((code) => ({ code, source: groundOf(code).source })),
        reason: { words: reason.trim() },
      });
    },
  });
}
