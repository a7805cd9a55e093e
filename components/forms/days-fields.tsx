import { DateField } from './date-field';

/** The first and the last day of a span, side by side; named `from` and `to`. */
export function DaysFields({ hint }: { hint: string }) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-5">
      <DateField name="from" label="First day" example="2026-01-01" />
      <DateField name="to" label="Last day" hint={hint} example="2026-03-31" />
    </div>
  );
}
