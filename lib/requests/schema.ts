import { z } from 'zod';
import { isCalendarDay } from '@/lib/law/calendar-day';
import { CATEGORY_IDS } from '@/lib/law/categories';
import { CODES } from '@/lib/law/checklist-items';
import { OPEN_STATUSES, OUTCOME_IDS, type Outcome, STATUSES } from './rules';

/** Longest texts, in characters; each is said beside its field. */
export const LIMITS = { line: 200, narrative: 10_000, identifiers: 10_000, identifierText: 400_000 } as const;

// PostgreSQL cannot store a null byte, and other control characters hide text from the reader of a record.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function clean(label: string) {
  return z.string().refine((text) => !CONTROL.test(text), {
    message: `${label} contains a control character that cannot be stored: delete it or type the text again.`,
  });
}

/** One line of text; `ask` is the sentence said when it is empty. */
export function line(label: string, ask: string) {
  return clean(label)
    .trim()
    .min(1, ask)
    .max(LIMITS.line, `${label} must be ${LIMITS.line} characters or fewer: shorten it.`);
}

/** Text of several lines. */
export function narrative(label: string, ask: string) {
  return clean(label)
    .trim()
    .min(1, ask)
    .max(
      LIMITS.narrative,
      `${label} must be ${LIMITS.narrative.toLocaleString('en-US')} characters or fewer: shorten it, or attach a document.`,
    );
}

/** A calendar date, `YYYY-MM-DD`. */
export function day(label: string, ask: string) {
  return z
    .string()
    .trim()
    .min(1, ask)
    .refine(isCalendarDay, { message: `${label} must be a real date, such as 2026-03-31.` });
}

const nothing = z.literal('').transform(() => undefined);
const optionalLine = (label: string) =>
  clean(label)
    .trim()
    .max(LIMITS.line, `${label} must be ${LIMITS.line} characters or fewer: shorten it.`)
    .transform((text) => text || undefined)
    .optional();
const optionalDay = (label: string) => z.union([nothing, day(label, '')]).optional();
const choice = <const Values extends readonly [string, ...string[]]>(values: Values, ask: string) =>
  z.enum(values, { error: ask });
/** A checkbox group sends its name once for each tick: none, a text or a list. The same tick twice is one. */
const ticks = (schema: z.ZodEnum) =>
  z.preprocess((value) => (value === undefined ? [] : [...new Set([value].flat())]), z.array(schema));

export const contactSchema = z.object({
  name: line('Name', 'Enter the name of the person authorised to serve this request.'),
  title: line('Title or rank', 'Enter the title or rank, such as Detective.'),
  phone: line('Phone number', 'Enter a phone number at which that person can be reached.'),
});

export const identifiersSchema = z.object({
  identifiers: clean('The list')
    .trim()
    .min(1, 'Enter at least one phone number, account SID or other identifier.')
    .max(LIMITS.identifierText, 'The list is too long: enter at most 10,000 identifiers, one a line.'),
});

export const categoriesSchema = z.object({
  categories: ticks(z.enum(CATEGORY_IDS)).refine((list) => list.length > 0, {
    message: 'Choose at least one kind of information.',
  }),
  particulars: narrative(
    'The description',
    'Describe the records you ask for, such as “name and address of the account holder”.',
  ),
});

export const periodSchema = z
  .object({
    stated: choice(['dates', 'not_stated'], 'Choose whether the legal process states a time period.'),
    from: optionalDay('The first day'),
    to: optionalDay('The last day'),
  })
  .superRefine((period, context) => {
    if (period.stated !== 'dates') return;
    if (!period.from) {
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: 'Enter the first day of the period, such as 2026-01-01.',
      });
    }
    if (!period.to) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: 'Enter the last day of the period, such as 2026-03-31.',
      });
    }
    if (period.from && period.to && period.to < period.from) {
      const message = 'The last day is before the first: correct one of the two.';
      context.addIssue({ code: 'custom', path: ['to'], message });
    }
  });

/** Authorities that can bar notice, as the form offers them; what each does to the clock of notice comes with notices. */
export const BARS = {
  '2705b': 'Court order under 18 U.S.C. § 2705(b)',
  '3486': 'Order under 18 U.S.C. § 3486(a)(6)',
  statute: 'Another statute',
  other_order: 'Another court order',
} as const;
const BAR_IDS = Object.keys(BARS) as [keyof typeof BARS, ...(keyof typeof BARS)[]];

