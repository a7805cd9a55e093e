'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { SelectField } from '@/components/forms/select-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { UserText } from '@/components/requests/user-text';
import { Button } from '@/components/ui/button';
import { DECLARED_KINDS, kindName } from '@/lib/requests/kinds/declarations';
import { LIMITS } from '@/lib/requests/schema';
import { FIELDS, LANGUAGE_IDS, LANGUAGES, PURPOSES, purposeName, type Template } from '@/lib/templates/rules';
import { newTemplateSchema, PREVIEW, templateVersionSchema } from '@/lib/templates/schema';

type TemplateFormProps = {
  action: FormAction;
  submitLabel: string;
  /** What the form starts with; null for an empty one. */
  start: Pick<Template, 'name' | 'body' | 'kind'> | null;
  /** The version that is edited; without it the template is new. */
  edited?: string;
  /** The template that this one puts into another language. */
  of?: { id: string; purpose: string; language: string; body: string } | null;
};

/** Writes a template, or a new version of one. */
export function TemplateForm({ action, submitLabel, start, edited, of = null }: TemplateFormProps) {
  const languages = LANGUAGE_IDS.filter((id) => id !== of?.language);
  return (
    <PortalForm
      action={action}
      schema={edited ? templateVersionSchema : newTemplateSchema}
      submitLabel={submitLabel}
      dense
      secondary={
        <Button variant="quiet" size="small" name={PREVIEW} value="yes" formNoValidate>
          Preview
        </Button>
      }
    >
      <EnterSubmit />
      {edited ? <HiddenField name="id" value={edited} /> : null}
      {of ? (
        <>
          <HiddenField name="of" value={of.id} />
          <HiddenField name="purpose" value={of.purpose} />
          <section
            aria-label="The words in the other language"
            className="rounded-md bg-surface-sunken px-3 py-2"
          >
            <UserText>{of.body}</UserText>
          </section>
        </>
      ) : null}
      <TextField
        name="name"
        label="Name"
        hint="Staff choose by it; the agency never reads it."
        value={start?.name}
      />
      {edited || of ? null : (
        <SelectField
          name="purpose"
          label="What it is for"
          empty="Choose"
          options={PURPOSES.map((purpose) => ({ value: purpose, label: purposeName(purpose) }))}
        />
      )}
      {edited ? null : (
        <SelectField
          name="language"
          label="Language"
          options={languages.map((id) => ({ value: id, label: LANGUAGES[id] }))}
        />
      )}
      <SelectField
        name="kind"
        label="For one kind of request alone"
        empty="For all kinds"
        options={DECLARED_KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={start?.kind ?? ''}
      />
      <TextAreaField name="body" label="Text" rows={10} limit={LIMITS.narrative} value={start?.body} />
      <FieldNames />
      <Shown />
      <Over />
    </PortalForm>
  );
}

function FieldNames() {
  return (
    <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[auto_1fr]">
      {Object.entries(FIELDS).map(([field, says]) => (
        <div key={field} className="contents">
          <dt>
            <code>{`{{${field}}}`}</code>
          </dt>
          <dd className="text-ink-muted">{says}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The text with the fields of a made-up request. */
function Shown() {
  const { values, returned } = useField(PREVIEW, false);
  if (!returned || !values[0]) return null;
  return (
    <section aria-label="Preview" className="rounded-lg border border-line bg-surface-sunken px-4 py-3">
      <p className="text-sm text-ink-muted">Not saved yet. With the fields of a made-up request:</p>
      <UserText>{values[0]}</UserText>
    </section>
  );
}

/** Asked only of whoever was told that a colleague saved meanwhile. */
function Over() {
  const { error, values } = useField('over', false);
  if (!error && values.length === 0) return null;
  return <SingleCheckbox name="over" label="Save mine on top of the newer version" />;
}
