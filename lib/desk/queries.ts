import type { Actor } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';

/** Whether single keys act on the actor's desk: they do until switched off. */
export async function keysOn({ accountId }: Actor): Promise<boolean> {
  const preference = await database().deskPreference.findUnique({
    where: { accountId },
    select: { keys: true },
  });
  return preference?.keys ?? true;
}
