'use client';

import { FreshCode } from '@/components/accounts/fresh-code';
import type { StepUp } from '@/components/accounts/step-up';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { releaseSchema } from '@/lib/emergencies/schema';
import { LIMITS } from '@/lib/requests/schema';

type ReleaseFormProps = {
  action: FormAction;
  reference: string;
  releaseId: string;
  /** Whether the last second factor is too old for a release. */
  asksCode: boolean;
  stepUp: StepUp;
};

/** The second of two people releases or refuses what was recommended, with a fresh factor. */
export function ReleaseForm({ action, reference, releaseId, asksCode, stepUp }: ReleaseFormProps) {
  return (
    <PortalForm
      action={action}
      schema={releaseSchema}
      submitLabel="Record the decision"
      pendingLabel="Recording…"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="releaseId" value={releaseId} />
      <RadioField
        name="decision"
        legend="Your decision"
        options={[
          {
            value: 'release',
            label: 'Release',
            hint: 'You believe in good faith that the emergency requires disclosure without delay. Exactly what was recommended is approved, and the agent is told.',
          },
          {
            value: 'refuse',
            label: 'Refuse',
            hint: 'Nothing is released. The request stays in review: recommend less, ask, or decline it.',
          },
        ]}
      />
      <TextAreaField
        name="reason"
        label="Why"
        hint="For the company’s own record; the agent does not read it."
        rows={4}
        limit={LIMITS.narrative}
      />
      <FreshCode asked={asksCode} what="a release" stepUp={stepUp} />
    </PortalForm>
  );
}
