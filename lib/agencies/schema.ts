import { z } from 'zod';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from '@/lib/law/bodies';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { hasInvisible } from '@/lib/law/domain';
import { STATES } from '@/lib/law/states';
import { CHECK_VERDICT_IDS, STANDING_IDS } from './rules';

/** The most characters of a text and of an imported file. */
export const LIMITS = { line: 200, domains: 2000, text: 4000, file: 400_000 } as const;

/** One line; no character that cannot be seen. */
const line = (label: string, ask: string) =>
  z
    .string(ask)
    .trim()
    .max(LIMITS.line, `${label} must be ${LIMITS.line} characters or fewer: shorten it.`)
    .refine((text) => !hasInvisible(text), `${label} holds an invisible character: type it again.`);
const needed = (label: string, ask: string) => line(label, ask).min(1, ask);

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL stores no null byte, and the others hide text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const text = (label: string) =>
  z
    .string()
    .trim()
    .max(LIMITS.text, `${label} must be ${LIMITS.text} characters or fewer: shorten it.`)
    .refine((given) => !CONTROL.test(given), `${label} holds a control character: type it again.`);
const account = (label: string, ask: string) => text(label).min(1, ask);

/** What the registry says of a body, as it is written in a form; `readEntry` reads number and domains. */
export const entrySchema = z
  .object({
    name: needed('The name', 'Enter the name of the agency, as it stands in a public directory.'),
    type: z.enum(AGENCY_TYPE_IDS, 'Choose what kind of body it is.'),
    level: z.enum(AGENCY_LEVEL_IDS, 'Choose its level of government.'),
    country: z
      .string('Choose its country.')
      .refine((code) => COUNTRY_CODES.includes(code), 'Choose its country.'),
    state: z
      .union(
        [z.literal(''), z.enum(Object.keys(STATES) as [string, ...string[]])],
        'Choose a State from the list.',
      )
      .optional(),
    domains: z
      .string()
      .max(LIMITS.domains, 'The domains are too many: enter the most important ones.')
      .default(''),
    phone: line('The number', 'Enter the number.').default(''),
    source: line('The source', 'Enter the source.').default(''),
  })
  .superRefine(({ country, level, state, phone, source }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (country === 'US' && ['municipal', 'county', 'state'].includes(level) && !state) {
      say('state', 'Choose the State: a municipal, county or State agency of the United States lies in one.');
    }
    if (phone && !source) {
      say('source', 'Say where the number is listed publicly: its number counts only with its source.');
    }
  });
export type EntryInput = z.output<typeof entrySchema>;

const ofAgency = { agencyId: z.uuid('The form is not whole: load the page again.') };

export const changeEntrySchema = z.intersection(entrySchema, z.object(ofAgency));

/** One person's check, step by step: domain, public listing, call. */
export const checkSchema = z.object({
  ...ofAgency,
  /** SHA-256 of the entry that was on the screen. */
  base: z.string().regex(/^[0-9a-f]{64}$/, 'The form is not whole: load the page again.'),
  domain: account('The domain', 'Write how you know that each domain is the agency’s.'),
  listing: account('The listing', 'Write where the agency is listed publicly, and what stands there.'),
  call: account('The call', 'Write who answered the call, and what they confirmed.'),
  lookAlike: text('The reason').default(''),
  verdict: z.enum(CHECK_VERDICT_IDS, 'Choose what the check found.'),
});
export type CheckInput = z.output<typeof checkSchema>;

/** A change of a verified entry: what it is to say, and the check of it. */
export const checkedChangeSchema = z.intersection(
  entrySchema,
  checkSchema.omit({ verdict: true }).extend({ verdict: z.literal('genuine').default('genuine') }),
);

/** The other person's answer. */
export const decideSchema = z.object({
  ...ofAgency,
  checkId: z.uuid('The form is not whole: load the page again.'),
  decision: z.enum(['open', 'refuse'], 'Choose whether it is opened.'),
  reason: account('The reason', 'Write what you looked at yourself, and why you decide so.'),
  lookAlike: text('The reason').default(''),
});

export const contactSchema = z.object({
  ...ofAgency,
  accountId: z.uuid('Choose an agent.'),
  contact: z.enum(['yes', 'no']),
});

/** A whole registry as CSV. */
export const importSchema = z.object({
  csv: z
    .string('Choose the file, or paste it.')
    .max(LIMITS.file, `The file is longer than ${LIMITS.file.toLocaleString('en-US')} characters: split it.`)
    .refine((given) => given.trim() !== '', 'Choose the file, or paste it with its header in the first line.')
    .refine(
      // What UTF-8 cannot be read as comes as this sign.
      (given) => !given.includes('\ufffd'),
      'The file is not in UTF-8, so its letters beyond a to z are lost: save it anew as “CSV UTF-8”.',
    )
    .refine(
      (given) => !CONTROL.test(given),
      'The file holds a control character: save it anew as CSV in UTF-8.',
    ),
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOrNull = z.string().regex(ID).nullable().catch(null).default(null);
const count = z.coerce.number().int().min(0).max(100_000).nullable().catch(null).default(null);

const viewSchema = z.object({
  q: z
    .string()
    .trim()
    .max(LIMITS.line)
    .refine((given) => !hasInvisible(given))
    .catch('')
    .default(''),
  standing: z.enum(STANDING_IDS).nullable().catch(null).default(null),
  /** Those whose check waits for the second person. */
  waiting: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((given) => given === 'yes'),
  after: idOrNull,
  before: idOrNull,
  /** How many an import has entered, and how many were there. */
  entered: count,
  there: count,
});

/** Reads the registry's address; what is not understood is left out. */
export function readRegistryView(given: Record<string, string | string[] | undefined>) {
  return viewSchema.parse(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()[0]])),
  );
}
