import type { Metadata } from 'next';
import { ImportForm } from '@/components/agencies/import-form';
import { BackLink } from '@/components/ui/back-link';
import { Details } from '@/components/ui/details';
import { PageHeading } from '@/components/ui/page-heading';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from '@/lib/law/bodies';
import { paths } from '@/lib/paths';
import { open } from '@/lib/web/session';
import { importRegistry } from '../actions';

export const metadata: Metadata = { title: 'Import a registry' };

const HEADER = 'name,type,level,country,state,domains,directory_phone,directory_source';
const ROW =
  'Ogdenville Police Department,law_enforcement,municipal,US,IL,ogdenville-pd.example *.city.ogdenville.example,+1 217 555 0180,"City of Ogdenville, directory"';

export default async function ImportAgenciesPage() {
  await open('/desk/agencies/import');
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.agencies()}>Agencies</BackLink>
      <PageHeading
        dense
        title="Import a registry"
        lead="All rows or none. Each agency is entered as proposed, and opened by two people like any other. What is there already, word for word, is passed over."
      />
      <Details summary="How the file is written">
        <div className="space-y-3 text-sm">
          <p>CSV, parted by commas, in UTF-8, with these columns in any order:</p>
          <pre className="overflow-x-auto rounded-md bg-surface-sunken p-3">{`${HEADER}\n${ROW}`}</pre>
          <p>Types: {AGENCY_TYPE_IDS.join(', ')}.</p>
          <p>Levels: {AGENCY_LEVEL_IDS.join(', ')}.</p>
          <p>
            Countries by ISO 3166-1 alpha-2, States by postal code or empty. Several domains in a cell are
            parted by spaces or semicolons; “*.” before one declares that names below it are the agency’s as
            well. The telephone may be empty; where it is not, its public source has to stand beside it.
          </p>
        </div>
      </Details>
      <ImportForm action={importRegistry} cancelHref={paths.agencies()} />
    </div>
  );
}
