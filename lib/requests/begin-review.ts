import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';
import { answersOf } from './queries';
import { followInstruction } from './raise-instruction';

/** Takes a filed request into review; whoever begins it and has it from nobody is its assignee. */
export async function beginReview(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'begin',
    along: async (tx, request, at) => {
      // What was filed raised its instruction then; this is for what staff entered.
      const { id, kind, doNotAct } = request;
      if (doNotAct) {
        await followInstruction(tx, { id, kind, answers: await answersOf(request), at, by: actor.accountId });
      }
      if (request.assigneeId) return;
      await tx.request.update({ where: { id: request.id }, data: { assigneeId: actor.accountId } });
    },
  });
}
