import type { ProvenMailbox } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { viewRequest } from '@/lib/requests/view-request';
import { filerActor } from './queries';

/**
 * Where an emergency stands, for the mailbox that filed it: the facts of its filing and handling, nothing of the case.
 * A mailbox alone may be in other hands, so what was written is not shown again. The reading is on record.
 * @throws NotFound for any other mailbox, and for one that has an account by now
 */
export async function viewEmergency(mailbox: ProvenMailbox, reference: string) {
  const actor = await filerActor(mailbox);
  if (!actor) throw new NotFound();
  const request = await viewRequest(actor, reference);
  const receipt = await database().receipt.findFirst({
    where: { requestId: request.id },
    orderBy: { number: 'desc' },
    select: { code: true },
  });
  return {
    reference,
    agency: request.agency.name,
    filedAt: request.submittedAt!,
    firstOpenedAt: request.firstOpenedAt,
    status: request.status,
    receiptCode: receipt?.code ?? null,
  };
}
