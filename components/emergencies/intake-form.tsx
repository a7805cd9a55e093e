'use client';

import { type ChangeEvent, type ReactNode, useState } from 'react';
import { BodyFields, type Country } from '@/components/agencies/body-fields';
import { CheckboxField, SingleCheckbox } from '@/components/forms/checkbox-field';
import { DateField } from '@/components/forms/date-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { certification } from '@/components/requests/certify-form';
import { AskedOnce, ProcessFields } from '@/components/requests/sections/process-form';
import { INTAKE_CATEGORIES } from '@/lib/emergencies/rules';
import { isUnitedStates } from '@/lib/law/bodies';
import { CATEGORIES, isContent } from '@/lib/law/categories';
import { emergency } from '@/lib/requests/kinds/emergency';

type IntakeFormProps = {
  action: FormAction;
  idempotencyKey: string;
  company: string;
  /** Named by the server: a browser may know a country by another name. */
  countries: Country[];
};

/**
 * The one form by which somebody without an account files an emergency. The server checks it whole, with the
 * pre-flight, so that everything that is wrong is said at once.
 */
export function IntakeForm({ action, idempotencyKey, company, countries }: IntakeFormProps) {
  const [country, setCountry] = useState<string | null>(null);
  const changed = ({ target }: ChangeEvent<HTMLDivElement>) => {
    if (target instanceof HTMLSelectElement && target.name === 'country') setCountry(target.value);
  };
  const abroad = !country || !isUnitedStates(country);
  return (
    <PortalForm action={action} submitLabel="Certify and file" pendingLabel="Filing…">
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <AskedOnce />
      <div className="space-y-10" onChange={changed}>
        <Agency countries={countries} />
        <Person />
        <Part title="The emergency">
          <ProcessFields fields={emergency.process.fields} countries={countries} />
        </Part>
        <Asked contentBlocked={country !== null && country !== '' && abroad} />
        <Part title="Certify and file">
          <SingleCheckbox
            name="certified"
            label={certification('emergency', 'the person named above', abroad)}
            hint={`In an emergency ${company} may disclose information; it does not have to. Our customer may be told of the request unless the law forbids it.`}
          />
        </Part>
      </div>
    </PortalForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-6">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Agency({ countries }: { countries: Country[] }) {
  return (
    <Part title="Your agency">
      <BodyFields countries={countries} names={{ name: 'agencyName', type: 'agencyType' }} />
      <TextField
        name="switchboard"
        label="Public number of the switchboard"
        hint="It helps us to find your agency in a directory. We call the number that we find there, never one from this form."
        type="tel"
        width="half"
      />
    </Part>
  );
}

function Person() {
  return (
    <Part title="You">
      <TextField name="name" label="Full name" width="half" autoComplete="name" spellCheck={false} />
      <TextField
        name="title"
        label="Title or rank"
        width="half"
        autoComplete="organization-title"
        hint="For example Detective or Sergeant."
      />
      <TextField
        name="phone"
        label="Your phone number"
        hint="On which you can be reached tonight."
        type="tel"
        width="half"
        autoComplete="tel"
      />
      <TextField
        name="callback"
        label="Call-back number"
        hint="Dispatch or your desk, with its extension. We call the number that we find in a directory, and have them put us through."
        width="half"
      />
      <TextField
        name="supervisor"
        label="Supervisor on duty"
        hint="Name and rank, for example Lt. J. Moreno."
        width="half"
        spellCheck={false}
      />
      <TextField name="supervisorPhone" label="Supervisor’s phone number" type="tel" width="half" />
    </Part>
  );
}

function Asked({ contentBlocked }: { contentBlocked: boolean }) {
  return (
    <Part title="What you ask for">
      <TextAreaField
        name="identifiers"
        label="Phone numbers, account SIDs, e-mail addresses, IP addresses or domains"
        hint="One a line. A phone number with its country code: +1 217 555 0142. An IP address with time and zone: 203.0.113.9 2026-03-01 14:05:12 UTC."
        rows={4}
        spellCheck={false}
        monospace
      />
      <CheckboxField
        name="categories"
        legend="Which information"
        hint="Only what relates to the emergency may be disclosed."
        options={INTAKE_CATEGORIES.map((category) => ({
          value: category,
          label: <span className="font-semibold">{CATEGORIES[category].label}</span>,
          hint: isContent(category)
            ? `${CATEGORIES[category].description} For agencies of the United States alone.`
            : CATEGORIES[category].description,
          unavailable:
            contentBlocked && isContent(category)
              ? 'the law lets content go to agencies of the United States alone (18 U.S.C. §§ 2702(b)(8), 2711(4)). Ask for it by a mutual legal assistance request.'
              : undefined,
        }))}
      />
      <TextAreaField
        name="particulars"
        label="Describe the records"
        hint="For example: name and address of the account holder, and calls of today with their times."
        rows={3}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <DateField name="from" label="First day of the records" />
        <DateField name="to" label="Last day of the records" hint="Not later than today (UTC)." />
      </div>
    </Part>
  );
}
