import { parseIdentifier } from '@/lib/law/identifiers';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { NotFound } from '@/lib/platform/refusal';
import { plainReference } from '@/lib/requests/kinds/entry-schema';
import { caseHashOf } from '@/lib/requests/link-request';
import type { RequestScope } from '@/lib/requests/policy';
import { whereOf } from '@/lib/requests/queries';
import { identifierHash } from '@/lib/requests/seal-identifiers';

/** Agencies and agents whose name fits; a search that fits more is too wide to help. */
const MOST = 500;
/** Fewer characters would fit half of all names. */
const SHORTEST_NAME = 2;
/** A number alone is a reference of this year or of one of those before. */
const YEARS = 10;

/**
 * The condition on `request r` that a search stands for: its reference, the agency's case number, the agency, the agent
 * or an identifier in any spelling. The scope is not looked at here: the caller adds it.
 * @param text what was typed, up to 320 characters
 */
export async function searchCondition(text: string): Promise<Prisma.Sql> {
  const named = text.length >= SHORTEST_NAME;
  const [agencies, hashes, cases, agents] = await Promise.all([
    named ? agenciesLike(text) : [],
    identifierHashes(text),
    caseHashes(text),
    named ? agentsLike(text) : [],
  ]);
  const ids = await idsOf({ hashes, references: references(text), cases });
  // Lists in place of a subquery: so an agency's thousands are walked in the order of the page, until it is full.
  return Prisma.sql`and (r.id = any(${ids}::uuid[]) or r.agency_id = any(${agencies}::uuid[])
    or r.agent_id = any(${agents}::uuid[]))`;
}

type Exact = { hashes: string[]; references: string[]; cases: string[] };

/** The requests that have one of the identifiers, references or case numbers: never many. */
async function idsOf({ hashes, references, cases }: Exact): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    select i.request_id as id from request_identifier i where i.hash = any(${hashes}::text[])
    union select f.id from request f where f.reference = any(${references}::text[])
    union select f.id from request f where f.case_hash = any(${cases}::text[])`;
  return rows.map(({ id }) => id);
}

/** The reference that a text is, written in whatever way, where the scope reaches its request; else null. */
export async function referenceOf(scope: RequestScope, text: string): Promise<string | null> {
  if (scope.reach !== 'desk') throw new NotFound();
  const found = await database().request.findFirst({
    where: { AND: [whereOf(scope), { reference: plainReference(text) }] },
    select: { reference: true },
  });
  return found?.reference ?? null;
}

/** The references that a text can mean: as it stands, or by its number alone. */
function references(text: string): string[] {
  const plain = plainReference(text);
  if (!/^\d{1,6}$/.test(plain)) return [plain];
  const year = now().getUTCFullYear();
  return Array.from({ length: YEARS }, (_, back) => `-${year - back}-${plain.padStart(6, '0')}`).flatMap(
    (rest) => [`OW${rest}`, `OWC${rest}`],
  );
}

/**
 * The hashes of all that a text can be read as. A telephone number without its country code is read as each country of
 * an agency would write it, since so it was read when it was filed.
 */
async function identifierHashes(text: string): Promise<string[]> {
  const rows = await database().agency.groupBy({ by: ['country'] });
  const countries = [...new Set(['US', ...rows.map(({ country }) => country)])];
  const given = [text, ...(/^\s*\d/.test(text) ? [`+${text.trim()}`] : [])];
  const read = given.flatMap((each) => countries.map((country) => parseIdentifier(each, { country })));
  const name = parseIdentifier({ type: 'name', value: text }, { country: 'US' });
  return [
    ...new Set([...read, name].map(({ type, normal, given }) => identifierHash(type, normal ?? given))),
  ];
}

/** A case number is found within each agency alone, so its hash is made for all of them. */
async function caseHashes(text: string): Promise<string[]> {
  const agencies = await database().agency.findMany({ select: { id: true } });
  return agencies.flatMap(({ id }) => caseHashOf(id, text) ?? []);
}

/** The text as it stands: the database would take its %, _ and \\ for signs of a pattern. */
const containing = (text: string) =>
  ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;

async function agenciesLike(text: string): Promise<string[]> {
  const contains = containing(text);
  const rows = await database().agency.findMany({
    where: { OR: [{ name: contains }, { domains: { some: { domain: contains } } }] },
    select: { id: true },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}

async function agentsLike(text: string): Promise<string[]> {
  const contains = containing(text);
  const rows = await database().account.findMany({
    where: { kind: 'agent', OR: [{ name: contains }, { address: contains }] },
    select: { id: true },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}
