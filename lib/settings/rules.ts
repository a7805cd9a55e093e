import { CATEGORY_IDS, type CategoryId } from '@/lib/law/categories';
import type { CatalogueEntry, Company } from './schema';

type Product = Company['products'][number];

/** The catalogue as it is read: a product, and in it each category with what is held of it. */
export type CatalogueSection = {
  product: Product;
  categories: { category: CategoryId; entries: CatalogueEntry[] }[];
};

/**
 * Groups entries by product and category, both in their own order; a product that the company no longer names comes
 * last, under its id.
 * @param only one category, or null for all; products that hold nothing of it are left out
 */
export function byProduct(
  entries: CatalogueEntry[],
  products: Product[],
  only: CategoryId | null = null,
): CatalogueSection[] {
  const unknown = [...new Set(entries.map(({ product }) => product))]
    .filter((id) => !products.some((product) => product.id === id))
    .map((id) => ({ id, name: id, about: '' }));
  return [...products, ...unknown]
    .map((product) => ({
      product,
      categories: CATEGORY_IDS.filter((category) => only === null || only === category)
        .map((category) => ({
          category,
          entries: entries.filter((each) => each.product === product.id && each.category === category),
        }))
        .filter((group) => group.entries.length > 0),
    }))
    .filter((section) => section.categories.length > 0);
}

/** The id of a new entry: product and category, with a number where that is taken. */
export function newEntryId(entry: Pick<CatalogueEntry, 'product' | 'category'>, taken: string[]): string {
  const base = `${entry.product}_${entry.category}`;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}_${number}`;
  return id;
}

/** The entries with one replaced in its place, or added at the end where there is none with its id. */
export function withEntry(entries: CatalogueEntry[], entry: CatalogueEntry): CatalogueEntry[] {
  const known = entries.some(({ id }) => id === entry.id);
  return known ? entries.map((each) => (each.id === entry.id ? entry : each)) : [...entries, entry];
}

const FIELDS = ['product', 'category', 'holds', 'kept', 'note'] as const;
type Field = (typeof FIELDS)[number];

export const FIELD_LABELS: Record<Field, string> = {
  product: 'Product',
  category: 'Category',
  holds: 'What it holds',
  kept: 'How long it is kept',
  note: 'Note',
};

/** One entry that differs between two versions; `entry` is the newer of the two where both have it. */
export type Difference = {
  what: 'added' | 'removed' | 'changed';
  entry: CatalogueEntry;
  /** The fields that differ, for a changed one. */
  fields: { field: Field; before: string | null; after: string | null }[];
};

/** What is different in `after` against `before`, in the order of `after` with what is gone at the end. */
export function differences(before: CatalogueEntry[], after: CatalogueEntry[]): Difference[] {
  const older = new Map(before.map((entry) => [entry.id, entry]));
  const newer = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((entry): Difference[] => {
    const old = older.get(entry.id);
    if (!old) return [{ what: 'added', entry, fields: [] }];
    const fields = FIELDS.filter((field) => old[field] !== entry[field]).map((field) => ({
      field,
      before: old[field],
      after: entry[field],
    }));
    return fields.length > 0 ? [{ what: 'changed', entry, fields }] : [];
  });
  const gone = before
    .filter(({ id }) => !newer.has(id))
    .map((entry): Difference => ({ what: 'removed', entry, fields: [] }));
  return [...changed, ...gone];
}
