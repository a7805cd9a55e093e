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
/** What the page said of it as it was drawn. */
export const SEEN_FIELD = 'seen.';

/** Whom the agency asks instead, and what was not handed over; each before the identifier's id. */
export const REDIRECT_FIELD = 'redirect.';
export const WITHOUT_FIELD = 'without.';

/** What was done, by the log's word for it. */
const DONE_WORDS: Record<string, string> = {
  'request.begin': 'The review has begun.',
  'request.ask': 'The questions were sent. The clock stands until the agency answers.',
  'request.approve': 'The request was approved, and the agent was told by mail.',
  'request.decline': 'The request was declined, and the agent was told by mail.',
  'request.delay': 'The request is delayed. The clock stands, and the agent was told by mail.',
  'request.resume': 'The review goes on, and the clock runs again.',
  'request.fulfil': 'The request is fulfilled, and the agent was told by mail.',
  'request.reopen': 'The request is back in review, and the agent was told by mail.',
  'request.supersede': 'The request was closed as superseded, and the agent was told by mail.',
  'request.assigned': 'The assignment was changed.',
  'request.outcomes_recorded': 'The outcomes were recorded.',
  'request.called_back': 'The call was recorded.',
  'signal.settled': 'The signals were settled.',
  'emergency.release_recommended': 'The release was recommended; counsel who is somebody else decides.',
  'emergency.release_refused': 'The release was refused, and nothing was disclosed.',
  'message.sent': 'The message was sent.',
  'note.written': 'The note was kept.',
};

const JUST_NOW_MS = 20_000;

const PASSING = ['request.viewed', 'document.opened', 'signal.raised'];

/**
 * What the actor has done a moment ago, in words; null where the log's last entry is another's or older.
 * Readings do not count, nor what the portal saw by itself, which follows whatever was done.
 * It is asked of the log and not handed on in the address, which anyone can write and which stays when it is old.
 * @param history oldest first
 */
export function justDone(
  history: readonly { act: string; actorId: string | null; at: Date }[],
  accountId: string,
  now: Date,
): string | null {
  const last = history.findLast(({ act }) => !PASSING.includes(act));
  if (!last || last.actorId !== accountId || now.getTime() - last.at.getTime() > JUST_NOW_MS) return null;
  return DONE_WORDS[last.act] ?? null;
}
