'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { suspendSchema } from '@/lib/accounts/schema';

type SuspendFormProps = { action: FormAction; accountId: string; agencyId: string };

/** Shuts out an agent or an agency at once, with the reason that all staff read. */
export function SuspendForm({ action, accountId, agencyId }: SuspendFormProps) {
  return (
    <PortalForm
      action={action}
      schema={suspendSchema}
      submitLabel="Suspend now"
      submitVariant="danger"
      pendingLabel="Suspending…"
    >
      <HiddenField name="accountId" value={accountId} />
      <HiddenField name="agencyId" value={agencyId} />
      <TextAreaField
        name="reason"
        label="Why"
        hint="All staff read it; nobody of the agency does. Kept sealed."
        rows={4}
        limit={10_000}
      />
    </PortalForm>
  );
}
