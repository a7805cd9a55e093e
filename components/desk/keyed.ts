import type { DeskVerb } from './request-steps';

/** The key of each step of a request. */
export const VERB_KEYS: Record<DeskVerb, string> = {
  begin: 'b',
  ask: 'i',
  approve: 'a',
  decline: 'd',
  delay: 'l',
  resume: 'r',
  fulfil: 'f',
  reopen: 'o',
  supersede: 's',
};

/** Steps whose key moves the focus to the button, so that a slip of the finger mails no agent; Enter then presses it. */
export const FOCUSED_VERBS: readonly DeskVerb[] = ['resume', 'fulfil'];

/** The keys of the conditions of a checklist, in their order; later ones have none of their own. */
export const CONDITION_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/**
 * Gives a link, button, field or summary a key on the desk (desk-keys.tsx acts on it): spread what this returns on it.
 * @param says what the list of keys calls it
 * @param does `press` is a click; `focus` moves the keyboard there and leaves the pressing to the person; `open` opens
 * a summary's details and moves into its first field
 */
export function keyed(key: string, says: string, does: 'press' | 'focus' | 'open' = 'press') {
  return { 'aria-keyshortcuts': key, 'data-key': key, 'data-key-says': says, 'data-key-does': does } as const;
}

/** Marks the link of a row in a list, so that j and k move from one to the next. */
export const KEYED_ROW = { 'data-key-row': '' } as const;
