import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { availableOf, DISCLOSURES, producedBy } from '@/lib/law/disclosures';
import { now } from '@/lib/platform/clock';
import { seal, unseal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, ID, whereOf } from './queries';
import { OUTCOMES, type Outcome, outcomesOf } from './rules';
import { tellChange } from './tell-change';

type Recorded = {
  reference: string;
  /** By the identifier's id. */
  outcomes: Record<string, Outcome>;
  /** What the page that was looked at said of each: what was left as it was is not written over another's. */
  seen?: Record<string, Outcome | null> | undefined;
  /** For every identifier that then has none yet: a request may name ten thousand. */
  rest?: Outcome | undefined;
  /** By the identifier's id, or `rest`: whom the agency asks instead, where it is redirected to the customer. */
  redirects?: Record<string, string>;
  /** By the identifier's id: categories that the outcome covers and that were not handed over all the same. */
  without?: Record<string, string[]>;
};

/**
 * Records what came of identifiers of an approved request; each has its own outcome, from which follows what was
 * produced on it.
 * @throws Refusal where somebody else recorded another meanwhile, where an outcome would disclose a category that was not approved for the identifier, and where one
 *   is redirected without the customer's contact details
 */
export async function recordOutcomes(actor: Actor, recorded: Recorded): Promise<void> {
  const { reference, rest } = recorded;
  await inTransaction(async (tx) => {
    const request = await lockedRequest(tx, actor, reference);
    const { seen } = recorded;
    const outcomes = seen
      ? await notOvertaken(tx, actor, request.id, recorded.outcomes, seen)
      : recorded.outcomes;
    const ids = Object.keys(outcomes);
    if (!ids.every((id) => ID.test(id))) throw new NotFound();
    const rows = await tx.requestIdentifier.findMany({
      where: { requestId: request.id, OR: [{ id: { in: ids } }, ...(rest ? [{ outcome: null }] : [])] },
      select: { id: true, withheld: true, outcome: true, produced: true, redirect: true },
    });
    const known = new Map(rows.map((row) => [row.id, row]));
    if (ids.some((id) => !known.has(id))) throw new NotFound();
    const granted = request.categories.flatMap((each) => (each.granted ? each.category : []));
    const guard = { kind: request.kind, granted };

    const entries = [
      ...Object.entries(outcomes).map(([id, outcome]) => ({ id, outcome, name: id })),
      ...rows
        .filter(({ id, outcome }) => rest && outcome === null && !(id in outcomes))
        .map(({ id }) => ({ id, outcome: rest!, name: 'rest' })),
    ];
    const written = new Map<
      string,
      { ids: string[]; data: Prisma.RequestIdentifierUpdateManyMutationInput }
    >();
    const redirected: { id: string; text: string }[] = [];
    let count = 0;
    for (const { id, outcome, name } of entries) {
      const row = known.get(id)!;
      const field = name === 'rest' ? 'rest' : `outcome.${id}`;
      const left = recorded.without?.[id] ?? [];
      const produced = guardedProduction(guard, { ...row, outcome, left, field });
      const text = recorded.redirects?.[name]?.trim() ?? '';
      const same = row.outcome === outcome && row.produced.join() === produced.join();
      if (seen && same && (outcome !== 'redirected' || text === (await redirectOf(row)))) continue;
      count += 1;
      if (outcome === 'redirected' && text) redirected.push({ id, text });
      else if (outcome === 'redirected' && !row.redirect) {
        throw new Refusal({ field: `redirect.${name}`, message: WHOM });
      }
      const keeps = outcome === 'redirected';
      const key = JSON.stringify([outcome, produced, keeps]);
      const group = written.get(key) ?? {
        ids: [],
        data: { outcome, produced, ...(keeps ? {} : { redirect: null }) },
      };
      group.ids.push(id);
      written.set(key, group);
    }
    if (count === 0) return;
    for (const { ids: group, data } of written.values()) {
      await tx.requestIdentifier.updateMany({ where: { requestId: request.id, id: { in: group } }, data });
    }
    await writeRedirects(tx, redirected);
    await tx.request.update({ where: { id: request.id }, data: { updatedAt: now() } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.outcomes_recorded',
      requestId: request.id,
      data: {
        count,
        outcomes: [...new Set([...written.keys()].map((key) => JSON.parse(key)[0] as string))].sort(),
      },
    });
  });
}

