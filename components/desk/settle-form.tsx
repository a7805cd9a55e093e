'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { LIMITS, settlementSchema } from '@/lib/requests/schema';

type SettleFormProps = {
  action: FormAction;
  id: string;
  /** Whether it lifts a do-not-act instruction, and whether before its end. */
  lifts: boolean;
  early: boolean;
};

/** Lifts an instruction or records a review, with words that stay on the record. */
export function SettleForm({ action, id, lifts, early }: SettleFormProps) {
  return (
    <PortalForm
      action={action}
      schema={settlementSchema}
      submitLabel={lifts ? 'Lift the instruction' : 'Record the review'}
      submitVariant={early ? 'danger' : 'primary'}
    >
      <input type="hidden" name="id" value={id} />
      <TextAreaField
        name="settlement"
        label={lifts ? 'Why is it lifted?' : 'What was found, and what was done?'}
        hint={
          early
            ? 'It has not ended yet: say who agreed, and when.'
            : 'Kept sealed, for the company’s own record.'
        }
        rows={4}
        limit={LIMITS.narrative}
      />
    </PortalForm>
  );
}
