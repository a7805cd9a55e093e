'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { claimSchema } from '@/lib/requests/kinds/entry-schema';

/** Asks for the reference that was given on the telephone or by letter. */
export function ClaimForm({ action, backHref }: { action: FormAction; backHref: string }) {
  return (
    <PortalForm
      action={action}
      schema={claimSchema}
      submitLabel="Take the request over"
      pendingLabel="Looking…"
      secondary={<a href={backHref}>Cancel</a>}
    >
      <TextField
        name="reference"
        label="Reference"
        hint="As it was read out to you, for example OW-2026-000042."
        width="short"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
    </PortalForm>
  );
}
