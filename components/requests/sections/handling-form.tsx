'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { DateField } from '@/components/forms/date-field';
import { RadioField } from '@/components/forms/radio-field';
import { TextField } from '@/components/forms/text-field';
import { BARS, handlingSchema } from '@/lib/requests/schema';
import { Dependable, Dependent } from './dependent';
import { SectionForm, type SectionProps } from './section-form';

// Written out, since an object puts keys that are numbers first.
const BARS_SHOWN = ['2705b', '3486', 'statute', 'other_order'] as const satisfies (keyof typeof BARS)[];

type HandlingFormProps = SectionProps & { company: string };

/** How the request is to be handled: deadline (G8), notice to the customer (G9), action on the account (G10). */
export function HandlingForm({ company, ...given }: HandlingFormProps) {
  return (
    <SectionForm {...given} section="handling" schema={handlingSchema}>
      <Dependable>
        <RadioField
          name="expedited"
          legend="When do you need the answer?"
          hint="We usually answer a valid request within two business weeks."
          options={[
            { value: 'no', label: 'In the ordinary time' },
            {
              value: 'yes',
              label: 'By a certain day',
              hint: 'Only where the legal process itself states that day.',
            },
          ]}
        />
        <Dependent legend="If by a certain day">
          <DateField name="deadline" label="Day by which you need the answer" example="2026-12-15" />
          <SingleCheckbox
            name="deadlineInDocument"
            label="The same deadline stands in the legal process"
            hint="A deadline counts only where it is stated in both places."
          />
        </Dependent>
      </Dependable>
      <Dependable>
        <RadioField
          name="notice"
          legend={`May ${company} tell its customer about this request?`}
          hint="We make reasonable efforts to tell the customer when we answer, unless the law forbids it. A wish in a cover letter does not forbid it."
          options={[
            { value: 'not_barred', label: 'Yes, nothing forbids it' },
            {
              value: 'barred',
              label: 'No, a court order or a law forbids it',
              hint: 'Attach the order with your documents.',
            },
          ]}
        />
        <Dependent legend="If it is forbidden">
          <RadioField
            name="bar"
            legend="What forbids it?"
            options={BARS_SHOWN.map((bar) => ({ value: bar, label: BARS[bar] }))}
          />
          <TextField
            name="barCitation"
            label="Court and number of the order, or citation of the statute"
            hint="For example Superior Court of Orange County, order 26-1042."
          />
          <DateField
            name="barUntil"
            label="Last day on which it is forbidden"
            optional
            hint="Leave it empty if the order has no end."
            example="2027-03-31"
          />
        </Dependent>
      </Dependable>
      <RadioField
        name="doNotAct"
        legend={`Should ${company} leave the account as it is?`}
        hint={`If your request draws attention to abuse of the service, ${company} acts against it, and the customer may notice. If that would harm your investigation, say here that no action is to be taken.`}
        options={[
          { value: 'no', label: `No, ${company} may act as it sees fit` },
          {
            value: 'yes',
            label: 'Yes, take no action against the account',
            hint: 'The instruction is recorded with your request.',
          },
        ]}
      />
    </SectionForm>
  );
}
