'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { paths } from '@/lib/paths';
import { type Assignment, saveRuleSchema } from '@/lib/settings/schema';
import { SaveOnTop } from './save-on-top';

type Choice = { value: string; label: string; hint?: string };

type RuleFormProps = {
  action: FormAction;
  /** The version that the form was drawn from. */
  base: number;
  /** Null for a new rule. */
  rule: Assignment['rules'][number] | null;
  kinds: Choice[];
  agencies: Choice[];
  people: Choice[];
};

/** One rule of assignment: what it fits, and who gets it. */
export function RuleForm({ action, base, rule, kinds, agencies, people }: RuleFormProps) {
  return (
    <PortalForm
      action={action}
      schema={saveRuleSchema}
      submitLabel="Save the rule"
      secondary={<a href={paths.assignment()}>Cancel</a>}
    >
      <HiddenField name="rule" value={rule?.id ?? ''} />
      <CheckboxField
        name="people"
        legend="Who gets it"
        hint="Of those who are there, the one with the least open work."
        options={people}
        value={rule?.people}
      />
      <CheckboxField
        name="kinds"
        legend="Kinds of request"
        hint="None ticked: every kind."
        optional
        options={kinds}
        value={rule?.kinds}
      />
      <TextField
        name="countries"
        label="Countries"
        hint="Two letters each, with commas between them, such as “FR, DE”. Empty: every country. A request under a treaty counts for the country that asked."
        width="half"
        optional
        spellCheck={false}
        value={rule?.countries.join(', ')}
      />
      <CheckboxField
        name="agencyIds"
        legend="Agencies"
        hint="None ticked: every agency."
        optional
        options={agencies}
        value={rule?.agencyIds}
      />
      <SaveOnTop base={base} />
    </PortalForm>
  );
}
