import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '@/app/frame';
import { PrintButton } from '@/components/accounts/print-button';
import { CatalogueProduct } from '@/components/settings/catalogue-product';
import { ReachDetails } from '@/components/settings/reach-details';
import { CalendarDate } from '@/components/ui/calendar-date';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '@/lib/law/categories';
import { reachedBy } from '@/lib/law/reached-by';
import { paths } from '@/lib/paths';
import { catalogueHistory, catalogueVersion, currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { byProduct } from '@/lib/settings/rules';

export const metadata: Metadata = { title: 'Data catalogue' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const reachId = (category: CategoryId) => `reach-${category}`;

export default async function DataPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [company, current] = await Promise.all([currentCompany(), currentCatalogue()]);
  const shown = asked.version === undefined ? current : await published(asked.version, current.version);
  const only = CATEGORY_IDS.find((id) => id === asked.category) ?? null;
  // A category that there is not is a wrong address, and not the whole list under another name.
  if (!shown || (asked.category && !only)) notFound();
  const old = shown.version === current.version ? undefined : shown.version;
  const earlier = (await catalogueHistory()).filter(({ version }) => version < current.version);
  const sections = byProduct(shown.entries, company.products, only);
  const categories = only ? [only] : CATEGORY_IDS;
  const tabs = [null, ...CATEGORY_IDS].map((id) => ({
    href: paths.data({ version: old, category: id ?? undefined }),
    label: id ? CATEGORIES[id].label : 'All categories',
    current: id === only,
  }));
  const contents = [
    ...sections.map(({ product }) => ({ href: `#product-${product.id}`, label: product.name })),
    { href: '#reach', label: 'Which request reaches what' },
  ];

  return (
    <Frame>
      <div className="space-y-10">
        <div className="space-y-6">
          <PageHeading
            caption={company.name}
            title="Data catalogue"
            lead="What each product holds, how long it is kept, and which legal process reaches it."
            actions={<PrintButton label="Print" />}
          />
          {old === undefined ? null : (
            <Notice tone="warning">
              <p>
                This is version {shown.version}, which has been replaced. Read{' '}
                <a href={paths.data()}>the version in effect</a>.
              </p>
            </Notice>
          )}
          <Tabs label="Category" items={tabs} />
          <nav aria-label="Contents" className="print:hidden">
            <ul className="flex flex-wrap gap-x-5 text-sm">
              {contents.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="inline-block py-1">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {sections.map((section) => (
          <CatalogueProduct
            key={section.product.id}
            section={section}
            compelled={(category) => reachedBy(category).compelled}
            reachHref={(category) => `#${reachId(category)}`}
          />
        ))}
        {sections.length === 0 ? (
          <EmptyState title={only ? 'No product holds data of this category' : 'Nothing is listed yet'}>
            <p>
              {only
                ? 'So far as this catalogue says, there is nothing of the kind to ask for.'
                : `${company.name} has not published what its products hold. Which process reaches which category is below.`}
            </p>
          </EmptyState>
        ) : null}
        <section aria-labelledby="reach" className="space-y-6">
          <div className="prose">
            <h2 id="reach">Which request reaches what</h2>
            <p>
              Requests that are not listed for a category do not reach it. A request has to meet{' '}
              <a href={`${paths.guidelines()}#conditions`}>all other conditions</a> too, and nothing here
              promises that a particular record exists or is still kept.
            </p>
          </div>
          {categories.map((category) => (
            <ReachDetails key={category} category={category} id={reachId(category)} />
          ))}
        </section>
        <section aria-labelledby="versions" className="border-t border-line pt-4 text-sm text-ink-muted">
          <h2 id="versions" className="font-bold text-ink">
            About this version
          </h2>
          <p>
            Version {shown.version}, in effect from <CalendarDate on={shown.effectiveOn} />. {shown.changes}
          </p>
          {earlier.length > 0 ? (
            <p>
              Earlier versions:{' '}
              {earlier.map(({ version }) => (
                <a key={version} href={paths.data({ version })} className="mr-3">
                  {version}
                </a>
              ))}
            </p>
          ) : null}
        </section>
      </div>
    </Frame>
  );
}

/** A version that is or was in effect, or null. */
async function published(asked: string | string[], newest: number) {
  const version = Number(asked);
  return Number.isInteger(version) && version >= 1 && version <= newest ? catalogueVersion(version) : null;
}
