import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Withdraws a filed request, by its agent or the agency's point of contact; it stays on the record. */
export async function withdrawRequest(
  actor: Actor,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'withdraw',
    reason,
    along: async (tx, request) => {
      await tx.requestIdentifier.updateMany({
        where: { requestId: request.id, outcome: null },
        data: { outcome: 'withdrawn' },
      });
    },
  });
}
