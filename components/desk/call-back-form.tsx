'use client';

import type { FormAction } from '@/components/forms/form-action';
import { MomentField } from '@/components/forms/moment-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CALL_VERDICT_IDS, CALL_VERDICTS } from '@/lib/law/call-back';
import { LIMITS } from '@/lib/requests/schema';
import { callBackSchema } from '@/lib/signals/schema';

/** Records what came of the call. Which number was dialled is no field: it is the registry's. */
export function CallBackForm(props: { action: FormAction; reference: string; zone: string }) {
  return (
    <PortalForm
      action={props.action}
      schema={callBackSchema}
      submitLabel="Record the call"
      pendingLabel="Recording…"
    >
      <input type="hidden" name="reference" value={props.reference} />
      <RadioField
        name="verdict"
        legend="What came of the call"
        options={CALL_VERDICT_IDS.map((id) => ({ value: id, label: CALL_VERDICTS[id] }))}
      />
      <TextAreaField
        name="account"
        label="Who answered, and what was said"
        hint="Name and rank of whoever answered, to whom you were put through, and how they confirmed it. Sealed."
        limit={LIMITS.narrative}
      />
      <MomentField
        name="calledAt"
        label="When the call was made"
        hint={`Left empty, it was made just now. Time zone: ${props.zone}.`}
      />
    </PortalForm>
  );
}
