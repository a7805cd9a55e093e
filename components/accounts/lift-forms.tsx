'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { answerLiftSchema, askLiftSchema } from '@/lib/accounts/schema';
import { FreshCode } from './fresh-code';
import type { StepUp } from './step-up';

/** The first of two asks that a suspension be lifted. */
export function AskLiftForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <PortalForm action={action} schema={askLiftSchema} submitLabel="Ask to lift it" submitVariant="secondary">
      <HiddenField name="id" value={id} />
      <TextAreaField
        name="reason"
        label="Why should it be lifted?"
        hint="Whoever answers reads it: what you checked, whom you spoke to, on which number."
        rows={4}
        limit={10_000}
      />
    </PortalForm>
  );
}

type AnswerLiftFormProps = {
  action: FormAction;
  id: string;
  /** Whether the last second factor is too old. */
  asksCode: boolean;
  stepUp: StepUp;
};

/** The second of two answers, with a fresh factor. */
export function AnswerLiftForm({ action, id, asksCode, stepUp }: AnswerLiftFormProps) {
  return (
    <PortalForm action={action} schema={answerLiftSchema} submitLabel="Record the answer">
      <HiddenField name="id" value={id} />
      <RadioField
        name="decision"
        legend="Your answer"
        options={[
          { value: 'lift', label: 'Lift it', hint: 'They can sign in again at once.' },
          { value: 'keep', label: 'Keep it', hint: 'They stay shut out, and it can be asked for anew.' },
        ]}
      />
      <FreshCode asked={asksCode} what="lifting a suspension" stepUp={stepUp} />
    </PortalForm>
  );
}
