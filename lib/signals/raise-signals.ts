import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal, unseal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { hasGrown } from './compare-facts';
import { gatherFacts } from './gather-facts';
import { signalsOf } from './rules';
import type { Facts } from './schema';

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

type Settled = {
  id: string;
  settledBy: { name: string } | null;
  note: Uint8Array | null;
  earlier: Uint8Array | null;
};

/** A settled signal that waits again: what a person found is kept, sealed, above what was found before that. */
async function waitingAgain({ id, settledBy, note, earlier }: Settled) {
  const waits = { settledAt: null, settledById: null, note: null };
  if (!settledBy || !note) return waits;
  const found = `${settledBy.name}: ${await unseal(note, { use: 'signal.note', id })}`;
  const use = { use: 'signal.earlier', id };
  const all = earlier ? `${found}\n\n${await unseal(earlier, use)}` : found;
  return { ...waits, earlier: await seal(all, use) };
}

/** What the portal settled waits whenever it holds again; what a person settled, once there is more to look into. */
function comesUpAgain(row: { settledById: string | null; facts: unknown }, facts: Facts): boolean {
  return row.settledById === null || hasGrown(row.facts as Facts, facts);
}

/**
 * Looks who is asking, and raises what stands out. A job after the filing, and once more when a call-back, a document
 * or an answer comes: what is new is added, and what no longer holds is settled by the portal, until it holds again. What
 * a person settled stays settled, unless another file, agency, person or number comes to it than those looked into; then
 * it waits again, beside the note. Where another agency sent the same file, its request is looked at as well. Safe to
 * repeat.
 */
export async function raiseSignals(requestId: string): Promise<void> {
  const found = await gatherFacts(requestId);
  if (!found) return;
  const signals = signalsOf(found.seen);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${requestId}::uuid for update`;
    const before = await tx.signal.findMany({
      where: { requestId },
      include: { settledBy: { select: { name: true } } },
    });
    const at = now();
    const fresh = signals.filter(({ code }) => before.every((row) => row.code !== code));
    await tx.signal.createMany({
      data: fresh.map(({ code, facts }) => ({ id: newId(), requestId, code, facts, raisedAt: at })),
      skipDuplicates: true,
    });
    const again: typeof signals = [];
    for (const row of before) {
      const holds = signals.find(({ code }) => code === row.code);
      if (!holds) continue;
      const back = row.settledAt !== null && comesUpAgain(row, holds.facts);
      if (back) again.push(holds);
      // What was settled keeps the facts that were looked into.
      if (!back && (row.settledAt || isDeepStrictEqual(row.facts, holds.facts))) continue;
      const waits = back ? await waitingAgain(row) : null;
      await tx.signal.update({
        where: { id: row.id },
        data: { facts: holds.facts, ...waits, ...(back && { raisedAt: at }) },
      });
    }
    const raised = [...fresh, ...again];
    const over = before.filter(
      ({ code, settledAt }) =>
        !settledAt && PASSING.includes(code) && signals.every((each) => each.code !== code),
    );
    for (const { id } of over) {
      const note = await seal('It no longer holds.', { use: 'signal.note', id });
      await tx.signal.update({ where: { id }, data: { settledAt: at, note } });
    }
    const shared = raised.find(({ code }) => code === 'shared_document');
    for (const other of (shared?.facts.requestIds ?? []) as string[]) {
      await enqueue(tx, 'raise-signals', { requestId: other });
    }
    const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);
    if (raised.length === 0 && over.length === 0) return;
    await appendEvent(tx, {
      actor: 'system',
      act: 'signal.raised',
      requestId,
      data: { codes: codes(raised), over: codes(over) },
    });
  });
}
