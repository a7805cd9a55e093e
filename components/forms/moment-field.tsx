'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type MomentFieldProps = { name: string; label: ReactNode; hint?: ReactNode };

/**
 * A day and a time of day. The native control sends `YYYY-MM-DDTHH:MM` whatever it shows; where there is none it is a
 * box for text, and the hint tells what to write.
 */
export function MomentField({ name, label, hint }: MomentFieldProps) {
  const { values, error, hintId, errorId, describedBy } = useField(name, true);
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name}>{label}</FieldLabel>
      <FieldHint id={hintId}>
        {hint ? <>{hint} </> : null}Day and time, for example 2026-11-21T18:30.
      </FieldHint>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <input
        id={name}
        name={name}
        type="datetime-local"
        defaultValue={values[0] ?? ''}
        placeholder="YYYY-MM-DDTHH:MM"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(CONTROL, 'max-w-64')}
      />
    </FieldFrame>
  );
}
