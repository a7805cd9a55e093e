'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { decideLossSchema, reportLossSchema } from '@/lib/accounts/schema';
import { FreshCode } from './fresh-code';
import type { StepUp } from './step-up';

type LossFormProps = { action: FormAction; asksCode: boolean; stepUp: StepUp };

/** The first of two people reports that somebody lost every second factor. */
export function ReportLossForm({
  action,
  asksCode,
  stepUp,
  address,
}: LossFormProps & { address?: string | undefined }) {
  return (
    <PortalForm
      action={action}
      schema={reportLossSchema}
      values={address ? { address } : undefined}
      submitLabel="Report the loss"
      pendingLabel="Reporting…"
      label="Report a loss"
      dense
    >
      <TextField
        name="address"
        label="E-mail address of the account"
        type="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextAreaField
        name="reason"
        label="How you recognised the person"
        hint="Whom you called, at which number of the registry or of the staff list, and what they knew. Never a number that they gave you."
        rows={4}
        limit={4000}
      />
      <FreshCode asked={asksCode} what="this report" stepUp={stepUp} />
    </PortalForm>
  );
}

/** The second of them decides. */
export function DecideLossForm({ action, asksCode, stepUp, id }: LossFormProps & { id: string }) {
  return (
    <PortalForm
      action={action}
      schema={decideLossSchema}
      submitLabel="Record the decision"
      pendingLabel="Recording…"
      label="Decide"
    >
      <HiddenField name="id" value={id} />
      <RadioField
        name="decision"
        legend="Your decision"
        options={[
          {
            value: 'grant',
            label: 'Take the factor away',
            hint: 'All second factors and recovery codes of the account are gone, and its sessions end. Whoever holds its mailbox sets up another factor at the next sign-in.',
          },
          { value: 'refuse', label: 'Leave it as it is', hint: 'Nothing changes. The person is told.' },
        ]}
      />
      <FreshCode asked={asksCode} what="this decision" stepUp={stepUp} />
    </PortalForm>
  );
}
