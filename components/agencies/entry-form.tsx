'use client';

import type { FormAction, FormStart } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { changeEntrySchema, entrySchema } from '@/lib/agencies/schema';
import type { Country } from './body-fields';
import { EntryFields } from './entry-fields';

type EntryFormProps = {
  action: FormAction;
  countries: Country[];
  /** Of the entry that is changed; left out for a new one. */
  agencyId?: string;
  values?: FormStart;
  cancelHref: string;
};

/** Enters an agency, or changes what is said of one that nobody has opened. */
export function EntryForm({ action, countries, agencyId, values, cancelHref }: EntryFormProps) {
  return (
    <PortalForm
      action={action}
      schema={agencyId ? changeEntrySchema : entrySchema}
      values={values}
      submitLabel={agencyId ? 'Save the entry' : 'Propose the agency'}
      secondary={<a href={cancelHref}>Cancel</a>}
    >
      {agencyId ? <input type="hidden" name="agencyId" value={agencyId} /> : null}
      <EntryFields countries={countries} />
    </PortalForm>
  );
}
