'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { Details } from '@/components/ui/details';
import { noteSchema } from '@/lib/conversations/schema';
import { LIMITS } from '@/lib/requests/schema';

type NoteFormProps = {
  action: FormAction;
  reference: string;
  /** New with every drawing of the page: the same key is the same note. */
  idempotencyKey: string;
  /** Who can be called on: those who can read it. */
  colleagues: { id: string; name: string }[];
};

/** Keeps a note for the desk. */
export function NoteForm({ action, reference, idempotencyKey, colleagues }: NoteFormProps) {
  return (
    <PortalForm
      action={action}
      schema={noteSchema}
      label="Write a note"
      submitLabel="Keep note"
      submitVariant="secondary"
      dense
      place="note-form"
    >
      <input type="hidden" name="reference" value={reference} />
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <TextAreaField
        name="note"
        label="New note"
        hint="@name calls on a colleague, who is mailed that something waits."
        rows={2}
        limit={LIMITS.narrative}
      />
      {colleagues.length > 0 ? (
        <Details summary={<span className="text-sm">Call on colleagues</span>}>
          <div className="text-sm">
            <CheckboxField
              name="mentions"
              legend="Colleagues whom the note calls on"
              legendHidden
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        </Details>
      ) : null}
    </PortalForm>
  );
}
