import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import type { CategoryId } from '@/lib/law/categories';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, ID, whereOf } from './queries';
import { OUTCOMES, type Outcome, outcomesOf } from './rules';
import { tellChange } from './tell-change';

/** What an outcome discloses, and so the categories of which it needs one. */
const NEEDS: Partial<Record<Outcome, CategoryId[]>> = {
  contact_information: ['subscriber'],
  redirected: ['subscriber'],
  contact_information_and_content: ['content', 'realtime_content'],
  non_content: ['records', 'realtime_records'],
};

/**
 * Records what came of identifiers of an approved request; each has its own outcome.
 * @param outcomes by the identifier's id
 * @param seen what the page that was looked at said of each; what was left as it was is not written
 * @param rest for every identifier that then has none yet: a request may name ten thousand
 * @throws Refusal where somebody else recorded another meanwhile, or where an outcome would disclose a category that was not asked for and approved
 */
export async function recordOutcomes(
  actor: Actor,
  {
    reference,
    outcomes: chosen,
    seen,
    rest,
  }: {
    reference: string;
    outcomes: Record<string, Outcome>;
    seen?: Record<string, Outcome | null>;
    rest?: Outcome;
  },
): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await tx.request.findFirst({
      where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
      select: { id: true },
    });
    if (!found) throw new NotFound();
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUniqueOrThrow({
      where: { id: found.id },
      include: FACTS,
    });
    if (!may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'record_outcomes', factsOf(request))) {
      throw new Refusal({
        field: null,
        message: 'Your role does not allow recording outcomes on this request.',
      });
    }
    if (request.status !== 'approved') {
      throw new Refusal({
        field: null,
        message: 'Outcomes are recorded once a request is approved, and this one is not.',
      });
    }
    // A category without an answer was asked for on paper and is out of the process's reach: it is never produced.
    const asked = new Set(
      request.categories.flatMap(({ category, answer }) => (answer === null ? [] : category)),
    );
    const outcomes = seen ? await whatIsNew(tx, actor, request.id, chosen, seen) : chosen;
    if (Object.keys(outcomes).length === 0 && !rest) return;
    for (const [id, outcome] of Object.entries(outcomes)) {
      refuseOverProduction(request.kind, asked, outcome, `outcome.${id}`);
      if (!ID.test(id)) throw new NotFound();
      const { count } = await tx.requestIdentifier.updateMany({
        where: { id, requestId: request.id },
        data: { outcome },
      });
      if (count !== 1) throw new NotFound();
    }
    let recorded = Object.keys(outcomes).length;
    if (rest) {
      refuseOverProduction(request.kind, asked, rest, 'rest');
      const { count } = await tx.requestIdentifier.updateMany({
        where: { requestId: request.id, outcome: null },
        data: { outcome: rest },
      });
      recorded += count;
    }
    await tx.request.update({ where: { id: request.id }, data: { updatedAt: now() } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.outcomes_recorded',
      requestId: request.id,
      data: {
        count: recorded,
        outcomes: [...new Set([...Object.values(outcomes), ...(rest ? [rest] : [])])].sort(),
      },
    });
  });
}

/** The outcomes that differ from what the page said, where nobody has changed those meanwhile. */
async function whatIsNew(
  tx: Tx,
  actor: Actor,
  requestId: string,
  chosen: Record<string, Outcome>,
  seen: Record<string, Outcome | null>,
): Promise<Record<string, Outcome>> {
  const changed = Object.entries(chosen).filter(([id, outcome]) => outcome !== (seen[id] ?? null));
  const rows = await tx.requestIdentifier.findMany({
    where: { requestId, id: { in: changed.map(([id]) => id).filter((id) => ID.test(id)) } },
    select: { id: true, outcome: true },
  });
  const overtaken = rows.find(({ id, outcome }) => outcome !== (seen[id] ?? null) && outcome !== chosen[id]);
  if (overtaken) {
    const did = await tellChange(tx, actor, requestId, { acts: ['request.outcomes_recorded'] });
    const message = `${did ?? 'Somebody else recorded another outcome'}, so nothing was saved; look at what stands there now.`;
    throw new Refusal({ field: `outcome.${overtaken.id}`, message });
  }
  return Object.fromEntries(changed);
}

function refuseOverProduction(kind: string, asked: Set<string>, outcome: Outcome, field: string): void {
  if (!outcomesOf(kind).includes(outcome)) {
    throw new Refusal({
      field,
      message: `“${OUTCOMES[outcome]}” is no outcome of this kind of request: choose one of those offered.`,
    });
  }
  const needs = NEEDS[outcome];
  if (!needs || needs.some((category) => asked.has(category))) return;
  throw new Refusal({
    field,
    message: `“${OUTCOMES[outcome]}” discloses more than was approved: choose another outcome.`,
  });
}
