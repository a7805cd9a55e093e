import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Takes a request that was over back into review: counsel, with a reason. Outcomes are recorded anew. */
export async function reopenRequest(
  actor: Actor,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'reopen',
    reason,
    set: { supersededById: null },
    along: async (tx, request) => {
      await tx.requestIdentifier.updateMany({ where: { requestId: request.id }, data: { outcome: null } });
    },
  });
}
