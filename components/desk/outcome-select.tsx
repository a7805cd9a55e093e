'use client';

import { useField } from '@/components/forms/form-context';
import { OUTCOMES, type Outcome, outcomesOf } from '@/lib/requests/rules';
import { DeskSelect } from './desk-select';
import type { keyed } from './keyed';

type OutcomeSelectProps = {
  name: string;
  /** The kind of request: it decides what can come of it. */
  kind: string;
  label: string;
  labelHidden?: boolean;
  /** What the choice of no outcome is called. */
  none: string;
  outcome?: Outcome | null;
  /** What `keyed` gives. */
  keys?: Partial<ReturnType<typeof keyed>>;
};

/** An outcome to choose, or none. */
export function OutcomeSelect({
  name,
  kind,
  label,
  labelHidden,
  none,
  outcome = null,
  keys,
}: OutcomeSelectProps) {
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
        label={label}
        labelHidden={labelHidden}
        value={field.values[0] ?? ''}
        options={[
          { value: '', label: none },
          ...outcomesOf(kind).map((each) => ({ value: each, label: OUTCOMES[each] })),
        ]}
        invalid={Boolean(field.error)}
        describedBy={field.describedBy}
        keys={keys}
      />
    </>
  );
}
