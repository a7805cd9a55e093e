import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';

export type ProposedAgency = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Two letters; null outside the United States and for federal bodies. */
  state: string | null;
  level: AgencyLevel;
  type: AgencyType;
};

/** Enters a body that nobody has checked yet, in the transaction of whatever names it. It can neither sign in nor file. */
export async function proposeAgency(tx: Tx, body: ProposedAgency) {
  return tx.agency.create({ data: { ...body, id: newId(), standing: 'proposed', createdAt: now() } });
}
