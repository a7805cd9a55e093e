'use client';

import { useField } from './form-context';

type HiddenFieldProps = { name: string; value: string };

/**
 * A value the person does not see. What came back from the action wins, so that a second try carries the same
 * key as the first.
 */
export function HiddenField({ name, value }: HiddenFieldProps) {
  const { values, returned } = useField(name, false);
  return <input type="hidden" name={name} value={(returned && values[0]) || value} readOnly />;
}
