import { inTransaction } from '@/lib/platform/database';
import { writePast } from './audit';
import { SHIPPED_COMPANY, SHIPPED_GUIDELINES } from './company';

/**
 * Writes the shipped company and its guidelines, once: a database that has settings keeps them.
 * @param at when it is said to have been done; the seed's requests are a year old
 * @returns whether they were written now
 */
export async function seedSettings(at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    if ((await tx.setting.count()) > 0) return false;
    // In force since before anything can have been filed under them.
    const effectiveAt = new Date(`${SHIPPED_GUIDELINES.effectiveOn}T00:00:00Z`);
    const row = { version: 1, effectiveAt, createdAt: at };
    await tx.setting.create({ data: { ...row, key: 'company', value: SHIPPED_COMPANY } });
    await tx.setting.create({ data: { ...row, key: 'guidelines', value: SHIPPED_GUIDELINES } });
    await writePast(tx, [{ at, actor: 'system', act: 'settings.seeded' }]);
    return true;
  });
}
