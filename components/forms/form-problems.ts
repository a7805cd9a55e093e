import type { FieldErrors } from 'react-hook-form';
import type { ActionState } from '@/lib/web/action-state';

export type Problems = ActionState['errors'];

/** The tree of errors as a list. In: what the form library keeps; out: one entry a field, list positions dropped. */
export function problems(errors: FieldErrors, path: string[] = []): Problems {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    const here = /^\d+$/.test(key) || key === '' || key === 'root' ? path : [...path, key];
    if ('message' in error && typeof error.message === 'string') {
      return [{ field: here.join('.') || null, message: error.message }];
    }
    return problems(error as FieldErrors, here);
  });
}

/**
 * Sorts by where the fields stand in the form, since that is how the person reads it. In: the problems and the
 * names of the form's elements in order; what is about the whole form comes first.
 */
export function inOrder(list: Problems, names: (string | null)[]): Problems {
  const place = ({ field }: Problems[number]) => (field ? names.indexOf(field) : -1);
  return [...list].sort((a, b) => place(a) - place(b));
}
