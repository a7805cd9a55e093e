import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { type Difference, FIELD_LABELS } from '@/lib/settings/rules';
import type { Company } from '@/lib/settings/schema';

const WHAT: Record<Difference['what'], { text: string; tone: Tone }> = {
  added: { text: 'Added', tone: 'success' },
  changed: { text: 'Changed', tone: 'info' },
  removed: { text: 'Removed', tone: 'danger' },
};

type CatalogueDifferencesProps = { differences: Difference[]; products: Company['products'] };

/** What differs between two versions, entry by entry; a changed one with its old and its new words. */
export function CatalogueDifferences({ differences, products }: CatalogueDifferencesProps) {
  const productName = (id: string) => products.find((product) => product.id === id)?.name ?? id;
  const shown = (field: keyof typeof FIELD_LABELS, value: string) => {
    if (field === 'product') return productName(value);
    return field === 'category' ? CATEGORIES[value as CategoryId].label : value;
  };
  if (differences.length === 0) return <p>The two versions say the same.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {differences.map(({ what, entry, fields }) => (
        <li key={entry.id} className="space-y-2 py-3 wrap-anywhere">
          <p>
            <Badge tone={WHAT[what].tone}>{WHAT[what].text}</Badge>{' '}
            <strong>
              {productName(entry.product)}, {CATEGORIES[entry.category].label.toLowerCase()}
            </strong>
          </p>
          {fields.length === 0 ? (
            <p className="text-sm">
              {entry.holds} <span className="text-ink-muted">Kept: {entry.kept}</span>
            </p>
          ) : null}
          {fields.map(({ field, before, after }) => (
            <dl key={field} className="space-y-1 text-sm">
              <dt className="font-semibold">{FIELD_LABELS[field]}</dt>
              <dd>
                <span className="text-ink-muted">Before: </span>
                {before === null ? 'none' : <del className="decoration-danger">{shown(field, before)}</del>}
              </dd>
              <dd>
                <span className="text-ink-muted">After: </span>
                {after === null ? 'none' : <ins className="decoration-success">{shown(field, after)}</ins>}
              </dd>
            </dl>
          ))}
        </li>
      ))}
    </ul>
  );
}
