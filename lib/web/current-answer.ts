import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

// Weakly: a connection of the pool that a request opened keeps what that request knew for as long as it lives.
type Answers = AsyncLocalStorage<WeakRef<ServerResponse>>;

/** One for the whole process: the server's start and its pages are bundles of their own. */
const store = globalThis as { openwritAnswers?: Answers };

/** At the start of the web server: lets whatever is done for a request reach the answer to it, by Node's own channel. */
export function followAnswers(): void {
  if (store.openwritAnswers) return;
  const answers: Answers = new AsyncLocalStorage();
  store.openwritAnswers = answers;
  subscribe('http.server.request.start', (message) => {
    answers.enterWith(new WeakRef((message as { response: ServerResponse }).response));
  });
}

/**
 * Makes the answer that is under way one of too many tries (RFC 6585 § 4): an action can set neither status nor header
 * by itself. The page is drawn all the same, with its sentence and what was typed.
 * @param seconds until the next try
 */
export function answerTooMany(seconds: number): void {
  const answer = store.openwritAnswers?.getStore()?.deref();
  if (!answer || answer.headersSent) return;
  answer.statusCode = 429;
  answer.setHeader('Retry-After', String(seconds));
}