export const handlingSchema = z
  .object({
    expedited: choice(['no', 'yes'], 'Choose whether you need an answer sooner than two business weeks.'),
    deadline: optionalDay('The deadline'),
    deadlineInDocument: z.string().optional(),
    notice: choice(
      ['not_barred', 'barred'],
      'Choose whether the law bars the company from telling its customer.',
    ),
    bar: z.union([nothing, z.enum(BAR_IDS)]).optional(),
    barCitation: optionalLine('The citation'),
    barUntil: optionalDay('The end of the bar'),
    doNotAct: choice(['no', 'yes'], 'Choose whether the company should leave the account as it is.'),
  })
  .superRefine((handling, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (handling.expedited === 'yes') {
      if (!handling.deadline) issue('deadline', 'Enter the day by which you need the answer.');
      if (handling.deadlineInDocument !== 'yes') {
        issue(
          'deadlineInDocument',
          'The deadline must stand in the legal process itself: confirm that it does, or choose the ordinary time.',
        );
      }
    }
    if (handling.notice === 'barred') {
      if (!handling.bar)
        issue('bar', 'Choose the authority that bars notice; the request of a cover letter is none.');
      else if (!handling.barCitation) {
        issue('barCitation', 'Enter the court and number of the order, or the citation of the statute.');
      }
    }
  });

export const certificationSchema = z.object({
  certified: z.literal('yes', { error: 'Tick the box to certify the request.' }),
  attested: z.string().optional(),
  code: z.string().trim().optional(),
});

export const startSchema = z.object({
  kind: z.string({ error: 'Choose the kind of legal process.' }).min(1, 'Choose the kind of legal process.'),
  idempotencyKey: z.uuid(),
});

const withReference = { reference: z.string().max(40) };
/** A step that asks for nothing more. One taken on an old page is refused by the status table. */
export const verbSchema = z.object(withReference);

export const reasonSchema = z.object({
  ...withReference,
  reason: narrative('The reason', 'Enter the reason; it goes on the record.'),
});

/** A withdrawal cannot be taken back by the agent, so it wants a tick besides. */
export const withdrawalSchema = reasonSchema.extend({
  confirmed: z.literal('yes', { error: 'Tick the box to confirm that the request is to be withdrawn.' }),
});

export const askSchema = z
  .object({
    ...withReference,
    codes: ticks(z.enum(CODES)).refine((list) => list.length > 0, {
      message: 'Choose at least one condition that is not met.',
    }),
  })
  // One text a code, named wording.G6 and so on.
  .catchall(z.unknown());

export const answerSchema = z.object({
  ...withReference,
  answer: narrative('The answer', 'Enter your answer to the questions.'),
  from: optionalDay('The first day'),
  to: optionalDay('The last day'),
  identifiers: z.string().trim().max(LIMITS.identifierText).optional(),
});

export const outcomesSchema = z.object(withReference).catchall(z.unknown());
export const outcomeValue = z.enum(OUTCOME_IDS as [Outcome, ...Outcome[]], { error: 'Choose an outcome.' });

export const assignSchema = z.object({ ...withReference, assigneeId: z.union([z.literal(''), z.uuid()]) });

export const supersedeSchema = z.object({
  ...withReference,
  by: line('The other reference', 'Enter the reference of the request that replaces this one.'),
});

export type Contact = z.output<typeof contactSchema>;
export type Period = z.output<typeof periodSchema>;
export type Handling = z.output<typeof handlingSchema>;

/**
 * What an agent has answered so far, as it is sealed in `Request.answers`: one entry a finished section. `process`
 * has the fields of the kind's own declaration.
 */
export type Answers = {
  process?: Record<string, string>;
  contact?: Contact;
  identifiers?: z.output<typeof identifiersSchema>;
  categories?: z.output<typeof categoriesSchema>;
  period?: Period;
  handling?: Handling;
  certified?: { at: string; attested: boolean };
};

const listed = (allowed: readonly string[]) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()).filter((each) => allowed.includes(String(each))),
    z.array(z.string()),
  );

/** The desk's view of the queue as it stands in the address; what is not understood is left out. */
export const queueSchema = z.object({
  status: listed([...STATUSES.filter((status) => status !== 'draft'), 'open']).transform((chosen) =>
    chosen.length === 0 || chosen.includes('open')
      ? [...OPEN_STATUSES]
      : STATUSES.filter((each) => chosen.includes(each)),
  ),
  kind: z.string().max(60).catch('').default(''),
  sort: z.enum(['deadline', 'received']).catch('deadline').default('deadline'),
  after: z.string().max(300).catch('').default(''),
});
export type QueueView = z.output<typeof queueSchema>;
