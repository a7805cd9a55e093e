'use client';

import { Fragment, type ReactNode } from 'react';
import type { Country } from '@/components/agencies/body-fields';
import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { DateField } from '@/components/forms/date-field';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { MomentField } from '@/components/forms/moment-field';
import { RadioField } from '@/components/forms/radio-field';
import { SelectField } from '@/components/forms/select-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { Notice } from '@/components/ui/notice';
import type { KindId } from '@/lib/law/kinds';
import type { StatuteNote } from '@/lib/law/statute-note';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { fieldsFor, type ProcessField, schemaOfFields } from '@/lib/requests/kinds/process-field';
import { LIMITS } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';
import { StatuteHint } from './statute-hint';

type ProcessFormProps = SectionProps & {
  kind: KindId;
  country: string;
  /** Named by the server: a browser may know a country by another name. */
  countries: Country[];
  /** What is known of the statute that is kept, where there is a field for one. */
  statute?: StatuteNote | null;
  children?: ReactNode;
};

/** The page that a kind has of its own, drawn from the fields of its declaration. */
export function ProcessForm({ kind, country, countries, statute, children, ...given }: ProcessFormProps) {
  const fields = fieldsFor(declarationOf(kind).process.fields, country);
  return (
    <SectionForm {...given} section="process" schema={schemaOfFields(fields)}>
      {children}
      <AskedOnce />
      <ProcessFields fields={fields} countries={countries} statute={statute} />
    </SectionForm>
  );
}

type ProcessFieldsProps = {
  fields: readonly ProcessField[];
  countries: Country[];
  statute?: StatuteNote | null;
};

export function ProcessFields({ fields, countries, statute = null }: ProcessFieldsProps) {
  return fields.map((field) => (
    <Fragment key={field.name}>
      <Field field={field} countries={countries} />
      {field.name === 'statute' ? <StatuteHint name={field.name} drawn={statute} /> : null}
    </Fragment>
  ));
}

/** More choices than fit as buttons are a list to open. */
const MANY = 6;

function Field({ field, countries }: { field: ProcessField; countries: Country[] }) {
  const { name, label, hint, type, options = [], optional } = field;
  switch (type) {
    case 'line':
      return <TextField name={name} label={label} hint={hint} optional={optional} />;
    case 'days':
      return <TextField name={name} label={label} hint={hint} inputMode="numeric" width="short" />;
    case 'text':
      return <TextAreaField name={name} label={label} hint={hint} limit={LIMITS.narrative} rows={4} />;
    case 'day':
      return <DateField name={name} label={label} hint={hint} optional={optional} />;
    case 'moment':
      return <MomentField name={name} label={label} hint={hint} />;
    case 'tick':
      return <SingleCheckbox name={name} label={label} hint={hint} />;
    case 'country':
      return (
        <SelectField name={name} label={label} hint={hint} empty="Choose a country" options={countries} />
      );
    case 'choice':
      return options.length > MANY ? (
        <SelectField
          name={name}
          label={label}
          hint={hint}
          empty="Choose one"
          options={options.map(([value, text]) => ({ value, label: text }))}
        />
      ) : (
        <RadioField
          name={name}
          legend={label}
          hint={hint}
          options={options.map(([value, text]) => ({ value, label: text }))}
        />
      );
  }
}

/** Statements of an emergency that are short are asked about once; the next press of the button keeps them as they are. */
export function AskedOnce() {
  const { error } = useField('asked', false);
  if (!error) return null;
  return (
    <div id="asked" tabIndex={-1}>
      <HiddenField name="asked" value="yes" />
      <Notice tone="warning">
        <p>{error}</p>
      </Notice>
    </div>
  );
}
