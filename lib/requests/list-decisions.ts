import type { Actor } from '@/lib/accounts/rules';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { may, type RequestFacts } from './policy';
import type { RecordedGround, RecordedReason } from './record-decision';
import type { Verb } from './rules';

/** The decisions on a request with their grounds and reasons, newest first; none for whoever does not read notes. */
export async function decisionsOf(actor: Actor, request: { id: string; facts: RequestFacts }) {
  if (!may(actor, 'read_notes', request.facts)) return [];
  const rows = await database().decision.findMany({
    where: { requestId: request.id },
    orderBy: { decidedAt: 'desc' },
    include: { decidedBy: { select: { name: true } } },
    take: 50,
  });
  return Promise.all(
    rows.map(async ({ id, verb, decidedBy, decidedAt, grounds, reason }) => ({
      id,
      verb: verb as Verb,
      by: decidedBy.name,
      at: decidedAt,
      grounds: grounds as RecordedGround[],
      reason: reason
        ? (JSON.parse(await unseal(reason, { use: 'decision.reason', id })) as RecordedReason)
        : ({} as RecordedReason),
    })),
  );
}
