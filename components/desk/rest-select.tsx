'use client';

import { useField } from '@/components/forms/form-context';
import { OUTCOMES } from '@/lib/requests/rules';
import { DeskSelect } from './desk-select';

const CHOICES = [
  { value: '', label: 'Leave them open' },
  ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
];

/** One outcome for every identifier that has none, also for those too many to be listed. */
export function RestSelect() {
  const field = useField('rest', false);
  return (
    <>
      {field.error ? (
        <p id={field.errorId} className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      ) : null}
      <DeskSelect
        name="rest"
        label="All others without an outcome"
        value={field.values[0] ?? ''}
        options={CHOICES}
        invalid={Boolean(field.error)}
        describedBy={field.describedBy}
      />
    </>
  );
}
