import type { Actor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { changeStatus } from '@/lib/requests/change-status';
import { findRequest } from '@/lib/requests/queries';

type AgencyAnswer = {
  reference: string;
  answer: string;
  /** The period, where G6 was asked for. */
  from?: string;
  to?: string;
};

/**
 * The agency's answer to open questions: cures them, keeps what was asked for in its own column, tells the desk in
 * the thread. The clock runs again.
 * @throws Refusal where a question that has its own field is left open
 */
export async function answerAgency(actor: Actor, input: AgencyAnswer) {
  const request = await findRequest(actor, input.reference);
  if (!request) throw new NotFound();
  const open = request.deficiencies.filter(({ curedAt }) => curedAt === null);
  const codes = open.map(({ code }) => code);
  const asksPeriod = codes.includes('G6');
  if (asksPeriod) refuseBadPeriod(input, request.kind);
  if (codes.includes('G2'))
    await refuseWithoutDocument(request.id, open.find(({ code }) => code === 'G2')!.raisedAt);

  return changeStatus(actor, {
    request: { reference: input.reference },
    verb: 'answer',
    data: { codes },
    set: asksPeriod ? { periodFrom: input.from, periodTo: input.to } : undefined,
    along: async (tx, changed, at) => {
      await tx.deficiency.updateMany({
        where: { requestId: changed.id, curedAt: null },
        data: { curedAt: at },
      });
      const id = newId();
      await tx.message.create({
        data: {
          id,
          requestId: changed.id,
          authorId: actor.accountId,
          body: await seal(input.answer, { use: 'message.body', id }),
          createdAt: at,
          idempotencyKey: id,
        },
      });
    },
  });
}

function refuseBadPeriod({ from, to }: AgencyAnswer, kind: string) {
  const today = now().toISOString().slice(0, 10);
  const issues = [];
  if (!from)
    issues.push({ field: 'from', message: 'Enter the first day of the period, such as 2026-01-01.' });
  if (!to) issues.push({ field: 'to', message: 'Enter the last day of the period, such as 2026-03-31.' });
  if (from && to && to < from) {
    issues.push({ field: 'to', message: 'The last day is before the first: correct one of the two.' });
  }
  // An order for data in real time looks ahead (18 U.S.C. 3123(c), 2518(5)).
  if (to && to > today && kind !== 'pen_trap' && kind !== 'wiretap') {
    issues.push({
      field: 'to',
      message: 'The last day is in the future: records exist up to today at the latest (UTC).',
    });
  }
  if (issues.length > 0) throw new Refusal(issues);
}

async function refuseWithoutDocument(requestId: string, since: Date) {
  const added = await database().document.count({
    where: { requestId, removedAt: null, confirmedAt: { gte: since } },
  });
  if (added > 0) return;
  throw new Refusal({
    field: 'documents',
    message: 'The desk asked for the legal process: upload the document first, then send the answer.',
  });
}
