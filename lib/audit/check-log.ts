import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { CHECK_STALLED_MS } from './rules';

/** Two who press at once stand in line here. */
const CHECK_LOCK = 7_219_303;

/**
 * Has the worker walk the log. While a walk is under way, pressing again changes nothing; one that has stood still
 * for minutes is begun anew. Who may ask is the caller's to know.
 */
export async function checkLog(askedById: string): Promise<void> {
  const at = now();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${CHECK_LOCK}::bigint)`;
    const running = await tx.auditCheck.findFirst({
      where: { finishedAt: null, progressAt: { gt: new Date(at.getTime() - CHECK_STALLED_MS) } },
    });
    if (running) return;
    const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
    const id = newId();
    await tx.auditCheck.create({
      data: { id, askedById, askedAt: at, progressAt: at, total: last?.seq ?? 0n },
    });
    await enqueue(tx, 'check-log', { checkId: id });
  });
}
