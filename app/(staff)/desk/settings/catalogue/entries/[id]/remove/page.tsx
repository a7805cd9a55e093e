import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { removeEntry } from '@/app/(staff)/desk/settings/actions';
import { RemoveEntryForm } from '@/components/settings/remove-entry-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { CATEGORIES } from '@/lib/law/categories';
import { paths } from '@/lib/paths';
import { currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { FIELD_LABELS } from '@/lib/settings/rules';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Remove an entry of the data catalogue' };

type Props = { params: Promise<{ id: string }> };

export default async function RemoveEntryPage({ params }: Props) {
  await open('/desk/settings/catalogue/entries/[id]/remove');
  const { id } = await params;
  const [{ version, entries }, { products }] = await Promise.all([currentCatalogue(), currentCompany()]);
  const entry = entries.find((each) => each.id === id);
  if (!entry) notFound();
  const product = products.find((each) => each.id === entry.product)?.name ?? entry.product;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.catalogue()}>Data catalogue</BackLink>
      <PageHeading title="Remove this entry?" dense />
      <SummaryList
        rows={[
          { key: 'product', label: FIELD_LABELS.product, value: product },
          { key: 'category', label: FIELD_LABELS.category, value: CATEGORIES[entry.category].label },
          { key: 'holds', label: FIELD_LABELS.holds, value: entry.holds },
          { key: 'kept', label: FIELD_LABELS.kept, value: entry.kept },
        ]}
      />
      <RemoveEntryForm action={removeEntry} entryId={id} base={version} />
    </div>
  );
}
