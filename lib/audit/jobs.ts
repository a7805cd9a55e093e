import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { appendEvent } from './append-event';
import { verifyLog } from './verify-log';

/** Walks the log for somebody who asked, and keeps how far it is and what it found. Safe to repeat. */
export async function walkLog(checkId: string): Promise<void> {
  const check = await database().auditCheck.findUnique({ where: { id: checkId } });
  if (!check || check.finishedAt) return;
  const verdict = await verifyLog(async (walked) => {
    await database().auditCheck.update({ where: { id: checkId }, data: { walked, progressAt: now() } });
  });
  const { intact } = verdict;
  if (!intact) log.error({ seq: verdict.seq, fault: verdict.fault }, 'the audit log is broken');
  await inTransaction(async (tx) => {
    const at = now();
    const { count } = await tx.auditCheck.updateMany({
      where: { id: checkId, finishedAt: null },
      data: {
        finishedAt: at,
        progressAt: at,
        walked: verdict.entries,
        intact,
        ...(intact ? {} : { fault: verdict.fault, faultSeq: BigInt(verdict.seq) }),
      },
    });
    if (count === 0) return;
    const actor = check.askedById
      ? ({ accountId: check.askedById, kind: 'staff' } as const)
      : ('operator' as const);
    await appendEvent(tx, { actor, act: 'audit.verified', data: { intact } });
  });
}
