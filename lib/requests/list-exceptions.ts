import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { type FoldedIdentifier, foldIdentifiers, splitIdentifiers } from '@/lib/law/identifiers';
import type { Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { identifierHash } from './seal-identifiers';

/** By category: for all but the identifiers of the text, or for those alone; one a line, or a column of a CSV file. */
export type ListedExceptions = Record<string, { mode: 'all' | 'except' | 'only'; text: string }>;

type Named = { id: string; agency: { country: string } };

/**
 * What is withheld for single identifiers, out of lists in any spelling.
 * @returns by the identifier's id, the categories withheld for it
 * @throws Refusal on field `list.<category>` where the list is empty or names what the request does not
 */
export async function withheldByList(
  tx: Tx,
  request: Named,
  granted: readonly string[],
  lists: ListedExceptions,
): Promise<Record<string, string[]>> {
  const rows = await tx.requestIdentifier.findMany({
    where: { requestId: request.id },
    select: { id: true, hash: true },
  });
  const byHash = new Map(rows.map(({ id, hash }) => [hash, id]));
  const withheld: Record<string, string[]> = {};
  for (const category of granted) {
    const { mode, text } = lists[category] ?? { mode: 'all', text: '' };
    if (mode === 'all') continue;
    const named = idsNamed(category, text, request.agency.country, byHash);
    for (const { id } of rows) {
      if (named.has(id) !== (mode === 'except')) continue;
      const list = withheld[id] ?? [];
      withheld[id] = [...list, category];
    }
  }
  return withheld;
}

function idOf({ given, type, normal }: FoldedIdentifier, byHash: Map<string, string>): string | undefined {
  const id = byHash.get(identifierHash(type, normal ?? given));
  if (id || type !== 'unknown') return id;
  // A customer by name is a name only where it is said to be one.
  const [name] = foldIdentifiers([{ type: 'name', value: given }], { country: '' });
  return name && byHash.get(identifierHash('name', name.normal ?? name.given));
}

function idsNamed(category: string, text: string, country: string, byHash: Map<string, string>): Set<string> {
  const field = `list.${category}`;
  const { label } = CATEGORIES[category as CategoryId];
  const found = foldIdentifiers(splitIdentifiers(text), { country });
  if (found.length === 0) {
    throw new Refusal({
      field,
      message: `Name the identifiers for “${label}”, one a line, or grant it for all.`,
    });
  }
  const ids = found.map((each) => ({ given: each.given, id: idOf(each, byHash) }));
  const strange = ids.filter(({ id }) => id === undefined);
  if (strange.length > 0) {
    const first = strange[0]!.given.slice(0, 60);
    const more = strange.length > 1 ? ` and ${strange.length - 1} more` : '';
    const message = `The request does not name “${first}”${more}: take it out of the list for “${label}”, or correct it.`;
    throw new Refusal({ field, message });
  }
  return new Set(ids.map(({ id }) => id!));
}
