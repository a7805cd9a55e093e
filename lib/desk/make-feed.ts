import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { digest, randomToken } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';

/**
 * Makes the secret address of a person's own calendar; one that was there ends.
 * @param input.replace confirmed by the person, who knows that programs with the old address go empty
 * @returns the secret part of the address, which is kept nowhere and cannot be shown again
 * @throws NotFound for whoever has no desk; Refusal where there is an address and its replacement was not confirmed
 */
export async function makeFeed(actor: Actor, { replace }: { replace: boolean }): Promise<string> {
  if (scopeOf(actor).reach !== 'desk') throw new NotFound();
  const token = randomToken();
  const row = { accountId: actor.accountId, tokenHash: digest(token), createdAt: now() };
  await inTransaction(async (tx) => {
    const { count: replaced } = replace
      ? await tx.calendarFeed.deleteMany({ where: { accountId: actor.accountId } })
      : { count: 0 };
    const { count } = await tx.calendarFeed.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Refusal({ field: 'confirm', message: THERE_IS_ONE });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'calendar.feed_made',
      data: { replaced: replaced > 0 },
    });
  });
  return token;
}

const THERE_IS_ONE =
  'You have an address already: tick the box to replace it, and give the new one to your calendar programs.';
