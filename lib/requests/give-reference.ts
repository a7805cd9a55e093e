import { randomInt } from 'node:crypto';
import type { Tx } from '@/lib/platform/database';

/**
 * The reference of a request that is being filed, such as OW-2026-000042. The year's counter stays locked until the
 * filing commits, so no number is lost. In the compartment the number is drawn by chance: a gap in the sequence, or a
 * number that grows, would tell how many there are (LAW.md § 10).
 * @param year of the company's own time zone
 */
export async function giveReference(tx: Tx, year: number, compartment: boolean): Promise<string> {
  if (compartment) return sealedReference(tx, year);
  const { last } = await tx.referenceCounter.upsert({
    where: { year },
    create: { year, last: 1 },
    update: { last: { increment: 1 } },
  });
  return `OW-${year}-${String(last).padStart(6, '0')}`;
}

async function sealedReference(tx: Tx, year: number): Promise<string> {
  for (;;) {
    const reference = `OWC-${year}-${randomInt(100_000, 1_000_000)}`;
    if (!(await tx.request.findUnique({ where: { reference }, select: { id: true } }))) return reference;
  }
}
