'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { LIMITS } from '@/lib/requests/schema';
import { settleSchema } from '@/lib/signals/schema';
import { Earlier, type SignalView } from './signal-list';

type SignalsFormProps = {
  action: FormAction;
  reference: string;
  /** Those that wait. */
  signals: Pick<SignalView, 'code' | 'title' | 'says' | 'look' | 'earlier'>[];
};

/** Settles signals with a note: what was looked into, and what was found. */
export function SignalsForm({ action, reference, signals }: SignalsFormProps) {
  return (
    <PortalForm
      action={action}
      schema={settleSchema}
      submitLabel="Settle what is ticked"
      pendingLabel="Settling…"
    >
      <input type="hidden" name="reference" value={reference} />
      <CheckboxField
        name="codes"
        legend="Which signals did you look into?"
        options={signals.map(({ code, title, says, look, earlier }) => ({
          value: code,
          label: <strong className="font-semibold">{title}</strong>,
          hint: (
            <>
              {says} {look} {earlier ? <Earlier>{earlier}</Earlier> : null}
            </>
          ),
        }))}
      />
      <TextAreaField
        name="note"
        label="What you found"
        hint="Whom you asked, what they said, and why it need not stand out any longer. Sealed; the agency never sees it."
        limit={LIMITS.narrative}
      />
    </PortalForm>
  );
}
