'use client';

import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { askSchema } from '@/lib/requests/schema';
import { type AskableCondition, AskCondition } from './ask-condition';
import { AskGroup } from './ask-group';

type AskFormProps = { action: FormAction; reference: string; conditions: AskableCondition[] };

/** Chooses the conditions that are not met, each with the words the agent will read. */
export function AskForm({ action, reference, conditions }: AskFormProps) {
  return (
    <PortalForm action={action} schema={askSchema} submitLabel="Send the questions" pendingLabel="Sending…">
      <input type="hidden" name="reference" value={reference} />
      <EnterSubmit />
      <AskGroup>
        {conditions.map((condition, position) => (
          <AskCondition key={condition.code} condition={condition} first={position === 0} />
        ))}
      </AskGroup>
    </PortalForm>
  );
}
