import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { SHIPPED_TEMPLATES } from './shipped-words';

/**
 * Writes the templates that come with the portal into a database that has none; one that has any keeps its own.
 * @param at when they are said to have been written
 * @returns how many were written now
 */
export async function seedTemplates(at: Date): Promise<number> {
  if ((await database().template.count()) > 0) return 0;
  const { count } = await database().template.createMany({
    data: SHIPPED_TEMPLATES.map(({ language = 'en', kind = null, ...template }) => ({
      ...template,
      id: newId(),
      version: 1,
      language,
      kind,
      createdAt: at,
    })),
    skipDuplicates: true,
  });
  return count;
}
