import type { Actor } from '@/lib/accounts/rules';
import { unseal } from '@/lib/platform/crypto';
import { database, type Tx } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { may, type RequestFacts, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';
import type { RequestStatus } from '@/lib/requests/rules';
import { SIGNAL_CODES, signalWords } from './rules';
import type { Facts } from './schema';

/**
 * A filed request with its row locked, for somebody who may see it.
 * @throws NotFound where the actor may not
 */
export async function lockedRequest(tx: Tx, actor: Actor, reference: string) {
  const where = { AND: [{ reference }, whereOf(scopeOf(actor))] };
  const found = await tx.request.findFirst({ where, select: { id: true } });
  if (!found) throw new NotFound();
  await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
  const request = await tx.request.findUniqueOrThrow({
    where: { id: found.id },
    include: { ...FACTS, agency: { select: { standing: true, directoryPhone: true } } },
  });
  if (!may(actor, 'view', factsOf(request))) throw new NotFound();
  return request;
}

type Asked = { id: string; facts: RequestFacts };

/** The signals of a request in words, those that wait first; none for whoever does not read notes. */
export async function signalsFor(actor: Actor, request: Asked) {
  if (!may(actor, 'read_notes', request.facts)) return [];
  const rows = await database().signal.findMany({
    where: { requestId: request.id },
    include: { settledBy: { select: { name: true } } },
  });
  const named = await namesOf(
    actor,
    request.id,
    rows.flatMap(({ facts }) => idsIn(facts as Facts)),
  );
  const signals = await Promise.all(
    rows.map(async ({ id, code, facts, raisedAt, settledAt, settledBy, note, earlier }) => ({
      code,
      ...signalWords(code, facts as Facts, named),
      raisedAt,
      settled: settledAt && {
        at: settledAt,
        by: settledBy?.name ?? null,
        note: note ? await unseal(note, { use: 'signal.note', id }) : '',
      },
      earlier: earlier ? await unseal(earlier, { use: 'signal.earlier', id }) : null,
    })),
  );
  // In the order of the table: what weighs most comes first.
  const rank = ({ code, settled }: (typeof signals)[number]) =>
    Number(settled !== null) * 1000 + (SIGNAL_CODES as readonly string[]).indexOf(code);
  return signals.toSorted((a, b) => rank(a) - rank(b));
}

const LISTS = ['agencyIds', 'accountIds', 'requestIds', 'documentIds'] as const;
const idsIn = (facts: Facts) => LISTS.flatMap((key) => (Array.isArray(facts[key]) ? facts[key] : []));

/** Names of agencies, people and the request's own files, and references of requests within the reader's reach. */
async function namesOf(actor: Actor, requestId: string, ids: string[]) {
  if (ids.length === 0) return (id: string) => id;
  const id = { in: ids };
  const [agencies, accounts, requests, files] = await Promise.all([
    database().agency.findMany({ where: { id }, select: { id: true, name: true } }),
    database().account.findMany({ where: { id }, select: { id: true, name: true } }),
    database().request.findMany({
      where: { AND: [{ id }, whereOf(scopeOf(actor))] },
      select: { id: true, reference: true },
    }),
    database().document.findMany({ where: { requestId, id }, select: { id: true, name: true } }),
  ]);
  const titles = files.map(
    async (file) => [file.id, `“${await unseal(file.name, { use: 'document.name', id: file.id })}”`] as const,
  );
  const named = new Map([
    ...[...agencies, ...accounts].map((row) => [row.id, row.name] as const),
    ...requests.map((row) => [row.id, row.reference!] as const),
    ...(await Promise.all(titles)),
  ]);
  return (each: string) => named.get(each) ?? 'another';
}

/** How requests went, by what became of them. */
export type Tally = { filed: number; answered: number; declined: number; withdrawn: number; open: number };

/**
 * What is known of who asks: since when, how many and how answered, and when a call last confirmed it. Outside the
 * compartment nothing of it is counted; null for whoever does not read notes.
 */
export async function standingOf(
  actor: Actor,
  request: Asked & { agentId: string | null; agencyId: string; compartment: boolean },
) {
  if (!may(actor, 'read_notes', request.facts)) return null;
  const { agentId, agencyId } = request;
  const within = request.compartment ? {} : { compartment: false };
  const [agent, agency, ofAgent, ofAgency, call] = await Promise.all([
    agentId === null
      ? null
      : database().account.findUnique({
          where: { id: agentId },
          include: { confirmedBy: { select: { name: true } } },
        }),
    database().agency.findUniqueOrThrow({ where: { id: agencyId } }),
    agentId === null ? null : tally({ agentId, ...within }),
    tally({ agencyId, ...within }),
    database().callBack.findFirst({
      where: { verdict: { not: 'unreachable' }, request: { agencyId, ...within } },
      orderBy: { calledAt: 'desc' },
      select: { calledAt: true, verdict: true, calledBy: { select: { name: true } } },
    }),
  ]);
  return {
    agent: agent && {
      standing: agent.standing,
      since: agent.createdAt,
      confirmedAt: agent.confirmedAt,
      confirmedBy: agent.confirmedBy?.name ?? null,
      vouchedAt: agent.vouchedAt,
      requests: ofAgent!,
    },
    agency: {
      standing: agency.standing,
      since: agency.createdAt,
      verifiedAt: agency.verifiedAt,
      lastCall: call && { at: call.calledAt, verdict: call.verdict, by: call.calledBy.name },
      requests: ofAgency,
    },
  };
}

const ENDS: Partial<Record<RequestStatus, keyof Tally>> = {
  approved: 'answered',
  fulfilled: 'answered',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'withdrawn',
};

async function tally(where: { agentId?: string; agencyId?: string; compartment?: boolean }): Promise<Tally> {
  const groups = await database().request.groupBy({
    by: ['status'],
    where: { ...where, submittedAt: { not: null } },
    _count: true,
  });
  const sum: Tally = { filed: 0, answered: 0, declined: 0, withdrawn: 0, open: 0 };
  for (const { status, _count } of groups) {
    sum.filed += _count;
    sum[ENDS[status] ?? 'open'] += _count;
  }
  return sum;
}

/** The calls to the agency about a request, opened, newest first; none for whoever does not read notes. */
export async function callsOf(actor: Actor, request: Asked) {
  if (!may(actor, 'read_notes', request.facts)) return [];
  const calls = await database().callBack.findMany({
    where: { requestId: request.id },
    orderBy: { calledAt: 'desc' },
    include: { calledBy: { select: { name: true } } },
  });
  return Promise.all(
    calls.map(async ({ account, calledBy, ...call }) => ({
      ...call,
      by: calledBy.name,
      account: await unseal(account, { use: 'call_back.account', id: call.id }),
    })),
  );
}
