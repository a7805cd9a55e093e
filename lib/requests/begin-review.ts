import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Takes a filed request into review; whoever begins it and has it from nobody is its assignee. */
export async function beginReview(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'begin',
    along: async (tx, request) => {
      if (request.assigneeId) return;
      await tx.request.update({ where: { id: request.id }, data: { assigneeId: actor.accountId } });
    },
  });
}
