import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';

/**
 * Switches the desk's single keys on or off for the actor (WCAG 2.1.4).
 * @throws NotFound for anyone who is not staff
 */
export async function switchKeys(actor: Actor, { on }: { on: boolean }): Promise<void> {
  if (actor.kind !== 'staff') throw new NotFound();
  await inTransaction(async (tx) => {
    await tx.deskPreference.upsert({
      where: { accountId: actor.accountId },
      create: { accountId: actor.accountId, keys: on },
      update: { keys: on },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'desk.keys_switched',
      data: { on },
    });
  });
}
