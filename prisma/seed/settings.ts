import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { SHIPPED_COMPANY, SHIPPED_GUIDELINES } from './company';

/**
 * Writes the shipped company and its guidelines, once: a database that has settings keeps them.
 * @returns whether they were written now
 */
export async function seedSettings(): Promise<boolean> {
  return inTransaction(async (tx) => {
    if ((await tx.setting.count()) > 0) return false;
    // In force since before anything can have been filed under them.
    const effectiveAt = new Date(`${SHIPPED_GUIDELINES.effectiveOn}T00:00:00Z`);
    const row = { version: 1, effectiveAt, createdAt: now() };
    await tx.setting.create({ data: { ...row, key: 'company', value: SHIPPED_COMPANY } });
    await tx.setting.create({ data: { ...row, key: 'guidelines', value: SHIPPED_GUIDELINES } });
    await appendEvent(tx, { actor: 'system', act: 'settings.seeded' });
    return true;
  });
}
