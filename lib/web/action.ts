import { refresh, revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { createSafeActionClient } from 'next-safe-action';
import type { z } from 'zod';
import type { Actor } from '@/lib/accounts/rules';
import { newId } from '@/lib/platform/crypto';
import { log } from '@/lib/platform/log';
import { type Issue, NotFound, Refusal, TooMany } from '@/lib/platform/refusal';
import { ACTIONS, type ActionAccess, type ActionName } from './action-access';
import type { ActionState } from './action-state';
import { answerTooMany } from './current-answer';
import { formValues } from './form-values';
import { currentVisit, mayOpen, requireActor, requireVisit, type Visit } from './session';

/** What the action needs of the session: nothing, a proven mailbox, or both factors. */
type Level = 'public' | 'mailbox' | 'two_factor';
type Granted = {
  public: { visit: Visit | null; actor: Actor | null };
  mailbox: { visit: Visit; actor: Actor | null };
  two_factor: { visit: Visit; actor: Actor };
};

type Definition<L extends Level, S extends z.ZodType> = {
  /** Names the action in the log, and its row in ACTIONS (action-access.ts): who may press its button at all. */
  name: ActionName;
  level: L;
  schema: S;
  /** A field that takes the text of a chosen file, and the file's own: without script nobody else puts it there. */
  textOfFile?: { file: string; into: string };
  /** Called while somebody types: the page is not drawn again, since its boxes hold what is newer. */
  quiet?: true;
  /**
   * What a button beside the form's own puts into its fields before anything is checked, such as the words of a
   * template; null where that button was not pressed.
   */
  redraw?(given: Granted[L] & { values: ActionState['values'] }): Promise<ActionState['values'] | null>;
  /** Calls the use case. May redirect; else the page is drawn again, with the notice it returns. */
  run(given: Granted[L] & { input: z.output<S> }): Promise<{ notice?: string; answer?: unknown } | undefined>;
};

/** A faulty form is an expected no; anything else is logged under an id that the person can quote. */
const client = createSafeActionClient({
  defaultValidationErrorsShape: 'flattened',
  handleServerError(error, { ctx }): Issue[] {
    if (error instanceof TooMany) answerTooMany(error.retryAfter);
    if (error instanceof Refusal) return error.issues;
    const id = newId().slice(0, 8);
    log.error({ err: error, id, action: (ctx as { name?: string }).name }, 'an action failed');
    const message = `Something went wrong on our side and nothing was changed; try again, and quote ${id} if it happens twice.`;
    return [{ field: null, message }];
  },
});

/** Whoever its row leaves out finds nothing there, whatever was sent. */
async function grant({ name, level }: { name: ActionName; level: Level }): Promise<Granted[Level]> {
  const granted = await visitFor(level);
  const access: ActionAccess = ACTIONS[name];
  if (granted.actor && !mayOpen(access, granted.actor)) notFound();
  return granted;
}

async function visitFor(level: Level): Promise<Granted[Level]> {
  if (level === 'two_factor') return requireActor();
  if (level === 'mailbox') return { visit: await requireVisit(), actor: null };
  const visit = await currentVisit();
  return { visit, actor: visit?.actor ?? null };
}

/** Secrets are not sent back to be shown again. */
function shown(values: ActionState['values']): ActionState['values'] {
  const { code: _code, passkey: _passkey, ...rest } = values;
  return rest;
}

function asIssues(errors: {
  formErrors: string[];
  fieldErrors: Record<string, string[] | undefined>;
}): Issue[] {
  const general = errors.formErrors.map((message) => ({ field: null, message }));
  const byField = Object.entries(errors.fieldErrors).flatMap(([field, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ field, message })),
  );
  return [...general, ...byField];
}

/** The form with the text of the file that was chosen; the body's limit is the file's. */
async function withText(data: FormData, { file, into }: { file: string; into: string }): Promise<FormData> {
  const chosen = data.get(file);
  if (chosen instanceof File && chosen.size > 0) data.set(into, await chosen.text());
  return data;
}

/** The form with other values in it, or with a sentence on why not; null where it goes on as it is. */
async function redrawn(
  draw: () => Promise<ActionState['values'] | null>,
  values: ActionState['values'],
): Promise<ActionState | null> {
  try {
    const drawn = await draw();
    return drawn && { errors: [], values: drawn, notice: null };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof Refusal) return { errors: error.issues, values, notice: null };
    throw error;
  }
}

/**
 * The one shape of a write from a form: session and assurance level, parse, use case, expected refusals as
 * sentences on their fields, the page drawn anew. A Server Action is a public POST endpoint, so all of it is
 * checked here and in the use case, whatever the screen showed.
 * @returns what React's useActionState takes; without script Next answers the POST with the whole page
 */
export function formAction<L extends Level, S extends z.ZodType>(definition: Definition<L, S>) {
  const action = client
    .use(async ({ next }) => next({ ctx: { name: definition.name, granted: await grant(definition) } }))
    .inputSchema(definition.schema)
    .action(async ({ ctx, parsedInput }) => {
      const given = { ...(ctx.granted as Granted[L]), input: parsedInput as z.output<S> };
      try {
        return (await definition.run(given)) ?? null;
      } catch (error) {
        if (error instanceof NotFound) notFound();
        throw error;
      }
    });

  return async (_state: ActionState, data: FormData): Promise<ActionState> => {
    const values = formValues(definition.textOfFile ? await withText(data, definition.textOfFile) : data);
    if (definition.redraw) {
      const { redraw } = definition;
      // The session is looked at inside: one that has ended is a sentence here as well.
      const drawn = await redrawn(
        async () => redraw({ ...((await grant(definition)) as Granted[L]), values }),
        values,
      );
      if (drawn) return drawn;
    }
    const result = await action(values as never).catch((error) => {
      // It leads on to another page: the browser forgets those it keeps, or Back would show them as they were.
      revalidatePath('/', 'layout');
      throw error;
    });
    const errors =
      result?.serverError ?? (result?.validationErrors ? asIssues(result.validationErrors as never) : []);
    if (errors.length > 0) return { errors, values: shown(values), notice: null };
    if (!definition.quiet) refresh();
    const { notice = null, answer } = (result?.data ?? {}) as { notice?: string; answer?: unknown };
    return { errors: [], values: {}, notice, ...(answer === undefined ? {} : { answer }) };
  };
}
