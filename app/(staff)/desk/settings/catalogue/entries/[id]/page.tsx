import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { saveEntry } from '@/app/(staff)/desk/settings/actions';
import { EntryForm } from '@/components/settings/entry-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Change an entry of the data catalogue' };

type Props = { params: Promise<{ id: string }> };

export default async function EntryPage({ params }: Props) {
  await open('/desk/settings/catalogue/entries/[id]');
  const { id } = await params;
  const [{ version, entries }, { products }] = await Promise.all([currentCatalogue(), currentCompany()]);
  const entry = entries.find((each) => each.id === id);
  if (!entry) notFound();
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.catalogue()}>Data catalogue</BackLink>
      <PageHeading title="Change an entry" dense />
      <EntryForm action={saveEntry} products={products} base={version} entry={entry} />
      <p>
        <a href={paths.catalogueRemove(id)}>Remove this entry</a>
      </p>
    </div>
  );
}
