'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { LIMITS, reasonSchema } from '@/lib/requests/schema';

type ReasonFormProps = {
  action: FormAction;
  reference: string;
  label: string;
  hint: string;
  submitLabel: string;
  danger?: boolean;
};

/** A decision that is given with its reason. */
export function ReasonForm({ action, reference, label, hint, submitLabel, danger }: ReasonFormProps) {
  return (
    <PortalForm
      action={action}
      schema={reasonSchema}
      submitLabel={submitLabel}
      submitVariant={danger ? 'danger' : 'primary'}
    >
      <input type="hidden" name="reference" value={reference} />
      <TextAreaField name="reason" label={label} hint={hint} limit={LIMITS.narrative} />
    </PortalForm>
  );
}
