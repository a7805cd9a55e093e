'use client';

import { useField } from '@/components/forms/form-context';
import { OUTCOMES, type Outcome } from '@/lib/requests/rules';
import { DeskSelect } from './desk-select';
import { OUTCOME_FIELD } from './request-steps';

const CHOICES = [
  { value: '', label: 'Not recorded' },
  ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
];

/** What came of one identifier, to choose. */
export function OutcomeSelect({
  id,
  given,
  outcome,
}: {
  id: string;
  given: string;
  outcome: Outcome | null;
}) {
  const name = `${OUTCOME_FIELD}${id}`;
  const field = useField(name, false, outcome ? [outcome] : []);
  return (
    <>
      {field.error ? (
        <p id={field.errorId} className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      ) : null}
      <DeskSelect
        name={name}
        label={`Outcome of ${given}`}
        labelHidden
        value={field.values[0] ?? ''}
        options={CHOICES}
        invalid={Boolean(field.error)}
        describedBy={field.describedBy}
      />
    </>
  );
}
