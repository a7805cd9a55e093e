'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { paths } from '@/lib/paths';
import { removeEntrySchema } from '@/lib/settings/schema';
import { PublishFields } from './publish-fields';

type RemoveEntryFormProps = { action: FormAction; entryId: string; base: number };

/** Takes an entry out of the catalogue by publishing it without. */
export function RemoveEntryForm({ action, entryId, base }: RemoveEntryFormProps) {
  return (
    <PortalForm
      action={action}
      schema={removeEntrySchema}
      submitLabel="Remove and publish"
      submitVariant="danger"
      pendingLabel="Publishing…"
      secondary={<a href={paths.catalogue()}>Keep it</a>}
    >
      <HiddenField name="entry" value={entryId} />
      <PublishFields base={base} />
    </PortalForm>
  );
}
