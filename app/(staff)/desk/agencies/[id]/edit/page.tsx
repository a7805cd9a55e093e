import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeForm } from '@/components/agencies/change-form';
import { EntryForm } from '@/components/agencies/entry-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { mayOpenAgency } from '@/lib/agencies/policy';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';
import { open } from '@/lib/web/session';
import { change, checkChange } from '../../actions';
import { countryOptions } from '../../country-options';
import { loadAgency, startOf } from '../load-agency';

export const metadata: Metadata = { title: 'Change an agency' };

export default async function EditAgencyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/desk/agencies/[id]/edit');
  const agency = await loadAgency(actor, (await params).id);
  const { id, entry, base, standing, lookAlikes } = agency;
  const proposed = standing === 'proposed';
  if (!proposed && !mayOpenAgency(actor)) notFound();
  const common = {
    agencyId: id,
    countries: countryOptions(),
    values: startOf(entry),
    cancelHref: paths.agency(id),
  };
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.agency(id)}>{entry.name}</BackLink>
      <PageHeading
        dense
        title="Change an agency"
        caption={entry.name}
        lead={
          proposed
            ? 'Nobody has opened it, so a change counts at once; a check of it has to be made anew.'
            : 'The agency is open: a change takes effect when another counsel or administrator agrees to your check of it.'
        }
      />
      {proposed ? (
        <EntryForm action={change} {...common} />
      ) : (
        <ChangeForm
          action={checkChange}
          {...common}
          base={base}
          number={entry.directoryPhone ? phoneText(entry.directoryPhone) : 'the agency'}
          lookAlikes={lookAlikes}
        />
      )}
    </div>
  );
}
