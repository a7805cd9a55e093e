import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Reach } from '@/lib/law/reached-by';
import type { CatalogueSection } from '@/lib/settings/rules';
import type { CatalogueEntry } from '@/lib/settings/schema';
import { ReachList } from './reach-list';

type CatalogueProductProps = {
  section: CatalogueSection;
  /** The process on which a category is disclosed. */
  compelled: (category: CategoryId) => Reach[];
  /** Where all requests are compared for a category. */
  reachHref: (category: CategoryId) => string;
};

/** What one product holds: each category with the process that reaches it, and beside it what that is. */
export function CatalogueProduct({ section, compelled, reachHref }: CatalogueProductProps) {
  const { product, categories } = section;
  return (
    <section aria-labelledby={`product-${product.id}`} className="space-y-3">
      <div>
        <h2 id={`product-${product.id}`} className="scroll-mt-6 text-xl">
          {product.name}
        </h2>
        {product.about ? <p className="text-ink-muted">{product.about}</p> : null}
      </div>
      <div className="border-t border-line">
        {categories.map(({ category, entries }) => (
          <div
            key={category}
            className="grid gap-x-10 gap-y-3 border-b border-line py-4 md:grid-cols-[17rem_minmax(0,1fr)] print:break-inside-avoid"
          >
            <div className="space-y-1.5">
              <h3 className="font-bold">{CATEGORIES[category].label}</h3>
              <ReachList category={category} compelled={compelled(category)} moreHref={reachHref(category)} />
            </div>
            <ul className="min-w-0 divide-y divide-line">
              {entries.map((entry) => (
                <li key={entry.id} className="py-3 first:pt-0 last:pb-0">
                  <Entry entry={entry} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Entry({ entry }: { entry: CatalogueEntry }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 wrap-anywhere sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Fact label="Held">{entry.holds}</Fact>
      <Fact label="Kept">{entry.kept}</Fact>
      {entry.note ? (
        <div className="text-sm sm:col-span-2">
          <dt className="text-ink-muted">Note</dt>
          <dd>{entry.note}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
