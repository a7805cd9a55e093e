'use client';

import { BodyFields, type Country } from '@/components/agencies/body-fields';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { proposeSchema, registerSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';

type RegisterFormProps = {
  action: FormAction;
  /** Named by the server; null where the agency is known, and so is not asked for. */
  countries: Country[] | null;
};

/** Who asks for an account, and where nobody has registered their domain, of which agency. */
export function RegisterForm({ action, countries }: RegisterFormProps) {
  return (
    <PortalForm
      action={action}
      schema={countries ? proposeSchema : registerSchema}
      submitLabel="Ask for the account"
      pendingLabel="Asking…"
      secondary={<a href={paths.register()}>Use another address</a>}
    >
      {countries ? (
        <>
          <h2 className="text-xl">Your agency</h2>
          <BodyFields countries={countries} names={{ name: 'agencyName', type: 'agencyType' }} />
          <h2 className="text-xl">You</h2>
        </>
      ) : null}
      <TextField name="name" label="Full name" width="half" autoComplete="name" spellCheck={false} />
      <TextField
        name="title"
        label="Title or rank"
        hint="For example Detective or Sergeant."
        width="half"
        autoComplete="organization-title"
      />
      <TextField
        name="badge"
        label="Badge or employee number"
        width="half"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="phone"
        label="Direct phone number"
        hint="With its country code, such as +1 217 555 0142."
        type="tel"
        width="half"
        autoComplete="tel"
      />
      <TextField
        name="supervisor"
        label="Supervisor"
        hint="Name and rank, for example Lt. J. Moreno."
        width="half"
        spellCheck={false}
      />
      <TextField name="supervisorPhone" label="Supervisor’s phone number" type="tel" width="half" />
    </PortalForm>
  );
}
