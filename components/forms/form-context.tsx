'use client';

import { createContext, useContext } from 'react';

type FormContextValue = {
  values: Record<string, string | string[]>;
  /** Whether `values` is what came back from the action, and so is all that was sent. */
  returned: boolean;
  errors: { field: string | null; message: string }[];
  pending: boolean;
  /** The id of the button that was pressed; null while nothing is being sent. */
  pressed: string | null;
  /**
   * Where the buttons of a form behind a fold send it without script: to its own place on the page, so that the browser
   * opens the fold over the answer.
   */
  place?: string | undefined;
};

/** Outside a portal form a field stands alone: no values, no errors. */
export const FormContext = createContext<FormContextValue>({
  values: {},
  returned: false,
  errors: [],
  pending: false,
  pressed: null,
});

/** Whether the form this stands in is being sent, and by which button; and the address its buttons send it to. */
export function useSending(): { pending: boolean; pressed: string | null; formAction: string | undefined } {
  const { pending, pressed, place } = useContext(FormContext);
  return { pending, pressed, formAction: place && `#${place}` };
}

/**
 * What a field needs to draw itself. In: its name, whether it has a hint, the values and the error given to it
 * from outside; out: its values (a list, empty if there are none), its first error, and the ids that tie hint
 * and error to it. What came back from the action wins, also where it is nothing: an unticked box stays so.
 */
export function useField(name: string, hasHint: boolean, ownValues: string[] = [], ownError?: string) {
  const form = useContext(FormContext);
  const known = form.values[name];
  const values = known !== undefined ? [known].flat() : form.returned ? [] : ownValues;
  const error = form.errors.find((each) => each.field === name)?.message ?? ownError;
  const hintId = `${name}-hint`;
  const errorId = `${name}-error`;
  const describedBy = [hasHint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  return { values, returned: form.returned, error, hintId, errorId, describedBy };
}
