import type { Actor } from '@/lib/accounts/rules';
import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { Verb } from './rules';

/** A reason as data: a code of LAW.md § 2 or of the list, its source, and for an approval which category it is about. */
export type RecordedGround = { code: string; source: string; category?: string; granted?: boolean };

/** What a person wrote for the company's own record: reasons by category, and words. */
export type RecordedReason = { byCategory?: Record<string, string>; words?: string };

type Decided = {
  requestId: string;
  verb: Verb;
  at: Date;
  grounds: RecordedGround[];
  reason: RecordedReason;
};

/** Writes a decision down, in the transaction that makes it: who, when, on which grounds, and why. Never changed. */
export async function recordDecision(tx: Tx, actor: Actor, { reason, grounds, ...decided }: Decided) {
  const id = newId();
  const { requestId, verb, at } = decided;
  await tx.decision.create({
    data: {
      id,
      requestId,
      verb,
      decidedById: actor.accountId,
      decidedAt: at,
      grounds,
      reason: await seal(JSON.stringify(reason), { use: 'decision.reason', id }),
    },
  });
}
