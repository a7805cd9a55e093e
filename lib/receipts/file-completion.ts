import type { AgentActor } from '@/lib/accounts/rules';
import { type Completion, completeRequest } from '@/lib/requests/complete-request';
import { currentCompany } from '@/lib/settings/queries';
import { issueReceipt } from './issue-receipt';

/**
 * Certifies a request that staff entered and issues its receipt, both or neither. A second time changes nothing.
 * @returns the reference
 * @throws FactorNeeded; NotFound; Refusal with a sentence for everything that is missing or wrong
 */
export async function fileCompletion(actor: AgentActor, input: Completion): Promise<{ reference: string }> {
  const company = await currentCompany();
  return completeRequest(actor, input, async (tx, requestId, at) => {
    await issueReceipt(tx, { requestId, company, at });
  });
}
