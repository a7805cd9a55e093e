'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { supersedeSchema } from '@/lib/requests/schema';

type SupersedeFormProps = {
  action: FormAction;
  reference: string;
  /** What the address says replaces it; to be changed. */
  by: string;
};

/** Names the request that replaces this one. */
export function SupersedeForm({ action, reference, by }: SupersedeFormProps) {
  return (
    <PortalForm
      action={action}
      schema={supersedeSchema}
      values={{ by }}
      submitLabel="Mark as superseded"
      submitVariant="danger"
    >
      <input type="hidden" name="reference" value={reference} />
      <TextField
        name="by"
        label="Reference of the request that replaces it"
        hint="One of the same agency, such as OW-2026-000042."
        width="short"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </PortalForm>
  );
}
