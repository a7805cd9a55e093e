import { z } from 'zod';
import { isCalendarDay } from '@/lib/law/calendar-day';
import { CATEGORY_IDS } from '@/lib/law/categories';
import { CODES, type Code } from '@/lib/law/checklist-items';
import { DELAY_IDS, GROUND_IDS } from '@/lib/law/grounds';
import { OUTCOME_IDS, type Outcome } from './rules';

/** Longest texts, in characters; each is said beside its field. */
export const LIMITS = {
  line: 200,
  narrative: 10_000,
  identifiers: 10_000,
  identifierText: 1_000_000,
} as const;

// PostgreSQL cannot store a null byte, and other control characters hide text from the reader of a record.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function clean(label: string, ask?: string) {
  return z.string(ask).refine((text) => !CONTROL.test(text), {
    message: `${label} contains a control character that cannot be stored: delete it or type the text again.`,
  });
}

/** One line of text; `ask` is the sentence said when it is empty. */
export function line(label: string, ask: string) {
  return clean(label, ask)
    .trim()
    .min(1, ask)
    .max(LIMITS.line, `${label} must be ${LIMITS.line} characters or fewer: shorten it.`);
}

/** Text of several lines. */
export function narrative(label: string, ask: string) {
  return clean(label, ask)
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
const optionalNarrative = (label: string) =>
  clean(label)
    .trim()
    .max(LIMITS.narrative, `${label} must be 10,000 characters or fewer: shorten it, or attach a document.`)
    .transform((text) => text || undefined)
    .optional();
const optionalDay = (label: string) => z.union([nothing, day(label, '')]).optional();
const choice = <const Values extends readonly [string, ...string[]]>(values: Values, ask: string) =>
  z.enum(values, { error: ask });
/** Several lines that may be left out, as a text in any case. */
const spareNarrative = (label: string) =>
  clean(label)
    .trim()
    .max(LIMITS.narrative, `${label} must be 10,000 characters or fewer: shorten it.`)
    .default('');
/** A checkbox group sends its name once for each tick: none, a text or a list. The same tick twice is one. */
const ticks = <Choice extends z.ZodType<string>>(schema: Choice) =>
  z.preprocess((value) => (value === undefined ? [] : [...new Set([value].flat())]), z.array(schema));

const CONTACT = {
  name: line('Name', 'Enter the name of the person authorised to serve this request (G3).'),
  title: line('Title or rank', 'Enter the title or rank, such as Detective (G3).'),
  phone: line('Phone number', 'Enter a phone number at which that person can be reached (G3).'),
};

export const contactSchema = z.object(CONTACT);

/** In an emergency somebody is called back, at night too, through the switchboard and a supervisor. */
export const emergencyContactSchema = z.object({
  ...CONTACT,
  callback: line('Call-back number', 'Enter the number at which you can be called back now (G3).'),
  supervisor: line('Supervisor', 'Enter the name and rank of the supervisor on duty (G3).'),
  supervisorPhone: line(
    'Supervisor’s phone number',
    'Enter the phone number of the supervisor on duty (G3).',
  ),
  /** Asked of whoever has no account; it helps to find the agency in a directory and is never called. */
  switchboard: optionalLine('The switchboard'),
});

/** One colleague a line; who they are is looked up when the request is filed. */
const followerAddresses = z
  .string()
  .trim()
  .max(2_000, 'The list of colleagues is too long: name at most five.')
  .transform((text) => text || undefined)
  .optional();

export const matterSchema = z.object({
  agencyCase: optionalLine('Your case number'),
  childEndangerment: choice(['no', 'yes'], 'Choose whether the matter concerns the endangerment of a child.'),
  preservation: optionalLine('The reference of the preservation'),
  followers: followerAddresses,
});

/** What is an identifier, and whether there is one, the pre-flight says with its code (G5). */
export const identifiersSchema = z.object({
  identifiers: clean('The list')
    .trim()
    .max(LIMITS.identifierText, 'The list is too long: enter at most 10,000 identifiers, one a line.')
    .default(''),
  names: clean('The list of names')
    .trim()
    .max(LIMITS.narrative, 'The list of names is too long: enter at most 10,000 characters, one name a line.')
    .transform((text) => text || undefined)
    .optional(),
});

export const categoriesSchema = z.object({
  categories: ticks(z.enum(CATEGORY_IDS, { error: 'Choose among the kinds of information listed.' })),
  /** Entries of the data catalogue, for particularity. */
  products: z
    .preprocess(
      (value) => (value === undefined ? [] : [...new Set([value].flat())]),
      z.array(z.string().max(60)).max(200),
    )
    .optional(),
  particulars: narrative(
    'The description',
    'Describe the records you ask for, such as “name and address of the account holder” (G4).',
  ),
});

/** Both days, their order and their reach are the pre-flight's (G6). */
export const periodSchema = z.object({
  from: optionalDay('The first day'),
  to: optionalDay('The last day'),
});

/** What can be named as barring notice (LAW.md § 6); the pre-flight says what each of them does (G9). */
export const BARS = {
  '2705b': 'Court order under 18 U.S.C. § 2705(b)',
  '3486': 'Order under 18 U.S.C. § 3486(a)(6)',
  '2511': 'Wiretap: 18 U.S.C. § 2511(2)(a)(ii)',
  '3123d': 'Pen register: sealed under 18 U.S.C. § 3123(d)',
  '2709c': 'National security letter: 18 U.S.C. § 2709(c)',
  fisa: 'Order under the Foreign Intelligence Surveillance Act',
  other_order: 'Another court order',
  statute: 'Another statute',
  '2705a': 'Delayed notice by the agency itself, 18 U.S.C. § 2705(a)',
  cover_letter: 'The request of a cover letter',
} as const;
export type Bar = keyof typeof BARS;
const BAR_IDS = Object.keys(BARS) as [Bar, ...Bar[]];

const HANDLING = {
  deadline: optionalDay('The deadline'),
  deadlineInDocument: z.string().optional(),
  deadlinePage: optionalLine('The page of the deadline'),
  notice: choice(
    ['not_barred', 'barred'],
    'Choose whether the law bars the company from telling its customer (G9).',
  ),
  bar: z.union([nothing, z.enum(BAR_IDS)]).optional(),
  barCitation: optionalLine('The citation'),
  barFrom: optionalDay('The beginning of the bar'),
  barUntil: optionalDay('The end of the bar'),
};
const expedited = choice(
  ['no', 'yes'],
  'Choose whether you need an answer sooner than two business weeks (G8).',
);
const doNotAct = choice(['no', 'yes'], 'Choose whether the company should leave the account as it is (G10).');

export const handlingSchema = z.object({
  ...HANDLING,
  expedited: expedited.optional(),
  doNotAct: doNotAct.optional(),
});

/** The same, with the questions that a kind asks made ones that want an answer. */
export function handlingSchemaFor(asks: { expedited: boolean; doNotAct: boolean }) {
  return handlingSchema.extend({
    ...(asks.expedited ? { expedited } : {}),
    ...(asks.doNotAct ? { doNotAct } : {}),
  });
}

/** Whether the boxes have to be ticked the pre-flight says with its code (E5, G11). */
export const certificationSchema = z.object({
  certified: z.string().optional(),
  attested: z.string().optional(),
  code: z.string().trim().optional(),
});

export const startSchema = z.object({
  kind: z.string({ error: 'Choose the kind of request.' }).min(1, 'Choose the kind of request.'),
  idempotencyKey: z.uuid(),
});

const withReference = { reference: z.string().max(40) };
/** A tick beside a condition, as its button says it: the code, what to mark, and the mark that was seen. */
export const markSchema = z.object({
  ...withReference,
  mark: z
    .string()
    .regex(/^[A-Z]\d{1,2}:(met|not_met|none):\d{1,15}$/, 'Press one of the buttons beside a condition.')
    .transform((text) => {
      const [code, mark, seen] = text.split(':') as [string, string, string];
      return { code, met: mark === 'none' ? null : mark === 'met', seen: Number(seen) };
    })
    .refine(({ code }) => CODES.includes(code as Code), 'Press one of the buttons beside a condition.'),
});

/** A step that asks for nothing more. One taken on an old page is refused by the status table. */
export const verbSchema = z.object(withReference);

/** Whether an expedited deadline stands in the document, and what the page said of it before. */
export const deadlineCheckSchema = z.object({
  ...withReference,
  found: z.enum(['yes', 'no'], { error: 'Choose whether the document has the deadline.' }),
  seen: z.enum(['yes', 'no', '']).default(''),
});

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

/** The desk's approval: categories ticked, and by the identifier's id or the category's, in fields of their own. */
export const approveSchema = z
  .object({
    ...withReference,
    /** Whether the ticks were drawn at all: an analyst approves the whole. */
    choosing: z.enum(['no', 'ticks', 'lists']).default('no'),
    granted: ticks(z.enum(CATEGORY_IDS)),
    grounds: ticks(z.enum(GROUND_IDS)),
    words: spareNarrative('The text for the agent'),
  })
  .catchall(z.unknown());

export const declineSchema = z.object({
  ...withReference,
  grounds: ticks(z.enum(GROUND_IDS)).refine((list) => list.length > 0, {
    message: 'Choose at least one reason: each names its source.',
  }),
  reason: spareNarrative('The text for the agent'),
});

export const delaySchema = z.object({
  ...withReference,
  ground: z.enum(DELAY_IDS, { error: 'Choose the legal reason.' }),
  reason: spareNarrative('The text for the agent'),
  remindOn: optionalDay('The day of the reminder'),
});

export const settlementSchema = z.object({
  id: z.uuid(),
  settlement: narrative('The record', 'Write what was done, or why the instruction is lifted.'),
});

/** The answer to one question. Which of its fields have to be there follows from the question's code. */
export const cureSchema = z.object({
  ...withReference,
  code: z.enum(CODES),
  answer: optionalNarrative('The answer'),
  from: optionalDay('The first day'),
  to: optionalDay('The last day'),
  identifiers: clean('The list')
    .trim()
    .max(
      LIMITS.narrative,
      'The list is too long: give at most 10,000 characters here, one identifier a line.',
    )
    .transform((text) => text || undefined)
    .optional(),
});

export const outcomesSchema = z.object(withReference).catchall(z.unknown());
export const outcomeValue = z.enum(OUTCOME_IDS as [Outcome, ...Outcome[]], { error: 'Choose an outcome.' });

export const assignSchema = z.object({
  ...withReference,
  assigneeId: z.union([z.literal(''), z.uuid()]),
  /** Who had it on the page that was looked at. */
  seen: z.union([z.literal(''), z.uuid()]).optional(),
});

/** The contact details of a customer to whom the agency is redirected. */
export const redirectText = clean('The contact details')
  .trim()
  .max(2_000, 'The contact details must be 2,000 characters or fewer: name whom to ask, and how.');

export const supersedeSchema = z.object({
  ...withReference,
  by: line('The other reference', 'Enter the reference of the request that replaces this one.'),
});

export type Contact = z.output<typeof contactSchema> & Partial<z.output<typeof emergencyContactSchema>>;
export type Matter = z.output<typeof matterSchema>;
export type Period = z.output<typeof periodSchema>;
export type Handling = z.output<typeof handlingSchema>;

/** A page's fields as they were typed, one entry a name. */
export type Typed = Record<string, string | string[]>;

/** When a section was kept, ISO 8601, and the window it was kept from: a random name that each drawing of a page has. */
export type Kept = { at: string; window: string };

/** The sections that are answered in a form; documents are sent. */
export const ANSWERED_SECTIONS = [
  'process',
  'contact',
  'matter',
  'identifiers',
  'categories',
  'period',
  'handling',
] as const;
export type AnsweredSection = (typeof ANSWERED_SECTIONS)[number];

/**
 * What an agent has answered so far, as it is sealed in `Request.answers`: one entry a finished section. `process`
 * has the fields of the kind's own declaration.
 */
export type Answers = {
  process?: Record<string, string>;
  contact?: Contact;
  matter?: Matter;
  identifiers?: z.output<typeof identifiersSchema>;
  categories?: z.output<typeof categoriesSchema>;
  period?: Period;
  handling?: Handling;
  certified?: { at: string; attested: boolean };
  /** What was typed on a page and not yet accepted, as it was typed: kept so that a closed browser loses nothing. */
  unfinished?: Partial<Record<AnsweredSection, Typed>>;
  /** When and by which window each section was last kept: another that saves over it is asked first. */
  keptBy?: Partial<Record<AnsweredSection, Kept>>;
};
