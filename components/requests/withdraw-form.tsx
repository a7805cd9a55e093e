'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { paths } from '@/lib/paths';
import { LIMITS, withdrawalSchema } from '@/lib/requests/schema';

/** The reason, and a tick against a slip of the hand. */
export function WithdrawForm({ action, reference }: { action: FormAction; reference: string }) {
  return (
    <PortalForm
      action={action}
      schema={withdrawalSchema}
      submitLabel="Withdraw the request"
      submitVariant="danger"
      pendingLabel="Withdrawing…"
      secondary={<a href={paths.request(reference)}>Keep it</a>}
    >
      <HiddenField name="reference" value={reference} />
      <TextAreaField
        name="reason"
        label="Why is it withdrawn?"
        hint="A sentence is enough, for example: the case was closed."
        rows={3}
        limit={LIMITS.narrative}
      />
      <SingleCheckbox
        name="confirmed"
        label="I want to withdraw this request. Only a new request can ask again."
      />
    </PortalForm>
  );
}
