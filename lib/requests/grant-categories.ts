import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { availableOf } from '@/lib/law/disclosures';
import type { Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';

/** What an approval grants: categories, and by the identifier's id those that are withheld for it. */
export type Grant = { categories: readonly string[]; withheld: Readonly<Record<string, readonly string[]>> };

type Asked = { id: string; categories: readonly { category: string; answer: string | null }[] };

const label = (category: string) => CATEGORIES[category as CategoryId]?.label ?? category;

/** The categories that can be granted at all: the process reaches them, or leaves them to counsel. */
export function grantable(categories: Asked['categories']): string[] {
  return categories.flatMap(({ category, answer }) => (answer === null ? [] : category));
}

/**
 * Writes what is granted, in the transaction of the approval; the request's row is locked.
 * @returns whether anything that could be granted is left out
 * @throws Refusal where a category is out of the process's reach or was not asked for, where nothing would be granted,
 *   or where less would be granted than was produced already
 */
export async function grantCategories(tx: Tx, { id, categories }: Asked, grant: Grant) {
  const possible = grantable(categories);
  const beyond = grant.categories.find((category) => !possible.includes(category));
  if (beyond !== undefined) {
    const asked = categories.some(({ category }) => category === beyond);
    const message = asked
      ? `“${label(beyond)}” is not reached by the process, so it can never be granted: leave it out.`
      : `“${label(beyond)}” was not asked for, so it cannot be granted: leave it out.`;
    throw new Refusal({ field: 'granted', message });
  }
  const granted = possible.filter((category) => grant.categories.includes(category));
  if (possible.length > 0 && granted.length === 0) throw new Refusal({ field: 'granted', message: NOTHING });

  const rows = await tx.requestIdentifier.findMany({
    where: { requestId: id },
    select: { id: true, produced: true },
  });
  const known = new Set(rows.map((row) => row.id));
  const withheld = Object.entries(grant.withheld).map(([row, list]) => ({
    row,
    list: granted.filter((category) => list.includes(category)),
  }));
  if (withheld.some(({ row }) => !known.has(row))) throw new NotFound();
  const held = new Map(withheld.filter(({ list }) => list.length > 0).map(({ row, list }) => [row, list]));
  if (
    granted.length > 0 &&
    rows.length > 0 &&
    rows.every((row) => held.get(row.id)?.length === granted.length)
  ) {
    throw new Refusal({ field: 'granted', message: NOTHING });
  }
  const produced = rows.some((row) => {
    const available: string[] = availableOf(granted, held.get(row.id) ?? []);
    return row.produced.some((category) => !available.includes(category));
  });
  if (produced) throw new Refusal({ field: 'granted', message: PRODUCED });

  await tx.requestCategory.updateMany({
    where: { requestId: id, category: { notIn: granted } },
    data: { granted: false },
  });
  await tx.requestCategory.updateMany({
    where: { requestId: id, category: { in: granted } },
    data: { granted: true },
  });
  await tx.requestIdentifier.updateMany({
    where: { requestId: id, NOT: { withheld: { isEmpty: true } } },
    data: { withheld: [] },
  });
  for (const [key, ids] of groups(held)) {
    await tx.requestIdentifier.updateMany({
      where: { requestId: id, id: { in: ids } },
      data: { withheld: key.split(',') },
    });
  }
  return { granted, withheld: held.size, inPart: granted.length < possible.length || held.size > 0 };
}

/** Identifiers from which the same is withheld, by that: ten thousand rows are a few statements. */
function groups(held: Map<string, string[]>): Map<string, string[]> {
  const byList = new Map<string, string[]>();
  for (const [row, list] of held) {
    const key = list.join(',');
    const rows = byList.get(key);
    if (rows) rows.push(row);
    else byList.set(key, [row]);
  }
  return byList;
}

const NOTHING =
  'Nothing would be granted, and that is no approval: grant at least one category for one identifier, or decline the request.';
const PRODUCED =
  'Records were produced already that this approval leaves out: what has gone to the agency cannot be taken back, so grant it again.';
