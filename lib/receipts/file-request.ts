import type { AgentActor } from '@/lib/accounts/rules';
import { type Submission, submitRequest } from '@/lib/requests/submit-request';
import { currentCompany } from '@/lib/settings/queries';
import { issueReceipt } from './issue-receipt';

/**
 * Files a draft and issues its receipt, both or neither: the one way by which an agent files. A second filing of the
 * same draft gives the same reference and issues nothing.
 * @returns the reference, such as OW-2026-000042
 * @throws FactorNeeded; NotFound; Refusal with a sentence for everything that is missing or wrong
 */
export async function fileRequest(actor: AgentActor, input: Submission): Promise<{ reference: string }> {
  const company = await currentCompany();
  return submitRequest(actor, input, async (tx, { id, at }) => {
    await issueReceipt(tx, { requestId: id, company, at });
  });
}
