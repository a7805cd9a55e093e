'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { askSchema } from '@/lib/accounts/schema';

type AskFormProps = { action: FormAction; next: string; hint?: string };

const REGISTERED = "The one that is registered here, on your agency's own domain.";

/** Asks for the address that a code is mailed to. */
export function AskForm({ action, next, hint = REGISTERED }: AskFormProps) {
  return (
    <PortalForm action={action} schema={askSchema} submitLabel="Send me a code" pendingLabel="Sending…">
      <TextField
        name="address"
        label="Work e-mail address"
        hint={hint}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        width="half"
      />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}
