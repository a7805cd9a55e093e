import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { filledFor } from '@/lib/templates/queries';
import { formAction } from '@/lib/web/action';
import type { ActionName } from '@/lib/web/action-access';
import { putWords } from '@/lib/web/put-words';

/** The request's page in the queue it was opened in, which the address of the page that posted names. */
async function pageOf(reference: string): Promise<string> {
  const [, query] = ((await headers()).get('x-portal-path') ?? '').split('?');
  return paths.deskRequest(reference, new URLSearchParams(query).get('in'));
}

/** Back to the request from the page of a step. */
export async function back(reference: string): Promise<never> {
  redirect(await pageOf(reference));
}

/**
 * The end of what is done on the request's own page. Without script the answer is an address, so that loading it again
 * repeats nothing. With script the page is refreshed where it stands: a redirect would draw it anew, and what was being
 * typed in its other forms would be gone.
 */
export async function stay(reference: string): Promise<undefined> {
  if (!(await headers()).has('next-action')) await back(reference);
}

/**
 * A step on a request whose form has what the use case takes.
 * @param end where it leads: `back` from a page of its own, `stay` on the request's
 */
export function requestStep<S extends z.ZodType<{ reference: string }>>(
  name: ActionName,
  schema: S,
  act: (actor: Actor, input: z.output<S>) => Promise<unknown>,
  end: (reference: string) => Promise<undefined>,
) {
  return formAction({
    name,
    level: 'two_factor',
    schema,
    async run({ actor, input }) {
      await act(actor, input);
      return end(input.reference);
    },
  });
}

/** A step from a page of its own with words for the agent in its `reason`, whose fields are filled in. */
export function wordedStep<S extends z.ZodType<{ reference: string; reason: string }>>(
  name: ActionName,
  schema: S,
  act: (actor: Actor, input: z.output<S>) => Promise<unknown>,
) {
  return formAction({
    name,
    level: 'two_factor',
    schema,
    redraw: putWords,
    async run({ actor, input }) {
      const reason = await filledFor(actor, input.reference, input.reason, 'reason');
      await act(actor, { ...input, reason });
      return back(input.reference);
    },
  });
}
