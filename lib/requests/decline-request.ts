import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Declines a request with a reason, which the agent reads; every identifier without an outcome is declined with it. */
export async function declineRequest(
  actor: Actor,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'decline',
    reason,
    along: async (tx, request) => {
      await tx.requestIdentifier.updateMany({
        where: { requestId: request.id, outcome: null },
        data: { outcome: 'declined' },
      });
    },
  });
}
