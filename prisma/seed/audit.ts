import type { AuditActor } from '@/lib/audit/append-event';
import type { AuditAct } from '@/lib/audit/events';
import { type AuditData, auditText, GENESIS } from '@/lib/audit/rules';
import { digest } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';

export type PastEvent = {
  at: Date;
  actor: AuditActor;
  act: AuditAct;
  requestId?: string | null;
  data?: AuditData;
};

/**
 * Appends entries of the past to the audit log in the order of their times, all in one statement. The running
 * portal uses `appendEvent`; this is for the seed and for tests, which know when things happened.
 */
export async function writePast(tx: Tx, events: PastEvent[]): Promise<void> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  let seq = last?.seq ?? 0n;
  let previous = last?.hash ?? GENESIS;
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  const rows = inOrder.map(({ at, actor, act, requestId = null, data = {} }) => {
    const person = typeof actor === 'object' ? actor : null;
    seq += 1n;
    const row = {
      seq,
      at,
      actorId: person?.accountId ?? null,
      actorKind: person?.kind ?? (actor as string),
      act,
      requestId,
      data,
      previous,
    };
    previous = digest(auditText(row));
    return { ...row, hash: previous };
  });
  await tx.auditEvent.createMany({ data: rows });
}
