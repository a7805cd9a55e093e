'use client';

import type { ReactNode } from 'react';
import { CodeField } from '@/components/forms/code-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { addAppSchema, factorCodeSchema, mailCodeSchema } from '@/lib/accounts/schema';

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

type FactorCodeFormProps = CodeFormProps & {
  label: string;
  /** Whether the account has an authenticator app; else a recovery code is all that can be typed. */
  app?: boolean;
};

/** Takes a code of the authenticator app, or a recovery code. */
export function FactorCodeForm({ action, next, secondary, label, app = true }: FactorCodeFormProps) {
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
        hint={
          app
            ? 'The six digits that your authenticator app shows now. Lost your phone? Enter a recovery code, such as 7k3mq-x0v9d.'
            : 'Your account has no authenticator app: enter one of your recovery codes, such as 7k3mq-x0v9d.'
        }
        inputMode="text"
      />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}

type EnrolFormProps = CodeFormProps & {
  label: string /** For a further app: what to call it. */;
  name?: string;
};

/** Takes the first code of a new authenticator app. */
export function EnrolForm({ action, next, label, name }: EnrolFormProps) {
  return (
    <PortalForm
      action={action}
      schema={addAppSchema}
      submitLabel={label}
      pendingLabel="Checking…"
      label="Authenticator app"
      values={name ? { name } : undefined}
    >
      {name ? (
        <TextField
          name="name"
          label="Name of the app"
          hint="By this you know it in the list of your account."
          width="half"
        />
      ) : null}
      <CodeField name="code" label="Code from the app" hint="The six digits that the app shows now." />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}
