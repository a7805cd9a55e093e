import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { findRequest, type RequestDetail } from './queries';

/** Opened again within this time by the same person counts as the same reading. */
const SAME_READING_MS = 15 * 60_000;

/**
 * A request for its page. Reading is an event too; a page drawn again after each action is one reading.
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
  if (!recent) {
    await inTransaction((tx) =>
      appendEvent(tx, {
        actor: { accountId: actor.accountId, kind: actor.kind },
        act: 'request.viewed',
        requestId: request.id,
      }),
    );
  }
  return request;
}
