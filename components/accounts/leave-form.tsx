'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { SelectField } from '@/components/forms/select-field';
import { leaveSchema } from '@/lib/accounts/schema';

type LeaveFormProps = {
  action: FormAction;
  id: string;
  /** How many open requests are handed over; null for staff, whose work goes back to the queue. */
  open: number | null;
  heirs: { value: string; label: string }[];
  backHref: string;
};

/** Closes the account of somebody who leaves. */
export function LeaveForm({ action, id, open, heirs, backHref }: LeaveFormProps) {
  return (
    <PortalForm
      action={action}
      schema={leaveSchema}
      submitLabel="Close the account"
      submitVariant="danger"
      pendingLabel="Closing…"
      secondary={<a href={backHref}>Cancel</a>}
    >
      <HiddenField name="id" value={id} />
      {open ? (
        <SelectField
          name="heirId"
          label={`Who takes over ${open === 1 ? 'the open request' : `the ${open} open requests`}`}
          hint="Whoever takes over answers for them from then on, and is mailed."
          empty="Choose a colleague"
          options={heirs}
        />
      ) : null}
    </PortalForm>
  );
}
