import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { AGENCY_LEVELS, AGENCY_TYPES } from '@/lib/law/bodies';
import { STATES } from '@/lib/law/states';

/** A country by its code, named by the server. */
export type Country = { value: string; label: string };

const listed = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type BodyFieldsProps = {
  countries: Country[];
  /** How the form calls the name and the kind, where those of a person stand beside them. */
  names?: { name: string; type: string };
};

/** Which government body it is. */
export function BodyFields({ countries, names = { name: 'name', type: 'type' } }: BodyFieldsProps) {
  return (
    <>
      <TextField
        name={names.name}
        label="Name of the agency"
        hint="In full, as it stands in a public directory."
        autoComplete="organization"
      />
      <SelectField name="country" label="Country" empty="Choose a country" options={countries} />
      <SelectField
        name="state"
        label="State"
        hint="For municipal, county and State agencies of the United States."
        optional
        empty="None"
        options={listed(STATES)}
      />
      <SelectField
        name="level"
        label="Level of government"
        empty="Choose one"
        options={listed(AGENCY_LEVELS)}
      />
      <SelectField name={names.type} label="Kind of body" empty="Choose one" options={listed(AGENCY_TYPES)} />
    </>
  );
}
