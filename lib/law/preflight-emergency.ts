import { isCalendarDay } from './calendar-day';
import type { Code } from './checklist-items';
import { type Finding, finding, isBlank, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

type Emergency = NonNullable<PreflightRequest['emergency']>;

/** One of the four statements of an emergency: what it has to say, and what a good answer looks like. */
type Statement = { code: Code; name: string; asks: string; example: string };

/** The four statements in the order of their codes; the examples name nobody. */
export const STATEMENTS = {
  danger: {
    code: 'E1',
    name: 'The danger',
    asks: 'say who is in danger of death or serious physical injury, and how you know',
    example:
      'A girl of 14, missing since 16:20 today, wrote to a friend at 19:05 that the man who drove her away has a knife and will not let her leave the motel room.',
  },
  nature: {
    code: 'E2',
    name: 'The nature of the emergency',
    asks: 'say what has happened or is about to happen, when and where, and why the answer cannot wait',
    example:
      'The caller told the dispatcher at 20:41 that explosives under the stage of a full theatre on Main Street will go off at 22:00, and then hung up.',
  },
  averts: {
    code: 'E3',
    name: 'How the information averts the harm',
    asks: 'say what you will do with each category of information you ask for',
    example:
      'With the address and the recent log-in addresses of this number officers who stand ready can find the house tonight and reach the child before the parent returns.',
  },
  whyNotProcess: {
    code: 'E4',
    name: 'Why process cannot be awaited',
    asks: 'say why a subpoena, an order or a warrant cannot be had before your deadline',
    example:
      'The duty judge can be reached at 08:00 tomorrow at the earliest, ten hours after the time that the caller has set for the killing.',
  },
} as const satisfies Partial<Record<keyof Emergency, Statement>>;

/** The key of one of the four statements. */
export type StatementKey = keyof typeof STATEMENTS;

const KEYS = Object.keys(STATEMENTS) as StatementKey[];

const FEWEST_CHARACTERS = 80;
const FEWEST_WORDS = 12;
const LARGEST_PERCENTAGE = 60;
// Nobody reads more of a statement; the rest of one that is longer cannot make it thin.
const READ = 20_000;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The distinct words of a text, in lower case. */
function wordsOf(text: string): Set<string> {
  return new Set(text.slice(0, READ).normalize('NFC').toLowerCase().match(WORD));
}

/**
 * What makes a statement thin, as the end of a sentence, or null: under 80 characters, under 12 distinct words, or
 * more than 60 % of its distinct words in one of the others. Neither capitals nor white space at the ends count.
 * Source: company policy.
 */
export function thinnessOf(statement: string, others: readonly string[]): string | null {
  const characters = statement.trim();
  if (characters.length < 2 * FEWEST_CHARACTERS && Array.from(characters).length < FEWEST_CHARACTERS)
    return `it has under ${FEWEST_CHARACTERS} characters`;
  const words = wordsOf(characters);
  if (words.size < FEWEST_WORDS) return `it has under ${FEWEST_WORDS} different words`;
  const repeats = others.map(wordsOf).some((other) => {
    const shared = [...words].filter((word) => other.has(word)).length;
    return 100 * shared > LARGEST_PERCENTAGE * words.size;
  });
  return repeats ? 'most of its words stand in another of the four statements' : null;
}

/**
 * E1 to E5. An empty statement is incomplete; a thin one is for review, so that it is asked about once and may
 * then be filed as it is. A deadline has to be given for E4 to speak of. One that has passed is no finding: the
 * law of the portal does not say so, and an answer an hour late can still save a life.
 * Source: 18 U.S.C. 2702(b)(8), (c)(4); 28 U.S.C. 1746; company guidelines.
 */
export function checkEmergency({ kind, emergency }: PreflightRequest): Finding[] {
  if (kind !== 'emergency') return [];
  const statements = KEYS.flatMap((key) => checkStatement(key, emergency));
  const certified = emergency?.certified ? [] : [notCertified];
  // Of a request without any part on the emergency each condition is named once.
  return emergency
    ? [...statements, ...checkDeadline(emergency), ...certified]
    : [...statements, ...certified];
}

function checkStatement(key: StatementKey, emergency: Emergency | null): Finding[] {
  const { code, name, asks, example } = STATEMENTS[key];
  const field = `emergency.${key}`;
  const given = emergency?.[key] ?? '';
  if (isBlank(given))
    return [
      finding(code, field, {
        message: `${name} is not described: the statement is empty.`,
        cure: `${capital(asks)}.`,
      }),
    ];

  const others = KEYS.filter((other) => other !== key).map((other) => emergency?.[other] ?? '');
  const thin = thinnessOf(given, others);
  if (thin === null) return [];
  return [
    finding(code, field, {
      level: 'review',
      message: `${name} is described thinly: ${thin}.`,
      cure: `${capital(asks)}, or file it as it is and staff will see this remark; for example: “${example}”`,
    }),
  ];
}

const notCertified = finding('E5', 'emergency.certified', {
  message: 'The certification is missing: the statements are made under penalty of perjury.',
  cure: 'Certify under penalty of perjury that the statements are true and correct.',
});

// ISO 8601 with an offset; seconds may be left out.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:[Zz]|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

function isDayOrInstant(text: string): boolean {
  return isCalendarDay(text) || isCalendarDay(INSTANT.exec(text)?.[1] ?? '');
}

function checkDeadline({ deadline }: Emergency): Finding[] {
  const field = 'emergency.deadline';
  const cure =
    'Give the day, as 2026-12-31, or the time with its offset from UTC, as 2026-12-31T21:30-05:00.';
  if (deadline === null || isBlank(deadline))
    return [finding('E4', field, { message: 'The deadline of the emergency is missing.', cure })];
  if (isDayOrInstant(deadline)) return [];
  const message = `The deadline of the emergency, ${quoted(deadline)}, is neither a date nor a time with its offset.`;
  return [finding('E4', field, { message, cure })];
}

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
