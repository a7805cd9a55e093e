'use client';

import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import type { Code } from '@/lib/law/checklist-items';
import { declineSchema } from '@/lib/requests/schema';
import type { Words } from '@/lib/templates/rules';
import { AgentWords, GroundChoice } from './agent-reason';

type DeclineFormProps = {
  action: FormAction;
  reference: string;
  /** The conditions that apply to the request, those for which it says nothing first. */
  codes: Code[];
  /** What templates offer, and what of it stands there at first. */
  words: Words[];
  start?: string | undefined;
};

/** Declines on typed grounds, each with its source, and words of the company. */
export function DeclineForm({ action, reference, codes, words, start }: DeclineFormProps) {
  return (
    <PortalForm
      action={action}
      schema={declineSchema}
      submitLabel="Decline the request"
      submitVariant="danger"
      pendingLabel="Declining…"
    >
      <input type="hidden" name="reference" value={reference} />
      <EnterSubmit />
      <GroundChoice
        legend="Why is the request declined?"
        hint="The agent reads each reason with its source. Every identifier without an outcome is recorded as declined."
        codes={codes}
      />
      <AgentWords name="reason" words={words} start={start} />
    </PortalForm>
  );
}
