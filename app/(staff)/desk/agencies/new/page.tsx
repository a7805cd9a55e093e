import type { Metadata } from 'next';
import { EntryForm } from '@/components/agencies/entry-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { open } from '@/lib/web/session';
import { enter } from '../actions';
import { countryOptions } from '../country-options';

export const metadata: Metadata = { title: 'Propose an agency' };

export default async function NewAgencyPage() {
  await open('/desk/agencies/new');
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.agencies()}>Agencies</BackLink>
      <PageHeading
        dense
        title="Propose an agency"
        lead="Nobody of it can sign in until one person has checked it and another has opened it."
      />
      <EntryForm action={enter} countries={countryOptions()} cancelHref={paths.agencies()} />
    </div>
  );
}
