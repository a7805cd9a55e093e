import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { CATEGORIES } from '@/lib/law/categories';
import { paths } from '@/lib/paths';
import type { CatalogueSection } from '@/lib/settings/rules';

type CatalogueTableProps = { sections: CatalogueSection[] };

/** All entries in the order of the public page, each with what can be done to it. */
export function CatalogueTable({ sections }: CatalogueTableProps) {
  const rows = sections.flatMap(({ product, categories }) =>
    categories.flatMap(({ entries }) => entries.map((entry) => ({ product: product.name, entry }))),
  );
  return (
    <DataTable
      caption="Entries of the data catalogue"
      captionHidden
      dense
      rows={rows}
      rowKey={({ entry }) => entry.id}
      empty={
        <EmptyState title="The catalogue has no entries">
          <p>The public page says so. Add the first entry to begin.</p>
        </EmptyState>
      }
      columns={[
        { key: 'product', header: 'Product', cell: ({ product }) => product, rowHeader: true },
        { key: 'category', header: 'Category', cell: ({ entry }) => CATEGORIES[entry.category].label },
        { key: 'holds', header: 'What it holds', cell: ({ entry }) => entry.holds, long: true },
        { key: 'kept', header: 'How long it is kept', cell: ({ entry }) => entry.kept, long: true },
        {
          key: 'do',
          header: 'Change or remove',
          headerHidden: true,
          cell: ({ product, entry }) => (
            <span className="flex gap-4 max-sm:justify-end">
              <a href={paths.catalogueEntry(entry.id)}>
                Change
                <span className="sr-only">
                  {' '}
                  {product}: {entry.holds}
                </span>
              </a>
              <a href={paths.catalogueRemove(entry.id)}>
                Remove
                <span className="sr-only">
                  {' '}
                  {product}: {entry.holds}
                </span>
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}
