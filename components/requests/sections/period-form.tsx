'use client';

import { DateField } from '@/components/forms/date-field';
import { periodSchema } from '@/lib/requests/schema';
import { SectionForm, type SectionProps } from './section-form';

/** The time the records are from (G6). */
export function PeriodForm({ ahead, ...given }: SectionProps & { ahead: boolean }) {
  return (
    <SectionForm {...given} section="period" schema={periodSchema}>
      <PeriodFields ahead={ahead} />
    </SectionForm>
  );
}

export function PeriodFields({ ahead }: { ahead: boolean }) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-5">
      <DateField name="from" label="First day" example="2026-01-01" />
      <DateField
        name="to"
        label="Last day"
        hint={ahead ? 'Not beyond the term of the order.' : 'Not later than today (UTC).'}
        example="2026-03-31"
      />
    </div>
  );
}
