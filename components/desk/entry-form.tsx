'use client';

import type { ReactNode } from 'react';
import type { Country } from '@/components/agencies/body-fields';
import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { MomentField } from '@/components/forms/moment-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { SelectField } from '@/components/forms/select-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { ContactFields } from '@/components/requests/sections/contact-form';
import { HandlingFields } from '@/components/requests/sections/handling-form';
import { MatterFields } from '@/components/requests/sections/matter-form';
import { PeriodFields } from '@/components/requests/sections/period-form';
import { ProcessFields } from '@/components/requests/sections/process-form';
import { AGENCY_LEVELS, AGENCY_TYPES } from '@/lib/law/bodies';
import { CATEGORIES } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import { SECTIONS, type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { entrySchema } from '@/lib/requests/kinds/entry-schema';
import { ZONES } from '@/lib/requests/kinds/zones';
import { CHANNELS, ENTERED_CHANNELS } from '@/lib/requests/rules';
import { LIMITS } from '@/lib/requests/schema';

export type EntryFormProps = {
  action: FormAction;
  kind: KindId;
  /** How it came; null where the form asks. */
  channel: string | null;
  agencies: { value: string; label: string }[];
  countries: Country[];
  company: string;
  /** Offset from UTC that is meant unless another is chosen. */
  zone: string;
  idempotencyKey: string;
  backHref: string;
  /** A reference of the compartment: from the registry alone, and whole. */
  sealed?: boolean;
};

/** All that is known of a request that came outside the portal, on one page: all but its first part may be left empty. */
export function EntryForm(props: EntryFormProps) {
  const { action, kind, channel, idempotencyKey, backHref, zone, sealed = false } = props;
  const declaration = declarationOf(kind);
  const sections = declaration.sections.filter((section) => section !== 'documents');
  return (
    <PortalForm
      action={action}
      schema={entrySchema}
      values={{ arrivedZone: zone }}
      submitLabel={sealed ? 'Enter the reference' : 'Enter the request'}
      pendingLabel="Entering…"
      secondary={<a href={backHref}>Cancel</a>}
    >
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <HiddenField name="kind" value={kind} />
      <Part title="How it came">
        {channel ? (
          <HiddenField name="channel" value={channel} />
        ) : (
          <RadioField
            name="channel"
            legend="How it came"
            legendHidden
            options={ENTERED_CHANNELS.map((value) => ({ value, label: CHANNELS[value] }))}
          />
        )}
        <MomentField
          name="arrivedAt"
          label="Received at"
          hint="When it reached the company: the clocks run from then."
        />
        <SelectField
          name="arrivedZone"
          label="Time zone of the receipt"
          options={ZONES.map(([value, label]) => ({ value, label }))}
        />
      </Part>
      <Agency {...props} />
      {sections.map((section) => (
        <Part key={section} title={sectionTitle(declaration, section)}>
          <Fields section={section} {...props} />
        </Part>
      ))}
    </PortalForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-5 border-t border-line pt-5">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Agency({ agencies, countries, sealed = false }: EntryFormProps) {
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <Part title="Who asks">
      <SelectField
        name="agency"
        label="Agency"
        empty="Choose an agency"
        options={agencies}
        optional={!sealed}
      />
      {sealed ? null : (
        <fieldset className="min-w-0 space-y-5 border-l-4 border-line pl-4 sm:pl-6">
          <legend className="float-left mb-3 w-full text-sm font-semibold text-ink-muted">
            If it is not in the list: it is entered as not yet verified
          </legend>
          <div className="clear-both space-y-5">
            <TextField name="agencyName" label="Name of the body" width="half" optional spellCheck={false} />
            <SelectField
              name="agencyCountry"
              label="Country"
              empty="Choose a country"
              options={countries}
              optional
            />
            <TextField
              name="agencyState"
              label="State"
              hint="Two letters, for a municipal, county or State body of the United States."
              width="tiny"
              optional
            />
            <SelectField
              name="agencyLevel"
              label="Level of government"
              empty="Choose a level"
              options={options(AGENCY_LEVELS)}
              optional
            />
            <SelectField
              name="agencyType"
              label="Type of body"
              empty="Choose a type"
              options={options(AGENCY_TYPES)}
              optional
            />
          </div>
        </fieldset>
      )}
    </Part>
  );
}

function Fields({ section, kind, countries, company, sealed }: EntryFormProps & { section: SectionId }) {
  const { process, categories } = declarationOf(kind);
  switch (section) {
    case 'process': {
      // The day of a reference is that of its receipt, which is asked above.
      const fields = sealed ? process.fields.filter(({ name }) => name !== 'receivedOn') : process.fields;
      return <ProcessFields fields={fields} countries={countries} />;
    }
    case 'contact':
      return <ContactFields emergency={kind === 'emergency'} />;
    case 'matter':
      return <MatterFields followed={false} preserved={false} />;
    case 'identifiers':
      return (
        <>
          <TextAreaField
            name="identifiers"
            label="Phone numbers, account SIDs, e-mail addresses, IP addresses or domains"
            hint="One a line. Read a number back digit by digit before you go on."
            rows={4}
            spellCheck={false}
            monospace
          />
          <TextAreaField
            name="names"
            label="Customers by name"
            hint="Companies or people, one a line."
            rows={2}
            optional
            spellCheck={false}
          />
        </>
      );
    case 'categories':
      return (
        <>
          <CheckboxField
            name="categories"
            legend={SECTIONS.categories}
            legendHidden
            options={categories.map((value) => ({
              value,
              label: CATEGORIES[value].label,
              hint: CATEGORIES[value].description,
            }))}
          />
          <TextAreaField
            name="particulars"
            label="Describe the records"
            hint="In the words of the caller or the paper."
            limit={LIMITS.narrative}
            rows={3}
          />
        </>
      );
    case 'period':
      return <PeriodFields ahead={kind === 'pen_trap' || kind === 'wiretap'} />;
    case 'handling':
      return <HandlingFields company={company} kind={kind} />;
    case 'documents':
      return null;
  }
}
