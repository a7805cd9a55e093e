'use client';

import type { ReactNode } from 'react';
import { FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type FileFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Types the chooser offers, such as `application/pdf,.pdf`; the server checks what came. */
  accept?: string;
  error?: string;
  /** The id of the form it belongs to, where that is not the one it stands in. */
  form?: string;
};

/** A file to choose, for a plain multipart form of its own. */
export function FileField({ name, label, hint, accept, error: ownError, form }: FileFieldProps) {
  const { error, hintId, errorId, describedBy } = useField(name, Boolean(hint), [], ownError);
  return (
    <FieldFrame error={error}>
      <FieldLabel htmlFor={name}>{label}</FieldLabel>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <input
        id={name}
        name={name}
        type="file"
        form={form}
        accept={accept}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className="block w-full max-w-xl scroll-mt-28 rounded-md border-2 border-dashed border-line-strong bg-surface p-3 text-sm file:mr-4 file:min-h-9 file:rounded-md file:border-2 file:border-solid file:border-line-strong file:bg-surface-raised file:px-3 file:font-semibold file:text-ink aria-invalid:border-danger"
      />
    </FieldFrame>
  );
}
