import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { may } from './policy';
import { findRequest, type RequestDetail } from './queries';

/** Opened again within this time by the same person counts as the same reading. */
const SAME_READING_MS = 15 * 60_000;

/**
 * A request for its page. Reading is an event too; a page drawn again after each action is one reading. The first
 * time that somebody opens it who can act on it is kept: until then an emergency stays loud, and its agent is told.
 * @throws NotFound where the actor may not see it
 */
export async function viewRequest(actor: Actor, reference: string): Promise<RequestDetail> {
  const request = await findRequest(actor, reference);
  if (!request) throw new NotFound();
  const since = new Date(now().getTime() - SAME_READING_MS);
  const recent = await database().auditEvent.findFirst({
    where: { requestId: request.id, actorId: actor.accountId, act: 'request.viewed', at: { gte: since } },
    select: { seq: true },
  });
  const first =
    request.firstOpenedAt === null && actor.kind === 'staff' && may(actor, 'begin', request.facts);
  if (recent && !first) return request;
  const at = now();
  await inTransaction(async (tx) => {
    const where = { id: request.id, firstOpenedAt: null };
    if (first) await tx.request.updateMany({ where, data: { firstOpenedAt: at } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.viewed',
      requestId: request.id,
    });
  });
  return first ? { ...request, firstOpenedAt: at } : request;
}
