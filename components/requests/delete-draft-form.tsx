'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { paths } from '@/lib/paths';

/** Confirms that a draft is to go. */
export function DeleteDraftForm({ action, draftId }: { action: FormAction; draftId: string }) {
  return (
    <PortalForm
      action={action}
      submitLabel="Delete the draft"
      submitVariant="danger"
      pendingLabel="Deleting…"
      secondary={<a href={paths.draft(draftId)}>Keep it</a>}
    >
      <HiddenField name="draftId" value={draftId} />
    </PortalForm>
  );
}
