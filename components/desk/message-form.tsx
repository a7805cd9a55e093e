'use client';

import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import type { FormAction } from '@/components/requests/form-action';
import { messageSchema } from '@/lib/conversations/schema';
import { LIMITS } from '@/lib/requests/schema';

type MessageFormProps = {
  action: FormAction;
  reference: string;
  /** New with every drawing of the page: the same key is the same message. */
  idempotencyKey: string;
};

/** Writes to the agent. */
export function MessageForm({ action, reference, idempotencyKey }: MessageFormProps) {
  return (
    <PortalForm
      action={action}
      schema={messageSchema}
      label="Write to the agency"
      submitLabel="Send message"
      submitVariant="secondary"
      dense
      pendingLabel="Sending…"
    >
      <input type="hidden" name="reference" value={reference} />
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <TextAreaField
        name="body"
        label="Message to the agency"
        hint="The agent reads it in the portal and is told by mail that it is there."
        rows={3}
        limit={LIMITS.narrative}
      />
    </PortalForm>
  );
}
