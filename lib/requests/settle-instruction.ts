import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { agoWords } from '@/lib/audit/rules';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, ID, whereOf } from './queries';
import { isEarly } from './rules';

/**
 * Lifts a do-not-act instruction, or records what came of a review of the accounts. Trust and safety does; before the
 * day that the agency named, and where it named none, lifting is counsel's: acting may alert the customer.
 * @param settlement why it is lifted, or what was done
 * @throws NotFound for whoever may not see it; Refusal where it was settled already, or is counsel's to lift
 */
export async function settleInstruction(
  actor: Actor,
  { id, settlement }: { id: string; settlement: string },
) {
  if (!ID.test(id)) throw new NotFound();
  const { timeZone } = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from instruction where id = ${id}::uuid for update`;
    const row = await tx.instruction.findFirst({
      where: { id, request: whereOf(scopeOf(actor)) },
      include: { request: { include: FACTS }, settledBy: { select: { name: true } } },
    });
    if (!row || !may(actor, 'read_instruction', factsOf(row.request))) throw new NotFound();
    if (!may(actor, 'settle_instruction', factsOf(row.request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow settling an instruction.' });
    }
    if (row.settledAt) {
      const when = agoWords(now().getTime() - row.settledAt.getTime());
      const message = `${row.settledBy!.name} settled this already ${when}; nothing was changed.`;
      throw new Refusal({ field: null, message });
    }
    const at = now();
    const early = isEarly(row, localDay(at, timeZone));
    if (early && !may(actor, 'lift_instruction', factsOf(row.request))) {
      throw new Refusal({ field: null, message: EARLY });
    }
    await tx.instruction.update({
      where: { id },
      data: {
        settledAt: at,
        settledById: actor.accountId,
        settlement: await seal(settlement, { use: 'instruction.settlement', id }),
      },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'instruction.settled',
      requestId: row.requestId,
      data: { instructionId: id, type: row.type, early },
    });
  });
}

const EARLY =
  'The instruction has not ended yet, so lifting it is counsel’s: acting on the account may alert the customer.';
