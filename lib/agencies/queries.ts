import type { AuditData } from '@/lib/audit/rules';
import { unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { changedFields, entryOf } from './change-agency';
import { type Findings, lookAlikesOf } from './check-agency';
import type { LookAlike } from './find-look-alikes';
import { mayReadRegistry, type RegistryActor } from './policy';
import { type CheckVerdict, type Entry, namesAbove, type Standing } from './rules';

/** The agencies of the registry that were checked, by name. */
export async function verifiedAgencies() {
  return database().agency.findMany({
    where: { standing: 'verified' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, country: true, state: true },
  });
}

/** One of them by its id; null where it is none, or not any more. */
export async function verifiedAgency(id: string, reader: Reader = database()) {
  return reader.agency.findFirst({ where: { id, standing: 'verified' } });
}

/**
 * Whose a domain is: that of the entry which registered it, or which registered one above it and declared its
 * subdomains; the nearest one counts. Every place that finds an agency by a domain asks here.
 * @param domain in canonical form
 * @returns null where nobody has registered it; the agency may be proposed or suspended as well
 */
export async function agencyOfDomain(domain: string, reader: Reader = database()) {
  const rows = await reader.agencyDomain.findMany({
    where: { OR: [{ domain }, { domain: { in: namesAbove(domain) }, subdomains: true }] },
    include: { agency: true },
  });
  const [nearest] = rows.sort((a, b) => b.domain.length - a.domain.length);
  return nearest ? { ...nearest.agency, registered: nearest.domain } : null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The registry as it is asked for: a part of a name or a domain, a standing, and the entry a page begins after or before. */
export type RegistryView = {
  q: string;
  standing: Standing | null;
  /** Those alone whose check waits for the second person. */
  waiting?: boolean;
  after: string | null;
  before: string | null;
};

/** A page of the registry by name, by keyset, so that the last page takes no longer than the first. */
export async function listRegistry(
  actor: RegistryActor,
  { q, standing, waiting = false, after, before }: RegistryView,
  take = 50,
) {
  if (!mayReadRegistry(actor)) return { rows: [], next: null, previous: null };
  const contains = { contains: q.replace(/[\\%_]/g, (each) => `\\${each}`), mode: 'insensitive' } as const;
  const where: Prisma.AgencyWhereInput = {
    ...(standing ? { standing } : {}),
    ...(waiting ? { id: { in: await waitingEntries() } } : {}),
    ...(q ? { OR: [{ name: contains }, { domains: { some: { domain: contains } } }] } : {}),
  };
  const given = before ?? after;
  const from = given && ID.test(given) ? given : null;
  const back = before !== null && from !== null;
  const found = await database().agency.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: back ? -(take + 1) : take + 1,
    ...(from ? { cursor: { id: from }, skip: 1 } : {}),
    include: {
      domains: { orderBy: { domain: 'asc' } },
      checks: { orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }], take: 1 },
      _count: { select: { accounts: { where: { standing: 'active' } } } },
    },
  });
  const more = found.length > take;
  const rows = back ? found.slice(more ? 1 : 0) : found.slice(0, take);
  const first = rows[0]?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  return {
    rows: rows.map(({ checks: [check], _count, ...row }) => ({
      ...row,
      agents: _count.accounts,
      stage: stageOf(row, check),
    })),
    next: back || more ? last : null,
    previous: (back ? more : from !== null) ? first : null,
  };
}

/**
 * What an entry waits for: a first person, the second, or nobody; `stale`, `refused` and `doubtful` wait for a better
 * check: the entry says something else than what was checked, or the check did not find it genuine.
 */
export type Stage = 'unchecked' | 'waits' | 'stale' | 'doubtful' | 'refused' | 'none';

type NewestCheck = { verdict: CheckVerdict; base: string; decidedAt: Date | null; opened: boolean | null };

function stageOf(
  { standing, ...row }: Entry & { standing: Standing },
  check: NewestCheck | undefined,
): Stage {
  if (check && !check.decidedAt) {
    if (check.base !== entryOf(row).base) return 'stale';
    return check.verdict === 'genuine' ? 'waits' : 'doubtful';
  }
  if (standing !== 'proposed') return 'none';
  return check?.opened === false ? 'refused' : 'unchecked';
}

/** The ids of the entries whose check waits for the second person. */
async function waitingEntries(): Promise<string[]> {
  const rows = await database().agency.findMany({
    where: { checks: { some: { decidedAt: null } } },
    include: { domains: true, checks: { orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }], take: 1 } },
  });
  return rows.filter(({ checks: [newest], ...row }) => stageOf(row, newest) === 'waits').map(({ id }) => id);
}

