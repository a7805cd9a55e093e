'use client';

import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, ReactNode } from 'react';
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

type TextFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** The label set as large as a heading, for a page with one question. */
  large?: boolean;
  width?: FieldWidth;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number';
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  spellCheck?: boolean;
  disabled?: boolean;
  /** Where more could not even be sent; else a text that is too long stays and gets its sentence. */
  maxLength?: number;
  /** For a field outside a portal form; inside, the form knows both. */
  value?: string;
  error?: string;
};

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  optional,
  large,
  width = 'full',
  type = 'text',
  value,
  error: ownError,
  ...input
}: TextFieldProps) {
  const { values, error, hintId, errorId, describedBy } = useField(
    name,
    Boolean(hint),
    value ? [value] : [],
    ownError,
  );
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name} optional={optional} large={large}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <input
        {...input}
        id={name}
        name={name}
        type={type}
        defaultValue={values[0] ?? ''}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classNames(CONTROL, WIDTH[width])}
      />
    </FieldFrame>
  );
}
