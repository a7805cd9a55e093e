'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { DateField } from '@/components/forms/date-field';
import { RadioField } from '@/components/forms/radio-field';
import { TextField } from '@/components/forms/text-field';
import { canBeExpedited, canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { BARS, type Bar, handlingSchemaFor } from '@/lib/requests/schema';
import { Dependable, Dependent } from './dependent';
import { SectionForm, type SectionProps } from './section-form';

/** Those that any request can name, then those of some kinds alone; a wish in a letter is offered, to be told that it is none. */
const BARS_OF_ALL: Bar[] = ['2705b', '3486', 'statute', 'other_order', '2705a', 'cover_letter'];
const BARS_OF_KINDS: Partial<Record<KindId, Bar>> = {
  wiretap: '2511',
  pen_trap: '3123d',
  national_security_letter: '2709c',
};

type HandlingFieldsProps = { company: string; kind: KindId };

/** How the request is to be handled: deadline (G8), notice to the customer (G9), action on the account (G10). */
export function HandlingForm({ company, kind, ...given }: SectionProps & HandlingFieldsProps) {
  return (
    <SectionForm {...given} section="handling" schema={handlingSchemaFor(asksOf(kind))}>
      <HandlingFields company={company} kind={kind} />
    </SectionForm>
  );
}

const asksOf = (kind: KindId) => ({ expedited: canBeExpedited(kind), doNotAct: canInstruct(kind) });

export function HandlingFields({ company, kind }: HandlingFieldsProps) {
  const asks = asksOf(kind);
  const own = BARS_OF_KINDS[kind];
  return (
    <>
      {asks.expedited ? <Deadline /> : null}
      <Dependable>
        <RadioField
          name="notice"
          legend={`May ${company} tell its customer about this request?`}
          hint="We make reasonable efforts to tell the customer, unless the law forbids it. A wish in a cover letter does not forbid it."
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
            options={[...(own ? [own] : []), ...BARS_OF_ALL].map((bar) => ({ value: bar, label: BARS[bar] }))}
          />
          <TextField
            name="barCitation"
            label="Court and number of the order, or citation of the statute"
            hint="For example Superior Court of Orange County, order 26-1042."
            optional
          />
          <DateField
            name="barFrom"
            label="First day on which it is forbidden"
            optional
            hint="Usually the date of the order."
            example="2026-11-20"
          />
          <DateField
            name="barUntil"
            label="Last day on which it is forbidden"
            optional
            hint="Leave it empty if it is forbidden until further order."
            example="2027-02-10"
          />
        </Dependent>
      </Dependable>
      {asks.doNotAct ? <Instruction company={company} /> : null}
    </>
  );
}

function Deadline() {
  return (
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
        <TextField
          name="deadlinePage"
          label="Page of the document on which it stands"
          width="short"
          optional
          inputMode="numeric"
        />
      </Dependent>
    </Dependable>
  );
}

/** The explicit instruction not to act against the account (G10). */
function Instruction({ company }: { company: string }) {
  return (
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
  );
}
