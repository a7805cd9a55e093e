import { z } from 'zod';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from './bodies';
import type { GivenIdentifier } from './identifiers';
import { KIND_IDS } from './kinds';
import { quoted } from './preflight-finding';

/** A list whose members are checked one by one up to the first fault, as there may be thousands. */
function listOf<T>(isMember: (value: unknown) => value is T, most: number, rule: string) {
  return z.unknown().transform((given, context): T[] => {
    const list = given === null ? [] : given;
    const long = Array.isArray(list) && list.length > most;
    if (Array.isArray(list) && !long && list.every(isMember)) return list;
    const message = long
      ? `has ${list.length} members, and at most ${most} are read: make several requests`
      : rule;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

// Far beyond what a request may hold, so that its fault is a finding; beyond these reading alone takes too long.
const MOST_CATEGORIES_READ = 1_000;
const MOST_IDENTIFIERS_READ = 100_000;

const isText = (value: unknown): value is string => typeof value === 'string';

function isIdentifier(value: unknown): value is GivenIdentifier {
  if (typeof value !== 'object' || value === null) return isText(value);
  return 'type' in value && value.type === 'name' && 'value' in value && isText(value.value);
}

const text = z.string('has to be a text in quotes, or null').nullable().default(null);
const flag = z.boolean('has to be true, false or null').nullable().default(null);
const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object(shape, 'has to be an object in braces, or null').nullable();
const optionalPart = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => part(shape).default(null);
const span = { from: text, to: text };

const oneOf = <Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.enum(ids, {
    error: ({ input }) =>
      `${isText(input) ? `is ${quoted(input)} but` : ''} has to be one of ${ids.join(', ')}`.trim(),
  });

const agency = z.object(
  {
    /** ISO 3166-1 alpha-2, in capitals. */
    country: z
      .string('has to be a country’s two letters, such as "US"')
      .regex(/^[A-Za-z]{2}$/, 'has to be a country’s two letters, such as "US"')
      .toUpperCase(),
    /** The postal code of the State, e.g. `IL`; null where there is none. */
    state: text,
    level: oneOf(AGENCY_LEVEL_IDS),
    type: oneOf(AGENCY_TYPE_IDS),
  },
  'has to be an object in braces, with country, state, level and type',
);

/**
 * What pre-flight takes: a request as far as it is described. In the output every key is there, null where
 * nothing was given. Only shapes are checked here; what a text says (a date, a category, an authority) is a
 * matter for a finding, so that a request half filled in can be checked.
 */
export const preflightSchema = z.object(
  {
    kind: oneOf(KIND_IDS),
    agency,
    categories: listOf(isText, MOST_CATEGORIES_READ, 'has to be a list of texts in brackets'),
    identifiers: listOf(
      isIdentifier,
      MOST_IDENTIFIERS_READ,
      'has to be a list in brackets whose members are texts or {"type": "name", "value": "…"}',
    ),
    period: part(span),
    document: flag,
    statute: text,
    deadline: text,
    deadlineInDocument: flag,
    preservation: optionalPart({ ...span, limited: flag }),
    nonDisclosure: optionalPart({ authority: text, ...span, citation: text }),
    attestation: flag,
    order: optionalPart({
      court: text,
      issued: text,
      termDays: z.number('has to be a number of days, or null').nullable().default(null),
    }),
    mlat: optionalPart({ country: text, executedBy: oneOf(KIND_IDS).nullable().default(null) }),
    agreement: z.literal('2523', 'has to be "2523" or null').nullable().default(null),
    takedown: optionalPart({ content: text, law: text }),
    emergency: optionalPart({
      nature: text,
      danger: text,
      averts: text,
      whyNotProcess: text,
      deadline: text,
      certified: flag,
    }),
  },
  'has to be an object in braces',
);

/** A request as far as it is described: every key is there, null or an empty list where nothing was given. */
export type PreflightRequest = z.output<typeof preflightSchema>;

const REQUIRED = ['kind', 'agency', 'categories', 'identifiers', 'period'] as const;

/**
 * A request out of parsed JSON, or one sentence on the first thing that keeps it from being read. `period`,
 * `categories` and `identifiers` have to be there but may be null: what is missing in them is for pre-flight to
 * say. Keys it does not know are passed over. Never throws.
 */
export function readPreflightRequest(
  given: unknown,
): { ok: true; request: PreflightRequest } | { ok: false; message: string } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, message: 'The request has to be an object in braces.' };
  const missing = REQUIRED.find((key) => !Object.hasOwn(given, key));
  if (missing)
    return {
      ok: false,
      message: `The key "${missing}" is missing: a request needs kind, agency, categories, identifiers and period.`,
    };
  const read = preflightSchema.safeParse(given);
  if (read.success) return { ok: true, request: read.data };
  const [issue] = read.error.issues;
  return { ok: false, message: `The key "${issue?.path.join('.')}" ${issue?.message}.` };
}
