import type { Verb } from '@/lib/requests/rules';

/** The desk's verbs, in the order of their buttons. The agency's own and the system's are not among them. */
export const DESK_VERBS = [
  'begin',
  'ask',
  'approve',
  'decline',
  'delay',
  'resume',
  'fulfil',
  'reopen',
  'supersede',
] as const satisfies readonly Verb[];
export type DeskVerb = (typeof DESK_VERBS)[number];

/** Done at once by a button; the others need words or a second look, and so have a page. */
export const PRESSED_VERBS = ['begin', 'resume', 'fulfil'] as const satisfies readonly DeskVerb[];
export type PressedVerb = (typeof PRESSED_VERBS)[number];
export type PageVerb = Exclude<DeskVerb, PressedVerb>;

export const isPressed = (verb: DeskVerb): verb is PressedVerb =>
  (PRESSED_VERBS as readonly DeskVerb[]).includes(verb);

/** A verb that has a page of its own, out of an address; null for anything else. */
export function pageVerb(text: string): PageVerb | null {
  const verb = DESK_VERBS.find((each) => each === text);
  return verb && !isPressed(verb) ? verb : null;
}

/** The name of the field of an identifier's outcome, before its id. */
export const OUTCOME_FIELD = 'outcome.';

/** What was done, said once after the page comes back. */
export const DONE_WORDS = {
  begin: 'The review has begun.',
  ask: 'The questions were sent. The clock stands until the agency answers.',
  approve: 'The request was approved, and the agent was told by mail.',
  decline: 'The request was declined, and the agent was told by mail.',
  delay: 'The request is delayed. The clock stands, and the agent was told by mail.',
  resume: 'The review goes on, and the clock runs again.',
  fulfil: 'The request is fulfilled, and the agent was told by mail.',
  reopen: 'The request is back in review, and the agent was told by mail.',
  supersede: 'The request was closed as superseded, and the agent was told by mail.',
  assign: 'The assignment was changed.',
  outcomes: 'The outcomes were recorded.',
  message: 'The message was sent.',
  note: 'The note was kept.',
} as const satisfies Record<DeskVerb | 'assign' | 'outcomes' | 'message' | 'note', string>;
export type Done = keyof typeof DONE_WORDS;

/** The log's word for what was done; a verb of the status table is logged under its own name. */
const ACTS: Partial<Record<Done, string>> = {
  assign: 'request.assigned',
  outcomes: 'request.outcomes_recorded',
  message: 'message.sent',
  note: 'note.written',
};

type Logged = { act: string; actorId: string | null };

/**
 * What the actor just did, in words. The address says what, but anyone can write an address: it is said only where the
 * log's last entry (readings aside) is that act, by that person.
 * @param history oldest first
 */
export function justDone(done: unknown, history: readonly Logged[], accountId: string): string | null {
  if (typeof done !== 'string' || !Object.hasOwn(DONE_WORDS, done)) return null;
  const last = history.findLast(({ act }) => !['request.viewed', 'document.opened'].includes(act));
  const act = ACTS[done as Done] ?? `request.${done}`;
  return last?.act === act && last.actorId === accountId ? DONE_WORDS[done as Done] : null;
}