async function redirectOf({ id, redirect }: { id: string; redirect: Uint8Array | null }): Promise<string> {
  return redirect ? unseal(redirect, { use: 'request_identifier.redirect', id }) : '';
}

/** The outcomes to be looked at: what another changed meanwhile is left alone where this page left it too, else refused. */
async function notOvertaken(
  tx: Tx,
  actor: Actor,
  requestId: string,
  chosen: Record<string, Outcome>,
  seen: Record<string, Outcome | null>,
): Promise<Record<string, Outcome>> {
  const rows = await tx.requestIdentifier.findMany({
    where: { requestId, id: { in: Object.keys(chosen).filter((id) => ID.test(id)) } },
    select: { id: true, outcome: true },
  });
  const others = rows.filter(({ id, outcome }) => outcome !== (seen[id] ?? null) && outcome !== chosen[id]);
  const overtaken = others.find(({ id }) => chosen[id] !== (seen[id] ?? null));
  if (overtaken) {
    const did = await tellChange(tx, actor, requestId, { acts: ['request.outcomes_recorded'] });
    const message = `${did ?? 'Somebody else recorded another outcome'}, so nothing was saved; look at what stands there now.`;
    throw new Refusal({ field: `outcome.${overtaken.id}`, message });
  }
  return Object.fromEntries(Object.entries(chosen).filter(([id]) => !others.some((row) => row.id === id)));
}

/** The request, its row locked, for somebody who may record what came of it. */
async function lockedRequest(tx: Tx, actor: Actor, reference: string) {
  const found = await tx.request.findFirst({
    where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
    select: { id: true },
  });
  if (!found) throw new NotFound();
  await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
  const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: FACTS });
  if (!may(actor, 'view', factsOf(request))) throw new NotFound();
  if (!may(actor, 'record_outcomes', factsOf(request))) {
    throw new Refusal({
      field: null,
      message: 'Your role does not allow recording outcomes on this request.',
    });
  }
  if (request.status !== 'approved') {
    const message = 'Outcomes are recorded once a request is approved, and this one is not.';
    throw new Refusal({ field: null, message });
  }
  return request;
}

type Production = { outcome: Outcome; withheld: string[]; left: string[]; field: string };

/** The guard against producing more than was approved; beneath it the database has its own (LAW.md § 3). */
function guardedProduction(
  { kind, granted }: { kind: string; granted: string[] },
  { outcome, withheld, left, field }: Production,
): string[] {
  if (!outcomesOf(kind).includes(outcome)) {
    const message = `“${OUTCOMES[outcome]}” is no outcome of this kind of request: choose one of those offered.`;
    throw new Refusal({ field, message });
  }
  const available = availableOf(granted, withheld);
  const covers: readonly string[] = DISCLOSURES[outcome].covers;
  const chosen = available.filter((each) => covers.includes(each) && !left.includes(each));
  const produced = producedBy(outcome, available, chosen);
  if (produced) return produced;
  const message =
    producedBy(outcome, available) === null
      ? `“${OUTCOMES[outcome]}” discloses more than was approved: choose another outcome.`
      : `“${OUTCOMES[outcome]}” says that something was handed over which is marked as left out: choose another outcome, or take the mark away.`;
  throw new Refusal({ field, message });
}

const WHOM = 'Enter the contact details of the customer: the agency is redirected and asks there.';
const SLICE = 250;

/** Sealed one by one and written many at a time. */
async function writeRedirects(tx: Tx, redirected: { id: string; text: string }[]): Promise<void> {
  for (let start = 0; start < redirected.length; start += SLICE) {
    const slice = redirected.slice(start, start + SLICE);
    const sealed = await Promise.all(
      slice.map(({ id, text }) => seal(text, { use: 'request_identifier.redirect', id })),
    );
    const ids = slice.map(({ id }) => id);
    await tx.$executeRaw`
      update request_identifier i set redirect = v.redirect
      from unnest(${ids}::uuid[], ${sealed}::bytea[]) v (id, redirect) where i.id = v.id`;
  }
}
