'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { OUTCOME_FIELD, REDIRECT_FIELD, SEEN_FIELD, WITHOUT_FIELD } from '@/components/desk/request-steps';
import { askAgency } from '@/lib/conversations/ask-agency';
import { messageSchema, noteSchema } from '@/lib/conversations/schema';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { keysSchema } from '@/lib/desk/schema';
import { switchKeys } from '@/lib/desk/switch-keys';
import type { Code } from '@/lib/law/checklist-items';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/platform/refusal';
import { assignRequest } from '@/lib/requests/assign-request';
import { beginReview } from '@/lib/requests/begin-review';
import { checkDeadline } from '@/lib/requests/check-deadline';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { markCondition } from '@/lib/requests/mark-condition';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { reopenRequest } from '@/lib/requests/reopen-request';
import { resumeRequest } from '@/lib/requests/resume-request';
import type { Outcome } from '@/lib/requests/rules';
import {
  askSchema,
  assignSchema,
  deadlineCheckSchema,
  markSchema,
  outcomesSchema,
  outcomeValue,
  reasonSchema,
  redirectText,
  supersedeSchema,
  verbSchema,
} from '@/lib/requests/schema';
import { supersedeRequest } from '@/lib/requests/supersede-request';
import { formAction } from '@/lib/web/action';
import { putWords } from '@/lib/web/put-words';
import { back, requestStep, stay, wordedStep } from './request-step';

export const mark = formAction({
  name: 'mark-condition',
  level: 'two_factor',
  schema: markSchema,
  async run({ actor, input }) {
    const { code, ...marking } = input.mark;
    await markCondition(actor, { reference: input.reference, code: code as Code, ...marking });
    return stay(input.reference);
  },
});

/** From the list of keys and from the account's page: without script it is the latter. */
export const keys = formAction({
  name: 'switch-keys',
  level: 'two_factor',
  schema: keysSchema,
  async run({ actor, input }) {
    await switchKeys(actor, { on: input.keys === 'on' });
    if (!(await headers()).has('next-action')) redirect(`${paths.account()}#keys`);
    return undefined;
  },
});

export const begin = requestStep('begin-review', verbSchema, beginReview, stay);

export const resume = requestStep('resume-request', verbSchema, resumeRequest, stay);

export const fulfil = requestStep('fulfil-request', verbSchema, fulfilRequest, stay);

export const ask = formAction({
  name: 'ask-agency',
  level: 'two_factor',
  schema: askSchema,
  redraw: putWords,
  async run({ actor, input }) {
    const questions = (input.codes as Code[]).map((code) => {
      const wording = input[`wording.${code}`];
      return { code, wording: typeof wording === 'string' ? wording : '' };
    });
    await askAgency(actor, { reference: input.reference, questions });
    return back(input.reference);
  },
});

export const reopen = wordedStep('reopen-request', reasonSchema, reopenRequest);

export const supersede = requestStep('supersede-request', supersedeSchema, supersedeRequest, back);

export const assign = formAction({
  name: 'assign-request',
  level: 'two_factor',
  schema: assignSchema,
  async run({ actor, input }) {
    const { reference, assigneeId, seen } = input;
    const before = seen === undefined ? undefined : seen || null;
    await assignRequest(actor, { reference, assigneeId: assigneeId || null, seen: before });
    return stay(input.reference);
  },
});

export const recordDeadlineCheck = formAction({
  name: 'check-deadline',
  level: 'two_factor',
  schema: deadlineCheckSchema,
  async run({ actor, input: { reference, found, seen } }) {
    const before = seen === '' ? null : seen === 'yes';
    await checkDeadline(actor, { reference, inDocument: found === 'yes', seen: before });
    return stay(reference);
  },
});

export const recordOutcome = formAction({
  name: 'record-outcomes',
  level: 'two_factor',
  schema: outcomesSchema,
  async run({ actor, input }) {
    const { reference, then } = input;
    const outcomes = chosenOutcomes(input);
    const redirects = textsUnder(input, REDIRECT_FIELD);
    const without = listsUnder(input, WITHOUT_FIELD);
    const rest = chosenOutcomes({ [`${OUTCOME_FIELD}rest`]: input.rest ?? '' }).rest;
    const seen = seenOutcomes(input);
    const closes = then === 'fulfil';
    if (Object.keys(outcomes).length > 0 || rest) {
      await recordOutcomes(actor, { reference, outcomes, seen, rest, redirects, without });
    } else if (!closes) {
      throw new Refusal({ field: null, message: 'Choose an outcome for at least one identifier.' });
    }
    if (closes) await fulfilRequest(actor, { reference });
    return stay(reference);
  },
});

const under = (input: Record<string, unknown>, field: string) =>
  Object.entries(input).flatMap(([name, value]): [string, unknown][] =>
    name.startsWith(field) ? [[name.slice(field.length), value]] : [],
  );

/** Whom the agency asks instead, by the identifier's id or `rest`; blank ones are left out. */
function textsUnder(input: Record<string, unknown>, prefix: string): Record<string, string> {
  const rows = under(input, prefix).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return Object.fromEntries(
    rows.map(([id, value]) => {
      const parsed = redirectText.safeParse(value);
      const field = `${prefix}${id}`;
      if (!parsed.success) throw new Refusal({ field, message: parsed.error.issues[0]!.message });
      return [id, parsed.data];
    }),
  );
}

function listsUnder(input: Record<string, unknown>, prefix: string): Record<string, string[]> {
  return Object.fromEntries(under(input, prefix).map(([id, value]) => [id, [value].flat().map(String)]));
}

/** The outcomes of a form, by the identifier's id; rows left open are left out. */
function chosenOutcomes(input: Record<string, unknown>): Record<string, Outcome> {
  const rows = Object.entries(input).filter(
    ([field, value]) => field.startsWith(OUTCOME_FIELD) && value !== '',
  );
  return Object.fromEntries(
    rows.map(([field, value]) => {
      const parsed = outcomeValue.safeParse(value);
      if (!parsed.success) throw new Refusal({ field, message: 'Choose an outcome from the list.' });
      return [field.slice(OUTCOME_FIELD.length), parsed.data];
    }),
  );
}

/** What the page said of each identifier as it was drawn; null for none. */
function seenOutcomes(input: Record<string, unknown>): Record<string, Outcome | null> {
  const rows = Object.entries(input).filter(([field]) => field.startsWith(SEEN_FIELD));
  return Object.fromEntries(
    rows.map(([field, value]) => [
      field.slice(SEEN_FIELD.length),
      outcomeValue.safeParse(value).data ?? null,
    ]),
  );
}

export const send = formAction({
  name: 'send-message',
  level: 'two_factor',
  schema: messageSchema,
  redraw: putWords,
  async run({ actor, input }) {
    await sendMessage(actor, input);
    return stay(input.reference);
  },
});

/** From the page of its own, which leads back. */
export const sendWithFiles = formAction({
  name: 'send-message-with-files',
  level: 'two_factor',
  schema: messageSchema,
  redraw: putWords,
  async run({ actor, input }) {
    await sendMessage(actor, { ...input, files: true });
    return back(input.reference);
  },
});

export const note = formAction({
  name: 'write-note',
  level: 'two_factor',
  schema: noteSchema,
  async run({ actor, input }) {
    const { reference, idempotencyKey, mentions } = input;
    await writeNote(actor, { reference, idempotencyKey, mentions, body: input.note });
    return stay(reference);
  },
});
