import type { AgentActor } from '@/lib/accounts/rules';
import { correctRequest } from '@/lib/requests/correct-request';
import { currentCompany } from '@/lib/settings/queries';
import { issueReceipt } from './issue-receipt';

/**
 * Corrects one section of a filed request and issues the next receipt, both or neither: the one way to correct. What
 * staff entered has its first receipt when its agent certifies it.
 * @throws NotFound unless it is the actor's own; Refusal with a sentence for each faulty field, or where it is too late
 */
export async function fileCorrection(
  actor: AgentActor,
  input: Parameters<typeof correctRequest>[1],
): Promise<void> {
  const company = await currentCompany();
  await correctRequest(actor, input, async (tx, { id, certified, at }) => {
    if (certified) await issueReceipt(tx, { requestId: id, company, at });
  });
}
