import type { Metadata } from 'next';
import { saveEntry } from '@/app/(staff)/desk/settings/actions';
import { EntryForm } from '@/components/settings/entry-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Add an entry to the data catalogue' };

export default async function NewEntryPage() {
  await open('/desk/settings/catalogue/new');
  const [{ version }, { products }] = await Promise.all([currentCatalogue(), currentCompany()]);
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.catalogue()}>Data catalogue</BackLink>
      <PageHeading title="Add an entry" dense />
      <EntryForm action={saveEntry} products={products} base={version} entry={null} />
    </div>
  );
}
