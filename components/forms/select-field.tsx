'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type SelectFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** What stands there before anything is chosen; left out where the first option is meant. */
  empty?: string;
  options: { value: string; label: string }[];
  value?: string;
  error?: string;
};

/** One choice out of many, as a list to open. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  empty,
  options,
  value,
  error: ownError,
}: SelectFieldProps) {
  const { values, error, hintId, errorId, describedBy } = useField(
    name,
    Boolean(hint),
    value ? [value] : [],
    ownError,
  );
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name} optional={optional}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <select
        // React does not put a changed default into a list that is drawn already.
        key={values[0] ?? ''}
        id={name}
        name={name}
        defaultValue={values[0] ?? (empty ? '' : options[0]?.value)}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(CONTROL, 'max-w-xl')}
      >
        {empty ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
