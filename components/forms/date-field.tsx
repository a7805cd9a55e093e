'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type DateFieldProps = {
  name: string;
  label: ReactNode;
  /** Added before the line on how to write a date. */
  hint?: ReactNode;
  optional?: boolean;
  /** A day to show as the example, `YYYY-MM-DD`. */
  example?: string;
  value?: string;
  error?: string;
};

/**
 * A day of the calendar. The native control sends `YYYY-MM-DD` whatever it shows; where there is none it is a
 * box for text, and the hint tells what to write.
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  example = '2026-03-31',
  value,
  error: ownError,
}: DateFieldProps) {
  const { values, error, hintId, errorId, describedBy } = useField(
    name,
    true,
    value ? [value] : [],
    ownError,
  );
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name} optional={optional}>
        {label}
      </FieldLabel>
      <FieldHint id={hintId}>
        {hint ? <>{hint} </> : null}Year, month and day, for example {example}.
      </FieldHint>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <input
        id={name}
        name={name}
        type="date"
        defaultValue={values[0] ?? ''}
        placeholder="YYYY-MM-DD"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(CONTROL, 'max-w-52')}
      />
    </FieldFrame>
  );
}
