'use client';

import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { TextField } from '@/components/forms/text-field';
import { matterSchema } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';

type MatterFieldsProps = {
  /** Colleagues can follow a request outside the compartment alone. */
  followed: boolean;
  /** Asked of process that may follow a preservation, not of a preservation itself. */
  preserved: boolean;
};

/** How the agency itself knows the case, and who else of it may read along. */
export function MatterForm({ followed, preserved, ...given }: SectionProps & MatterFieldsProps) {
  return (
    <SectionForm {...given} section="matter" schema={matterSchema}>
      <MatterFields followed={followed} preserved={preserved} />
    </SectionForm>
  );
}

export function MatterFields({ followed, preserved }: MatterFieldsProps) {
  return (
    <>
      <TextField
        name="agencyCase"
        label="Your own case number"
        hint="As your agency files it, for example 26-004417. It is printed on the receipt."
        width="half"
        optional
        spellCheck={false}
      />
      <RadioField
        name="childEndangerment"
        legend="Does the matter concern the endangerment of a child?"
        hint="Such matters are marked for the desk, and no fee is ever asked for them."
        options={[
          { value: 'no', label: 'No' },
          {
            value: 'yes',
            label: 'Yes',
            hint: 'Never upload an image or video that shows the sexual exploitation of a child.',
          },
        ]}
      />
      {preserved ? (
        <TextField
          name="preservation"
          label="Preservation that this request follows"
          hint="The reference of your preservation request, if you made one, for example OW-2026-000042."
          width="half"
          optional
          spellCheck={false}
        />
      ) : null}
      {followed ? (
        <TextAreaField
          name="followers"
          label="Colleagues who may follow the request"
          hint="Their work e-mail addresses, one a line, five at most. They need an account of your agency here; they can read the request and change nothing."
          rows={3}
          optional
          spellCheck={false}
        />
      ) : null}
    </>
  );
}
