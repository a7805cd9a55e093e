import type { ActionState } from '@/lib/web/action-state';

/** A server action as a form takes it; pages hand it to the forms. */
export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>;

/** What a form starts with: a text a name, or a list where the name is sent more than once. */
export type FormStart = Record<string, string | string[]>;

/** Saved answers as the values a form starts with; what was left open is left out. */
export function startValues(answers: Record<string, unknown> | undefined): FormStart {
  return Object.fromEntries(
    Object.entries(answers ?? {}).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' ||
        (Array.isArray(entry[1]) && entry[1].every((each) => typeof each === 'string')),
    ),
  );
}
