'use client';

import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import type { FormAction } from '@/components/requests/form-action';
import { noteSchema } from '@/lib/conversations/schema';
import { LIMITS } from '@/lib/requests/schema';

type NoteFormProps = {
  action: FormAction;
  reference: string;
  /** New with every drawing of the page: the same key is the same note. */
  idempotencyKey: string;
};

/** Keeps a note for the desk. */
export function NoteForm({ action, reference, idempotencyKey }: NoteFormProps) {
  return (
    <PortalForm
      action={action}
      schema={noteSchema}
      label="Write a note"
      submitLabel="Keep note"
      submitVariant="secondary"
      dense
    >
      <input type="hidden" name="reference" value={reference} />
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <TextAreaField name="note" label="New note" rows={2} limit={LIMITS.narrative} />
    </PortalForm>
  );
}
