'use client';

import { DaysFields } from '@/components/forms/days-fields';
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
  return <DaysFields hint={ahead ? 'Not beyond the term of the order.' : 'Not later than today (UTC).'} />;
}
