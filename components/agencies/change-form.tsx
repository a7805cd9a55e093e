'use client';

import type { FormAction, FormStart } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { checkedChangeSchema } from '@/lib/agencies/schema';
import type { Country } from './body-fields';
import { CheckFields } from './check-fields';
import { EntryFields } from './entry-fields';
import type { OwnedLookAlike } from './look-alike-list';

type ChangeFormProps = {
  action: FormAction;
  agencyId: string;
  base: string;
  values: FormStart;
  countries: Country[];
  number: string;
  lookAlikes: OwnedLookAlike[];
  cancelHref: string;
};

/** What the entry of an opened agency is to become, and the check of it; it takes effect when another agrees. */
export function ChangeForm(props: ChangeFormProps) {
  const { action, agencyId, base, values, countries, number, lookAlikes, cancelHref } = props;
  return (
    <PortalForm
      action={action}
      schema={checkedChangeSchema}
      values={values}
      submitLabel="Record the check of the change"
      secondary={<a href={cancelHref}>Cancel</a>}
    >
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="base" value={base} />
      <EntryFields countries={countries} />
      <h2 className="text-lg">The check</h2>
      <CheckFields number={number} lookAlikes={lookAlikes} changing />
    </PortalForm>
  );
}
