import type { Actor } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { may, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';
import { isClosed, type RequestStatus } from '@/lib/requests/rules';

/** What two requests have in common. */
export type InCommon = {
  /** How many identifiers, found by their keyed hash. */
  identifiers: number;
  /** A file with the same SHA-256. */
  document: boolean;
  /** The agency's own case number, found by its keyed hash. */
  caseNumber: boolean;
  agent: boolean;
};

/** A request that has something in common with another, and what. */
export type RelatedRequest = InCommon & {
  reference: string;
  kind: string;
  status: RequestStatus;
  agency: string;
  submittedAt: Date;
  /** It seems to be the same request once more. */
  duplicate: boolean;
  /** Whether the actor may close this one, and the other one, in favour of its double. */
  closes: { this: boolean; other: boolean };
};

const SHOWN = 10;
/** The newest of the agent's others: alone that says little. */
const OF_AGENT = 3;
/** Rows that are looked at for each thing in common, newest first. */
const LOOKED_AT = 200;

/**
 * Requests with an identifier, a document, the case number or the agent in common with one the actor was shown, the
 * closest first. Whatever is out of the actor's scope is not there, the compartment among it.
 */
export async function findRelatedRequests(actor: Actor, requestId: string): Promise<RelatedRequest[]> {
  const own = await database().request.findUniqueOrThrow({ where: { id: requestId }, include: ROW });
  const [identifiers, documents] = await Promise.all([sharedIdentifiers(own.id), sharedDocuments(own.id)]);
  const within = [{ NOT: { id: own.id } }, whereOf(scopeOf(actor))];
  const close = [{ id: { in: [...identifiers.keys(), ...documents] } }];
  const [near, byAgent] = await Promise.all([
    newest({ AND: [...within, { OR: own.caseHash ? [...close, { caseHash: own.caseHash }] : close }] }),
    own.agentId ? newest({ AND: [...within, { agentId: own.agentId }] }, OF_AGENT) : [],
  ]);
  const mayClose = (row: Row) => !isClosed(row.status) && may(actor, 'supersede', factsOf(row));
  return [...new Map([...near, ...byAgent].map((row) => [row.id, row])).values()]
    .filter((row) => may(actor, 'view', factsOf(row)))
    .map((row) => {
      const common: InCommon = {
        identifiers: identifiers.get(row.id) ?? 0,
        document: documents.has(row.id),
        caseNumber: own.caseHash !== null && row.caseHash === own.caseHash,
        agent: own.agentId !== null && row.agentId === own.agentId,
      };
      const duplicate = isDuplicate(common, own, row);
      return {
        ...common,
        duplicate,
        reference: row.reference!,
        kind: row.kind,
        status: row.status,
        agency: row.agency.name,
        submittedAt: row.submittedAt!,
        closes: { this: duplicate && mayClose(own), other: duplicate && mayClose(row) },
      };
    })
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, SHOWN);
}

const ROW = {
  ...FACTS,
  agency: { select: { name: true } },
  _count: { select: { identifiers: true } },
} satisfies Prisma.RequestInclude;
type Row = Prisma.RequestGetPayload<{ include: typeof ROW }>;

const newest = (where: Prisma.RequestWhereInput, take = LOOKED_AT): Promise<Row[]> =>
  database().request.findMany({
    where,
    include: ROW,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take,
  });

/** What is common to two requests weighs more the rarer it is. */
function weightOf({
  duplicate,
  document,
  identifiers,
  caseNumber,
  agent,
}: InCommon & { duplicate: boolean }): number {
  return (
    (duplicate ? 64 : 0) +
    (document ? 32 : 0) +
    (caseNumber ? 16 : 0) +
    (agent ? 1 : 0) +
    (identifiers > 0 ? 4 + Math.min(identifiers, 4) : 0)
  );
}

type Filed = {
  id: string;
  agencyId: string;
  kind: string;
  compartment: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  renewsId: string | null;
  supersededById: string | null;
  _count: { identifiers: number };
};

/**
 * Whether one request seems to be the other once more: of one agency and kind, with the same document, or with the
 * same identifiers for the same days. A renewal is meant to be alike, and what was superseded is settled.
 */
export function isDuplicate(common: InCommon, own: Filed, other: Filed): boolean {
  const settled = own.supersededById !== null || other.supersededById !== null;
  const renewal = own.renewsId === other.id || other.renewsId === own.id;
  if (settled || renewal) return false;
  if (own.agencyId !== other.agencyId || own.kind !== other.kind || own.compartment !== other.compartment) {
    return false;
  }
  const days = own.periodFrom === other.periodFrom && own.periodTo === other.periodTo;
  const all =
    common.identifiers > 0 &&
    common.identifiers === own._count.identifiers &&
    common.identifiers === other._count.identifiers;
  return common.document || (all && days);
}

/** How many identifiers each other request has in common with this one; one that thousands name is cut off. */
async function sharedIdentifiers(requestId: string): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ id: string; same: number }[]>`
    select shared.request_id as id, count(*)::int as same
    from (
      select other.request_id from request_identifier own
      join request_identifier other on other.hash = own.hash and other.request_id <> own.request_id
      where own.request_id = ${requestId}::uuid
      limit 5000
    ) shared
    group by shared.request_id
    order by same desc
    limit ${LOOKED_AT}`;
  return new Map(rows.map(({ id, same }) => [id, same]));
}

/** Other requests to which the same file was attached, by its SHA-256. */
async function sharedDocuments(requestId: string): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select distinct other.request_id as id
    from document own
    join document other on other.sha256 = own.sha256 and other.request_id <> own.request_id
    where own.request_id = ${requestId}::uuid
      and own.removed_at is null and other.removed_at is null and other.confirmed_at is not null
    limit ${LOOKED_AT}`;
  return new Set(rows.map(({ id }) => id));
}
