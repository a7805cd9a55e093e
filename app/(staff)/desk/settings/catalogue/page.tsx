import type { Metadata } from 'next';
import { CatalogueTable } from '@/components/settings/catalogue-table';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { CalendarDate } from '@/components/ui/calendar-date';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { byProduct } from '@/lib/settings/rules';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Data catalogue: settings' };

type Props = { searchParams: Promise<{ published?: string | string[] }> };

export default async function CataloguePage({ searchParams }: Props) {
  await open('/desk/settings/catalogue');
  const [{ published }, catalogue, company] = await Promise.all([
    searchParams,
    currentCatalogue(),
    currentCompany(),
  ]);
  return (
    <div className="space-y-4">
      <BackLink href={paths.settings()}>Settings</BackLink>
      <PageHeading
        title="Data catalogue"
        dense
        actions={
          <>
            <a href={paths.data()}>Public page</a>
            <a href={paths.catalogueHistory()}>History</a>
            <ButtonLink href={paths.catalogueNew()} size="small">
              Add an entry
            </ButtonLink>
          </>
        }
      />
      {published === String(catalogue.version) ? (
        <Notice tone="success" role="status">
          <p>
            Version {catalogue.version} is published. To take it back, publish an earlier version again from{' '}
            <a href={paths.catalogueHistory()}>the history</a>.
          </p>
        </Notice>
      ) : null}
      <p className="text-sm text-ink-muted">
        Version {catalogue.version}, in effect from <CalendarDate on={catalogue.effectiveOn} />:{' '}
        {catalogue.changes} What is saved here is public at once.
      </p>
      <CatalogueTable sections={byProduct(catalogue.entries, company.products)} />
    </div>
  );
}
