import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { gatherFacts } from './gather-facts';
import { signalsOf } from './rules';

/** Signals that are answered by what happens next, and not by a note: they end by themselves. */
const PASSING: readonly string[] = [
  'call_back_missing',
  'call_back_denied',
  'unverified_agency',
  'unconfirmed_agent',
  'unregistered_domain',
  'unknown_statute',
  'statute_misfit',
  'number_differs',
];

/**
 * Looks who is asking, and raises what stands out. A job after the filing, and once more when a call-back, a document
 * or an answer comes: what is new is added, what no longer holds is settled by the portal, and what a person settled
 * stays settled. Where another agency sent the same file, its request is looked at as well. Safe to repeat.
 */
export async function raiseSignals(requestId: string): Promise<void> {
  const found = await gatherFacts(requestId);
  if (!found) return;
  const signals = signalsOf(found.seen);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${requestId}::uuid for update`;
    const before = await tx.signal.findMany({ where: { requestId } });
    const at = now();
    const fresh = signals.filter(({ code }) => before.every((row) => row.code !== code));
    await tx.signal.createMany({
      data: fresh.map(({ code, facts }) => ({ id: newId(), requestId, code, facts, raisedAt: at })),
      skipDuplicates: true,
    });
    for (const { id, code, facts, settledAt } of before) {
      const holds = signals.find((each) => each.code === code);
      if (holds && !settledAt && !isDeepStrictEqual(facts, holds.facts)) {
        await tx.signal.update({ where: { id }, data: { facts: holds.facts } });
      }
    }
    const over = before.filter(
      ({ code, settledAt }) =>
        !settledAt && PASSING.includes(code) && signals.every((each) => each.code !== code),
    );
    for (const { id } of over) {
      const note = await seal('It no longer holds.', { use: 'signal.note', id });
      await tx.signal.update({ where: { id }, data: { settledAt: at, note } });
    }
    const shared = fresh.find(({ code }) => code === 'shared_document');
    for (const other of (shared?.facts.requestIds ?? []) as string[]) {
      await enqueue(tx, 'raise-signals', { requestId: other });
    }
    const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);
    if (fresh.length === 0 && over.length === 0) return;
    await appendEvent(tx, {
      actor: 'system',
      act: 'signal.raised',
      requestId,
      data: { codes: codes(fresh), over: codes(over) },
    });
  });
}
