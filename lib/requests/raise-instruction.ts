import { canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { Answers } from './schema';

type Told = { id: string; kind: string; answers: Answers; at: Date; by: string };

/**
 * Keeps the do-not-act instruction of a request in step with what was filed: raised for trust and safety with its end
 * (that of the bar to notice, or none), changed with a correction, and settled where the agency takes it back.
 * @param told `by` is the account of whoever filed, corrected or began the review
 */
export async function followInstruction(
  tx: Tx,
  { id: requestId, kind, answers, at, by }: Told,
): Promise<void> {
  const { doNotAct, notice, barUntil } = answers.handling ?? {};
  const key = { requestId_type: { requestId, type: 'do_not_act' } };
  if (doNotAct === 'yes' && canInstruct(kind as KindId)) {
    const until = notice === 'barred' ? (barUntil ?? null) : null;
    const standing = await tx.instruction.findUnique({
      where: key,
      include: { settledBy: { select: { kind: true } } },
    });
    if (!standing) {
      await tx.instruction.create({
        data: { id: newId(), requestId, type: 'do_not_act', until, raisedAt: at },
      });
    } else if (standing.settledAt === null || standing.settledBy?.kind === 'agent') {
      // What its own agent took back and gives again stands again; what the company settled stays settled.
      await tx.instruction.update({
        where: key,
        data: { until, settledAt: null, settledById: null, settlement: null },
      });
    }
    return;
  }
  const open = await tx.instruction.findFirst({ where: { requestId, type: 'do_not_act', settledAt: null } });
  if (!open) return;
  const settlement = await seal('The agency took the instruction back.', {
    use: 'instruction.settlement',
    id: open.id,
  });
  await tx.instruction.update({ where: key, data: { settledAt: at, settledById: by, settlement } });
}

/**
 * Without the instruction the accounts of an approved request go to trust and safety for review. In the compartment
 * they do not: nobody without clearance may learn that such process exists (LAW.md § 10).
 */
export async function raiseReview(
  tx: Tx,
  request: { id: string; kind: string; compartment: boolean; doNotAct: boolean },
  at: Date,
): Promise<void> {
  if (request.doNotAct || request.compartment || !canInstruct(request.kind as KindId)) return;
  const named = await tx.requestIdentifier.count({ where: { requestId: request.id } });
  if (named === 0) return;
  await tx.instruction.createMany({
    data: [{ id: newId(), requestId: request.id, type: 'review', raisedAt: at }],
    skipDuplicates: true,
  });
}
