'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { messageSchema } from '@/lib/conversations/schema';
import { paths } from '@/lib/paths';
import { LIMITS } from '@/lib/requests/schema';

type ReplyFormProps = {
  action: FormAction;
  reference: string;
  /** Makes a second press the same message. The page gives a new one each time it is drawn. */
  idempotencyKey: string;
  hint: string;
  /** On its page, which has the files beside it; on the request's a link leads there. */
  alone?: boolean;
};

/** Adds a message to the thread. */
export function ReplyForm({ action, reference, idempotencyKey, hint, alone = false }: ReplyFormProps) {
  return (
    <PortalForm
      action={action}
      schema={messageSchema}
      submitLabel="Send the message"
      submitVariant={alone ? 'primary' : 'secondary'}
      pendingLabel="Sending…"
      label="New message"
      secondary={alone ? null : <a href={paths.requestMessage(reference)}>Send a file with it</a>}
    >
      <HiddenField name="reference" value={reference} />
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <TextAreaField name="body" label="Write a message" hint={hint} rows={4} limit={LIMITS.narrative} />
    </PortalForm>
  );
}
