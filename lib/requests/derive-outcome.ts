import { widestOf } from '@/lib/law/disclosures';
import { database } from '@/lib/platform/database';
import type { Outcome } from './rules';

/**
 * The outcome of a request: the widest disclosure made on any of its identifiers (LAW.md § 9). Never stored.
 * @returns null while an identifier has none, and where there are no identifiers
 */
export async function deriveOutcome(requestId: string): Promise<Outcome | null> {
  const groups = await database().requestIdentifier.groupBy({ by: ['outcome'], where: { requestId } });
  return widestOf(groups.map(({ outcome }) => outcome));
}
