import { CODES, CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { localDay } from '@/lib/law/local-time';
import { kindName } from '@/lib/requests/kinds/declarations';
import { dueOf, type Hours, type RequestStatus } from '@/lib/requests/rules';

/** What a template is for, beside the codes of the checklist. */
const STEPS = {
  message: 'A message to the agency',
  approve: 'An approval',
  decline: 'A decline',
  delay: 'A delay for a legal reason',
} as const;
export type Purpose = keyof typeof STEPS | Code;

export const PURPOSES = [...(Object.keys(STEPS) as (keyof typeof STEPS)[]), ...CODES] as [
  Purpose,
  ...Purpose[],
];

/** A purpose in words, such as `G6 Time period`. */
export function purposeName(purpose: string): string {
  if (Object.hasOwn(STEPS, purpose)) return STEPS[purpose as keyof typeof STEPS];
  return Object.hasOwn(CONDITIONS, purpose) ? `${purpose} ${CONDITIONS[purpose as Code].name}` : purpose;
}

/** Languages that words can be kept in, each in its own name; by BCP 47. */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  nl: 'Nederlands',
  pl: 'Polski',
  ja: '日本語',
  ko: '한국어',
} as const;
export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** A language in its own name. */
export function languageName(language: string): string {
  return LANGUAGES[language as Language] ?? language;
}

/** The fields a template can have, each with what is put there. A closed list: what is not here is refused. */
export const FIELDS = {
  reference: 'the reference of the request',
  agency: 'the name of the agency',
  agent: 'the name of the agent',
  kind: 'the kind of the request, such as Trial subpoena',
  case: 'the case number of the agency',
  received: 'the day the request was served',
  due: 'the day our answer is due',
  company: 'the name of the company',
} as const;
export type Field = keyof typeof FIELDS;
export type FieldValues = Record<Field, string>;

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The first `{{…}}` of a text that is no field, as a sentence; null where there is none. */
export function unknownField(text: string): string | null {
  const known = Object.keys(FIELDS).map((field) => `{{${field}}}`);
  for (const [whole, name = ''] of text.matchAll(FIELD)) {
    if (!Object.hasOwn(FIELDS, name)) {
      return `${whole} is no field: use one of ${known.join(', ')}, or write the words themselves.`;
    }
  }
  return null;
}

/** What is wrong with the fields of a template: a sentence on an unknown field or a stray brace, or null. */
export function fieldProblem(body: string): string | null {
  const stray = /[{}]/.test(body.replace(FIELD, ''))
    ? 'The text has a brace that belongs to no field: write a field as {{reference}}, or take the brace out.'
    : null;
  return unknownField(body) ?? stray;
}

/**
 * The fields of a text, filled in, in one pass. Braces of a value become parentheses: filled words can be edited and
 * filled once more, and what somebody put into a name is never run as a field.
 */
export function fill(body: string, values: FieldValues): string {
  return body.replace(FIELD, (whole, name: string) =>
    Object.hasOwn(FIELDS, name) ? values[name as Field].replaceAll('{', '(').replaceAll('}', ')') : whole,
  );
}

/** What stands in place of a value that there is none of. */
const ABSENT: Partial<Record<Language, { agent: string; case: string; due: string }>> = {
  en: { agent: 'Sir or Madam', case: 'not given', due: 'the day shown in the portal' },
  fr: { agent: 'Madame, Monsieur', case: 'non indiqué', due: 'le jour indiqué sur le portail' },
};

/** What of a request is put into words about it. */
export type Fillable = {
  reference: string | null;
  kind: string;
  status: RequestStatus;
  submittedAt: Date | null;
  createdAt: Date;
  deadline: string | null;
  stops: readonly { startedAt: Date; endedAt: Date | null }[];
  agency: { name: string };
  agent: { name: string } | null;
  answers: { matter?: { agencyCase?: string } };
};

/**
 * The values of the fields for one request.
 * @param language in which days are written and absent values are named; English where it has no words for them
 */
export function fieldValues(
  request: Fillable,
  company: Hours & { name: string },
  language: string,
  now: Date,
): FieldValues {
  const absent = ABSENT[language as Language] ?? ABSENT.en!;
  const receivedAt = request.submittedAt ?? request.createdAt;
  const { due } = dueOf({ ...request, submittedAt: receivedAt }, company, now);
  const day = (on: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${on}T00:00:00Z`),
    );
  return {
    reference: request.reference ?? '',
    agency: request.agency.name,
    agent: request.agent?.name ?? absent.agent,
    kind: kindName(request.kind),
    case: request.answers.matter?.agencyCase ?? absent.case,
    received: day(localDay(receivedAt, company.timeZone)),
    due: due ? day(due) : absent.due,
    company: company.name,
  };
}

/** A made-up request, to see a template with. */
export const SAMPLE: FieldValues = {
  reference: 'OW-2026-000042',
  agency: 'Springfield Police Department',
  agent: 'Dana Reyes',
  kind: 'Trial subpoena',
  case: '2026-CF-17',
  received: 'November 2, 2026',
  due: 'November 17, 2026',
  company: 'the company',
};

/** The language that words to an agency begin in; staff can choose another. */
export function languageOf(country: string): Language {
  return FRENCH.includes(country) ? 'fr' : 'en';
}
const FRENCH = ['FR', 'BE', 'LU', 'MC'];

/** One version of a template as it is stored. */
export type Template = {
  id: string;
  key: string;
  version: number;
  language: string;
  purpose: string;
  kind: string | null;
  name: string;
  body: string;
  createdAt: Date;
  retired: boolean;
};

/** A template with its fields filled in for one request: what staff choose from. */
export type Words = {
  id: string;
  key: string;
  name: string;
  purpose: string;
  language: string;
  words: string;
};

/**
 * A field with the words of a template in it: in place of words that were offered, and after what somebody typed, so
 * that nothing typed is lost.
 */
export function withWords(current: string, words: string, offered: readonly string[]): string {
  const typed = current.trim();
  return typed === '' || offered.some((each) => each.trim() === typed) ? words : `${typed}\n\n${words}`;
}
