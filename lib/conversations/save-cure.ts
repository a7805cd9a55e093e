import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction, type Reader } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { after, type Cure } from '@/lib/requests/rules';
import { cureIssues } from './rules';

/** How many documents of the request were confirmed since a question was asked; those of messages answer nothing. */
export async function documentsSince(reader: Reader, requestId: string, since: Date): Promise<number> {
  return reader.document.count({
    where: {
      requestId,
      removedAt: null,
      messageId: null,
      role: { not: 'correspondence' },
      confirmedAt: { gte: since },
    },
  });
}

/**
 * Keeps the agency's answer to one question; nothing is sent before `answerAgency`, and it can be saved anew until then.
 * @throws NotFound where the actor may not answer or there is no such question; Refusal with a sentence for each field
 *   that is wrong, or where it was answered meanwhile
 */
export async function saveCure(
  actor: Actor,
  { reference, code, ...cure }: Cure & { reference: string; code: string },
): Promise<void> {
  const request = await findRequest(actor, reference);
  if (!request || !may(actor, 'answer', request.facts)) throw new NotFound();
  const asked = request.deficiencies.filter((each) => each.code === code);
  if (asked.length === 0) throw new NotFound();
  const open = asked.find(({ curedAt }) => curedAt === null);
  if (!open || after(request.status, 'answer') === null) throw new Refusal(ANSWERED);
  await inTransaction(async (tx) => {
    const issues = cureIssues(cure, {
      code,
      kind: request.kind,
      country: request.agency.country,
      documents: await documentsSince(tx, request.id, open.raisedAt),
      today: now().toISOString().slice(0, 10),
    });
    if (issues.length > 0) throw new Refusal(issues);
    const sealed = await seal(JSON.stringify(cure), { use: 'deficiency.cure', id: open.id });
    const { count } = await tx.deficiency.updateMany({
      where: { id: open.id, curedAt: null },
      data: { cure: sealed },
    });
    if (count === 0) throw new Refusal(ANSWERED);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'cure.saved',
      requestId: request.id,
      data: { code },
    });
  });
}

const ANSWERED = {
  field: null,
  message: 'The question was answered or closed meanwhile: open the request to see where it stands.',
};
