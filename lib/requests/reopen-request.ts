import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';
import { recordDecision } from './record-decision';

/** Takes a request that was over back into review: counsel, with a reason. What is granted and produced is decided anew. */
export async function reopenRequest(
  actor: Actor,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'reopen',
    reason,
    set: { supersededById: null },
    along: async (tx, request, at) => {
      const requestId = request.id;
      await tx.requestIdentifier.updateMany({
        where: { requestId },
        data: { outcome: null, produced: [], withheld: [], redirect: null },
      });
      await tx.requestCategory.updateMany({ where: { requestId }, data: { granted: null } });
      await recordDecision(tx, actor, {
        requestId,
        verb: 'reopen',
        at,
        grounds: [],
        reason: { words: reason },
      });
    },
  });
}
