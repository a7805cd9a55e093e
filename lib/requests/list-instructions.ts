import { type Actor, holds } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { unseal } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, ID, whereOf } from './queries';
import type { InstructionType } from './rules';

/** So many identifiers stand in the list; the request's page has them all. */
const NAMED = 3;

const WITH = {
  request: {
    include: {
      ...FACTS,
      agency: { select: { name: true } },
      identifiers: { orderBy: { position: 'asc' }, take: NAMED, select: { id: true, value: true } },
      _count: { select: { identifiers: true } },
    },
  },
  settledBy: { select: { name: true } },
} satisfies Prisma.InstructionInclude;
type Row = Prisma.InstructionGetPayload<{ include: typeof WITH }>;

/** Of the compartment nothing for anyone but the cleared; for them alone nothing else, which is not theirs to act on. */
const within = (actor: Actor): Prisma.InstructionWhereInput => ({
  request: {
    AND: [
      whereOf(scopeOf(actor)),
      holds(actor, 'trust_and_safety', 'counsel', 'auditor') ? {} : { compartment: true },
    ],
  },
});

/**
 * What trust and safety has to know of accounts, those with the nearest end first: the open ones, or the last hundred
 * that were settled. The reading is on record, since identifiers stand in it.
 * @param cursor the id of the last row seen
 */
export async function listInstructions(actor: Actor, settled: boolean, cursor: string | null, take = 50) {
  const rows = await database().instruction.findMany({
    where: { AND: [within(actor), { settledAt: settled ? { not: null } : null }] },
    orderBy: settled
      ? [{ settledAt: 'desc' }, { id: 'asc' }]
      : [{ type: 'asc' }, { until: { sort: 'asc', nulls: 'last' } }, { raisedAt: 'asc' }, { id: 'asc' }],
    include: WITH,
    take: take + 1,
    ...(cursor && ID.test(cursor) ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const more = rows.length > take;
  const seen = rows.slice(0, take).filter(({ request }) => may(actor, 'read_instruction', factsOf(request)));
  const shown = await Promise.all(seen.map(opened));
  if (shown.length > 0) {
    await inTransaction((tx) =>
      appendEvent(tx, {
        actor: { accountId: actor.accountId, kind: actor.kind },
        act: 'instruction.listed',
        data: { count: shown.length, settled },
      }),
    );
  }
  return { rows: shown, next: more ? rows[take - 1]!.id : null };
}

/** One instruction with its first identifiers; null where the actor may not see it. */
export async function findInstruction(actor: Actor, id: string) {
  if (!ID.test(id)) return null;
  const row = await database().instruction.findFirst({
    where: { AND: [{ id }, within(actor)] },
    include: WITH,
  });
  return row && may(actor, 'read_instruction', factsOf(row.request)) ? opened(row) : null;
}

/** The instructions of one request, for its page; none for whoever may not read them. */
export async function instructionsOf(
  actor: Actor,
  request: { id: string; facts: Parameters<typeof may>[2] },
) {
  if (!may(actor, 'read_instruction', request.facts)) return [];
  const rows = await database().instruction.findMany({ where: { requestId: request.id }, include: WITH });
  return Promise.all(rows.map(opened));
}

async function opened({ request, settledBy, settlement, ...row }: Row) {
  const identifiers = await Promise.all(
    request.identifiers.map(async ({ id, value }) => {
      const kept = JSON.parse(await unseal(value, { use: 'request_identifier.value', id }));
      return (kept.normal ?? kept.given) as string;
    }),
  );
  return {
    ...row,
    type: row.type as InstructionType,
    facts: factsOf(request),
    reference: request.reference!,
    kind: request.kind,
    status: request.status,
    agency: request.agency.name,
    identifiers,
    identifierCount: request._count.identifiers,
    settledBy: settledBy?.name ?? null,
    settlement: settlement && (await unseal(settlement, { use: 'instruction.settlement', id: row.id })),
  };
}
