'use client';

import { DateField } from '@/components/forms/date-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { SelectField } from '@/components/forms/select-field';
import { absenceSchema } from '@/lib/accounts/schema';

type Choice = { value: string; label: string };
type AbsenceFormProps = {
  action: FormAction;
  /** Whose days: their own alone, or for the administrator a choice. */
  people: Choice[];
  covers: Choice[];
  today: string;
};

/** Days away, and who covers. */
export function AbsenceForm({ action, people, covers, today }: AbsenceFormProps) {
  const [only] = people;
  return (
    <PortalForm action={action} schema={absenceSchema} submitLabel="Enter the absence" dense>
      {people.length === 1 && only ? (
        <HiddenField name="accountId" value={only.value} />
      ) : (
        <SelectField name="accountId" label="Who is away" empty="Choose a person" options={people} />
      )}
      <DateField name="firstDay" label="First day away" example={today} />
      <DateField name="lastDay" label="Last day away" example={today} />
      <SelectField
        name="coverId"
        label="Who covers"
        hint="Gets what rules would give, and is told of emergencies instead."
        empty="Nobody"
        options={covers}
        optional
      />
    </PortalForm>
  );
}
