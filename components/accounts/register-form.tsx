'use client';

import { PortalForm } from '@/components/forms/portal-form';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { proposeSchema, registerSchema } from '@/lib/accounts/schema';
import { AGENCY_LEVELS, AGENCY_TYPES } from '@/lib/law/bodies';
import { STATES } from '@/lib/law/states';
import type { FormAction } from './form-action';

type RegisterFormProps = {
  action: FormAction;
  /** Named by the server; null where the agency is known, and so is not asked for. */
  countries: { value: string; label: string }[] | null;
};

const listed = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Who asks for an account, and where nobody has registered their domain, of which agency. */
export function RegisterForm({ action, countries }: RegisterFormProps) {
  return (
    <PortalForm
      action={action}
      schema={countries ? proposeSchema : registerSchema}
      submitLabel="Ask for the account"
      pendingLabel="Asking…"
    >
      {countries ? <Agency countries={countries} /> : null}
      <TextField name="name" label="Full name" width="half" autoComplete="name" spellCheck={false} />
      <TextField
        name="title"
        label="Title or rank"
        hint="For example Detective or Sergeant."
        width="half"
        autoComplete="organization-title"
      />
      <TextField
        name="badge"
        label="Badge or employee number"
        width="half"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="phone"
        label="Direct phone number"
        hint="With its country code, such as +1 217 555 0142."
        type="tel"
        width="half"
        autoComplete="tel"
      />
      <TextField
        name="supervisor"
        label="Supervisor"
        hint="Name and rank, for example Lt. J. Moreno."
        width="half"
        spellCheck={false}
      />
      <TextField name="supervisorPhone" label="Supervisor’s phone number" type="tel" width="half" />
    </PortalForm>
  );
}

function Agency({ countries }: { countries: { value: string; label: string }[] }) {
  return (
    <>
      <TextField
        name="agencyName"
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
      <SelectField name="agencyType" label="Kind of body" empty="Choose one" options={listed(AGENCY_TYPES)} />
    </>
  );
}
