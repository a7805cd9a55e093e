import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction } from '@/lib/platform/database';

/** Ends the secret address of a person's own calendar, at once; where there is none, nothing happens. */
export async function revokeFeed(actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { accountId: actor.accountId } });
    if (count === 0) return;
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'calendar.feed_revoked',
    });
  });
}
