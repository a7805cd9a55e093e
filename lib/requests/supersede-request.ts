import type { Actor } from '@/lib/accounts/rules';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from './change-status';

/**
 * Closes a request that another one of the same agency doubles, and links the two.
 * @throws Refusal where the other reference is unknown, of another agency, or the request itself
 */
export async function supersedeRequest(actor: Actor, { reference, by }: { reference: string; by: string }) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'supersede',
    along: async (tx, request) => {
      const other = await tx.request.findFirst({
        where: {
          reference: by.trim().toUpperCase(),
          agencyId: request.agencyId,
          // What replaces it is shown to all who see it: none of them may learn of the compartment (LAW.md § 10).
          compartment: request.compartment,
          NOT: { id: request.id },
        },
        select: { id: true },
      });
      if (!other) {
        throw new Refusal({
          field: 'by',
          message: 'There is no other request of this agency with that reference: check it.',
        });
      }
      await tx.request.update({ where: { id: request.id }, data: { supersededById: other.id } });
      await tx.requestIdentifier.updateMany({
        where: { requestId: request.id, outcome: null },
        data: { outcome: 'withdrawn' },
      });
    },
  });
}
