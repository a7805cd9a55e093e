'use client';

import { SelectField } from '@/components/forms/select-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { AGENCY_LEVELS, AGENCY_TYPES } from '@/lib/law/bodies';
import { STATES } from '@/lib/law/states';

export type Country = { value: string; label: string };

const listed = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What the registry says of a body. */
export function EntryFields({ countries }: { countries: Country[] }) {
  return (
    <>
      <TextField name="name" label="Name of the agency" hint="In full, as it stands in a public directory." />
      <SelectField name="type" label="Type" empty="Choose" options={listed(AGENCY_TYPES)} />
      <SelectField name="level" label="Level of government" empty="Choose" options={listed(AGENCY_LEVELS)} />
      <SelectField name="country" label="Country" empty="Choose" options={countries} />
      <SelectField
        name="state"
        label="State"
        hint="For municipal, county and State agencies of the United States."
        optional
        empty="None"
        options={listed(STATES)}
      />
      <TextAreaField
        name="domains"
        label="E-mail domains"
        hint="One a line, such as agency.example. With *. before it, names below it are the agency’s as well."
        rows={3}
        monospace
      />
      <TextField
        name="phone"
        label="Directory telephone"
        hint="From a public listing, never from a request or a mail of the agency. Calls go to this number alone."
        type="tel"
        width="half"
        optional
      />
      <TextField
        name="source"
        label="Where the number is listed"
        hint="An address of a web page, or the name and date of a directory."
        optional
      />
    </>
  );
}
