'use client';

import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { decideSchema, LIMITS } from '@/lib/agencies/schema';

type DecideFormProps = {
  action: FormAction;
  agencyId: string;
  checkId: string;
  /** Whether it is a change of an opened agency. */
  change: boolean;
  /** A doubtful one can only be refused. */
  genuine: boolean;
  lookAlike: boolean;
};

/** The second of two people opens what another checked, or refuses it. */
export function DecideForm({ action, agencyId, checkId, change, genuine, lookAlike }: DecideFormProps) {
  return (
    <PortalForm action={action} schema={decideSchema} submitLabel="Decide" dense>
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="checkId" value={checkId} />
      <RadioField
        name="decision"
        legend={change ? 'Put this change into effect?' : 'Open this agency?'}
        options={[
          {
            value: 'open',
            label: change
              ? 'Yes: the entry says this from now on'
              : 'Yes: its agents can sign in from now on',
            unavailable: genuine ? undefined : 'the check found it doubtful; have it checked anew.',
          },
          { value: 'refuse', label: change ? 'No: the entry stays as it is' : 'No: it stays proposed' },
        ]}
      />
      <TextAreaField
        name="reason"
        label="What you looked at yourself, and why you decide so"
        rows={3}
        limit={LIMITS.text}
      />
      {lookAlike ? (
        <TextAreaField
          name="lookAlike"
          label="Why you, too, find it genuine although it looks like another’s"
          hint="Needed to say yes."
          rows={3}
          limit={LIMITS.text}
        />
      ) : null}
    </PortalForm>
  );
}
