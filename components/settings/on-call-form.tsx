'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { paths } from '@/lib/paths';
import { onCallSchema } from '@/lib/settings/schema';
import { SaveOnTop } from './save-on-top';

type OnCallFormProps = {
  action: FormAction;
  base: number;
  /** Staff who can act on an emergency, by mail address. */
  people: { value: string; label: string; hint?: string }[];
  chosen: string[];
  /** Addresses of the list that are nobody's account. */
  others: string[];
};

/** Who is mailed at once when an emergency is filed. */
export function OnCallForm({ action, base, people, chosen, others }: OnCallFormProps) {
  return (
    <PortalForm
      action={action}
      schema={onCallSchema}
      submitLabel="Save who is on call"
      secondary={<a href={paths.settings()}>Cancel</a>}
    >
      <CheckboxField
        name="people"
        legend="Staff on call"
        hint="In place of somebody who is away, whoever covers for them is told."
        optional
        options={people}
        value={chosen}
      />
      <TextAreaField
        name="others"
        label="Other addresses"
        hint="Of a pager or a group, one a line. They are told as they stand: the mail says that an emergency waits and its reference, and nothing of what it says."
        rows={3}
        optional
        spellCheck={false}
        value={others.join('\n')}
      />
      <SaveOnTop base={base} />
    </PortalForm>
  );
}
