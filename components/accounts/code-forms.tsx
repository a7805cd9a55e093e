'use client';

import type { ReactNode } from 'react';
import { CodeField } from '@/components/forms/code-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { enrolSchema, factorCodeSchema, mailCodeSchema } from '@/lib/accounts/schema';
import type { FormAction } from './form-action';

type CodeFormProps = { action: FormAction; next: string; secondary?: ReactNode };

/** Takes the code out of the mail. */
export function MailCodeForm({ action, next, secondary }: CodeFormProps) {
  return (
    <PortalForm
      action={action}
      schema={mailCodeSchema}
      submitLabel="Continue"
      pendingLabel="Checking…"
      secondary={secondary}
    >
      <CodeField name="code" label="Code from the mail" hint="Eight digits." />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}

/** Takes a code of the authenticator app, or a recovery code. */
export function FactorCodeForm({ action, next, secondary, label }: CodeFormProps & { label: string }) {
  return (
    <PortalForm
      action={action}
      schema={factorCodeSchema}
      submitLabel={label}
      pendingLabel="Checking…"
      secondary={secondary}
    >
      <CodeField
        name="code"
        label="Code"
        hint="The six digits that your authenticator app shows now. Lost your phone? Enter a recovery code, such as 7k3mq-x0v9d."
        inputMode="text"
      />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}

/** Takes the first code of a new authenticator app. */
export function EnrolForm({ action, next }: CodeFormProps) {
  return (
    <PortalForm
      action={action}
      schema={enrolSchema}
      submitLabel="Set up and continue"
      pendingLabel="Checking…"
    >
      <CodeField name="code" label="Code from the app" hint="The six digits that the app shows now." />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}
