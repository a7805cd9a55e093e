import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { PastEvent } from './audit';

const HOUR_MS = 60 * 60_000;

/** A lost second factor that one of two people has reported, and that waits for the other. */
export async function seedLoss(
  tx: Tx,
  who: { accountId: string; askedById: string },
  present: Date,
): Promise<PastEvent[]> {
  const id = newId();
  const askedAt = new Date(present.getTime() - 20 * HOUR_MS);
  const reason = await seal(
    'Called the number of the public directory. The duty officer put the agent through, who named the last two requests and when they were answered.',
    { use: 'factor_loss.reason', id },
  );
  await tx.factorLoss.create({ data: { id, ...who, askedAt, reason } });
  return [
    {
      at: askedAt,
      actor: { accountId: who.askedById, kind: 'staff' },
      act: 'account.loss_reported',
      data: { accountId: who.accountId },
    },
  ];
}
