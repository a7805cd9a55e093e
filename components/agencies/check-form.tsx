'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { CHECK_VERDICT_IDS, CHECK_VERDICTS } from '@/lib/agencies/rules';
import { checkSchema } from '@/lib/agencies/schema';
import { CheckFields } from './check-fields';
import type { OwnedLookAlike } from './look-alike-list';

type CheckFormProps = {
  action: FormAction;
  agencyId: string;
  /** Names the entry as it was shown. */
  base: string;
  number: string;
  lookAlikes: OwnedLookAlike[];
  cancelHref: string;
};

/** The first of two people records what they checked. */
export function CheckForm({ action, agencyId, base, number, lookAlikes, cancelHref }: CheckFormProps) {
  return (
    <PortalForm
      action={action}
      schema={checkSchema}
      submitLabel="Record the check"
      secondary={<a href={cancelHref}>Cancel</a>}
    >
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="base" value={base} />
      <CheckFields number={number} lookAlikes={lookAlikes} />
      <RadioField
        name="verdict"
        legend="What the check found"
        options={CHECK_VERDICT_IDS.map((id) => ({ value: id, label: CHECK_VERDICTS[id] }))}
      />
    </PortalForm>
  );
}
