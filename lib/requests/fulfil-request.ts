import type { Actor } from '@/lib/accounts/rules';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from './change-status';

/**
 * Closes an approved request as answered.
 * @throws Refusal while an identifier has no outcome
 */
export async function fulfilRequest(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'fulfil',
    along: async (tx, request) => {
      const open = await tx.requestIdentifier.count({ where: { requestId: request.id, outcome: null } });
      if (open === 0) return;
      const many = open === 1 ? '1 identifier has' : `${open} identifiers have`;
      throw new Refusal({ field: null, message: `${many} no outcome yet: record what came of each first.` });
    },
  });
}
