import { addDays } from '@/lib/law/calendar-day';
import type { CategoryId } from '@/lib/law/categories';
import { database } from '@/lib/platform/database';

/** One side of a comparison: what a request names, and for which days. */
type Reach = {
  identifiers: { hash: string }[];
  categories: { category: string }[];
  periodFrom: string | null;
  periodTo: string | null;
};

/** What one request reaches and the other does not. */
export type Beyond = {
  /** How many identifiers. */
  identifiers: number;
  categories: CategoryId[];
  /** Days before the other's first, and after its last: calendar days, both included; null where there are none. */
  before: { from: string; to: string } | null;
  after: { from: string; to: string } | null;
};

/** A preservation beside the process that seeks its records (LAW.md § 5). */
export type Coverage = {
  reference: string;
  kind: string;
  /** Asked for by the process, and not held: it may be gone by now. */
  notHeld: Beyond;
  /** Held, and not asked for. */
  notAsked: Beyond;
};

const REACH = {
  reference: true,
  kind: true,
  periodFrom: true,
  periodTo: true,
  identifiers: { select: { hash: true } },
  categories: { select: { category: true } },
} as const;

/**
 * For a request that follows a preservation, that preservation; for a preservation, each process that follows it.
 * The caller has found the request in the actor's scope; what is linked is of the same agency.
 */
export async function comparePreservation(request: {
  id: string;
  kind: string;
  preservationId: string | null;
}): Promise<Coverage[]> {
  if (request.kind !== 'preservation' && !request.preservationId) return [];
  const own = await database().request.findUniqueOrThrow({ where: { id: request.id }, select: REACH });
  const others = await database().request.findMany({
    where:
      request.kind === 'preservation'
        ? { preservationId: request.id, submittedAt: { not: null }, compartment: false }
        : { id: request.preservationId! },
    orderBy: { submittedAt: 'asc' },
    take: 20,
    select: REACH,
  });
  return others.map((other) => {
    const [held, asked] = request.kind === 'preservation' ? [own, other] : [other, own];
    return {
      reference: other.reference!,
      kind: other.kind,
      notHeld: beyond(asked, held),
      notAsked: beyond(held, asked),
    };
  });
}

/** What one reaches beyond another. */
export function beyond(one: Reach, other: Reach): Beyond {
  const known = new Set(other.identifiers.map(({ hash }) => hash));
  const categories = new Set(other.categories.map(({ category }) => category));
  return {
    identifiers: one.identifiers.filter(({ hash }) => !known.has(hash)).length,
    categories: one.categories
      .map(({ category }) => category as CategoryId)
      .filter((category) => !categories.has(category)),
    before: daysBefore(one, other),
    after: daysAfter(one, other),
  };
}

function daysBefore(one: Reach, other: Reach): Beyond['before'] {
  if (!one.periodFrom || !one.periodTo || !other.periodFrom || one.periodFrom >= other.periodFrom)
    return null;
  const last = addDays(other.periodFrom, -1);
  const [to = last] = [one.periodTo, last].sort();
  return { from: one.periodFrom, to };
}

function daysAfter(one: Reach, other: Reach): Beyond['after'] {
  if (!one.periodFrom || !one.periodTo || !other.periodTo || one.periodTo <= other.periodTo) return null;
  const first = addDays(other.periodTo, 1);
  const [from = first] = [one.periodFrom, first].sort().reverse();
  return { from, to: one.periodTo };
}
