'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import {
  CONTROL,
  FieldError,
  FieldFrame,
  FieldHint,
  FieldLabel,
  type FieldWidth,
  WIDTH,
} from './field-frame';
import { useField } from './form-context';

type SelectFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  width?: FieldWidth;
  options: { value: string; label: string; disabled?: boolean }[];
  /** The first, empty choice, such as "Choose a court". */
  placeholder?: string;
  value?: string;
  error?: string;
};

/** One choice out of many. For seven or fewer, radio buttons are easier to read and to answer. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  width = 'half',
  options,
  placeholder,
  value,
  error: ownError,
}: SelectFieldProps) {
  const { values, error, hintId, errorId, describedBy } = useField(
    name,
    Boolean(hint),
    value ? [value] : [],
    ownError,
  );
  const chosen = values[0] ?? '';
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name} optional={optional}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {/* The key draws the list anew when its starting value changes; React alone would leave the old one. */}
      <select
        key={chosen}
        id={name}
        name={name}
        defaultValue={chosen}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(CONTROL, WIDTH[width])}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
