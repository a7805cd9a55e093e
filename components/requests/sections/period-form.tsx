'use client';

import { DateField } from '@/components/forms/date-field';
import { RadioField } from '@/components/forms/radio-field';
import { periodSchema } from '@/lib/requests/schema';
import { Dependable, Dependent } from './dependent';
import { SectionForm, type SectionProps } from './section-form';

/** The time the records are from (G6). */
export function PeriodForm(given: SectionProps) {
  return (
    <SectionForm {...given} section="period" schema={periodSchema}>
      <Dependable>
        <RadioField
          name="stated"
          legend="Does the legal process state a time period?"
          options={[
            {
              value: 'not_stated',
              label: 'No, it states none',
              hint: 'You can file it so. We will have to ask you for a period before we can answer, and the clock stands until you reply.',
            },
            { value: 'dates', label: 'Yes, from one day to another' },
          ]}
        />
        <Dependent legend="If it states a period">
          <div className="flex flex-wrap gap-x-8 gap-y-5">
            <DateField name="from" label="First day" example="2026-01-01" />
            <DateField name="to" label="Last day" hint="Not later than today." example="2026-03-31" />
          </div>
        </Dependent>
      </Dependable>
    </SectionForm>
  );
}
