'use client';

import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import type { FormAction } from '@/components/requests/form-action';
import { importSchema, LIMITS } from '@/lib/agencies/schema';

/** A registry as CSV, pasted; what was pasted stays while its faults are mended. */
export function ImportForm({ action, cancelHref }: { action: FormAction; cancelHref: string }) {
  return (
    <PortalForm
      action={action}
      schema={importSchema}
      submitLabel="Import as proposed"
      pendingLabel="Importing…"
      secondary={<a href={cancelHref}>Cancel</a>}
    >
      <TextAreaField
        name="csv"
        label="The file"
        hint="Open it in a text editor, copy all of it and paste it here. Its first line is the header."
        rows={14}
        monospace
        spellCheck={false}
        limit={LIMITS.file}
      />
    </PortalForm>
  );
}