/** How many entries have each standing, and how many wait for the second person. */
export async function countRegistry() {
  const [standings, { length: waiting }] = await Promise.all([
    database().agency.groupBy({ by: ['standing'], _count: true }),
    waitingEntries(),
  ]);
  const count = (standing: Standing) => standings.find((each) => each.standing === standing)?._count ?? 0;
  return { proposed: count('proposed'), verified: count('verified'), suspended: count('suspended'), waiting };
}

/** Registered, and not confirmed; whoever filed an emergency without registering is no agent of the registry. */
const WAITING = { standing: 'pending', registration: { refusedAt: null } } as const;

/**
 * A whole entry for its page, opened: domains with what they can be mistaken for, checks, agents, those who wait for
 * confirmation among them; null where there is none.
 */
export async function findAgency(actor: RegistryActor, id: string) {
  if (!mayReadRegistry(actor) || !ID.test(id)) return null;
  const name = { select: { name: true } };
  const row = await database().agency.findUnique({
    where: { id },
    include: {
      domains: true,
      proposedBy: { select: { name: true, kind: true } },
      checks: {
        orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
        take: 20,
        include: { checkedBy: name, decidedBy: name },
      },
    },
  });
  if (!row) return null;
  const { entry, base } = entryOf(row);
  const [lookAlikes, namesakes, checks, agents] = await Promise.all([
    lookAlikesOf(database(), id, entry),
    database().agency.findMany({
      where: {
        id: { not: id },
        name: { equals: row.name.replace(/[\\%_]/g, (c) => `\\${c}`), mode: 'insensitive' },
      },
      select: { id: true, name: true, standing: true },
      take: 10,
    }),
    Promise.all(row.checks.map((check, index) => openedCheck(check, { entry, base, newest: index === 0 }))),
    database().account.findMany({
      where: { agencyId: id, kind: 'agent', OR: [{ standing: { in: ['active', 'suspended'] } }, WAITING] },
      orderBy: [{ pointOfContact: 'desc' }, { name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        title: true,
        address: true,
        phone: true,
        pointOfContact: true,
        standing: true,
      },
      take: 200,
    }),
  ]);
  const { standing, createdAt, verifiedAt, proposedBy } = row;
  const [newest] = row.checks;
  return {
    id,
    standing,
    createdAt,
    verifiedAt,
    proposedBy,
    entry,
    base,
    stage: stageOf(row, newest),
    lookAlikes: await ownersOf(lookAlikes),
    namesakes,
    checks,
    agents,
  };
}

/** Whose the other domains are. */
async function ownersOf(lookAlikes: LookAlike[]) {
  const rows = await database().agencyDomain.findMany({
    where: { domain: { in: lookAlikes.map(({ other }) => other) } },
    select: { domain: true, agency: { select: { id: true, name: true, standing: true } } },
  });
  return lookAlikes.map((each) => ({
    ...each,
    owner: rows.find(({ domain }) => domain === each.other)?.agency ?? null,
  }));
}

type CheckRow = Prisma.AgencyCheckGetPayload<{
  include: { checkedBy: { select: { name: true } }; decidedBy: { select: { name: true } } };
}>;

async function openedCheck(
  { findings, reason, checkedBy, decidedBy, entry, ...check }: CheckRow,
  now: { entry: Entry; base: string; newest: boolean },
) {
  const words = reason && (await unseal(reason, { use: 'agency_check.reason', id: check.id }));
  const { entry: checked } = entryOf(entry as unknown as Entry);
  return {
    ...check,
    entry: checked,
    /** Whether somebody can still decide on it: nothing was changed or checked anew since. */
    waits: now.newest && !check.decidedAt && check.base === now.base,
    /** The fields that it changes, while it waits. */
    changes: changedFields(now.entry, checked),
    by: checkedBy.name,
    decidedBy: decidedBy?.name ?? null,
    findings: JSON.parse(await unseal(findings, { use: 'agency_check.findings', id: check.id })) as Findings,
    answer: words ? (JSON.parse(words) as { reason: string; lookAlike: string }) : null,
  };
}

/** What happened to an agency, newest first, out of the log; nothing that is about the compartment. */
export async function agencyHistory(actor: RegistryActor, agencyId: string, take = 100) {
  if (!mayReadRegistry(actor) || !ID.test(agencyId)) return [];
  return database().$queryRaw<
    { seq: bigint; at: Date; act: string; data: AuditData; actor: string | null; actorKind: string }[]
  >`
    select e.seq, e.at, e.act, e.data, a.name as actor, e.actor_kind as "actorKind"
    from audit_event e
    left join request r on r.id = e.request_id
    left join account a on a.id = e.actor_id
    where e.data ? 'agencyId' and e.data ->> 'agencyId' = ${agencyId} and not coalesce(r.compartment, false)
    order by e.seq desc limit ${take}`;
}
