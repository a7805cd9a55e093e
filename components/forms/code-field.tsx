'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type CodeFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** `text` for recovery codes, which have letters. */
  inputMode?: 'numeric' | 'text';
  error?: string;
};

/**
 * A one-time code. Phones offer it from the message, and nothing corrects or capitalises it. Type `text`, since
 * a number field drops leading zeros; spaces are for the server to take out.
 */
export function CodeField({ name, label, hint, inputMode = 'numeric', error: ownError }: CodeFieldProps) {
  const { error, hintId, errorId, describedBy } = useField(name, Boolean(hint), [], ownError);
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name}>{label}</FieldLabel>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <input
        id={name}
        name={name}
        type="text"
        inputMode={inputMode}
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(
          CONTROL,
          'font-mono text-lg tracking-[0.2em]',
          inputMode === 'numeric' ? 'max-w-52' : 'max-w-80',
        )}
      />
    </FieldFrame>
  );
}
