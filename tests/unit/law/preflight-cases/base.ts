// The cases of pre-flight, worked out by hand from LAW.md and CONTRACT.md, not from the code under test.
//
// A finding is written `code/level`, or `code/level/field` where the texts name the field. Where the texts leave
// more than one reading, the case says so: `G7|M1/blocked` is the one or the other, `?M2/review` may be there or not,
// several verdicts or `review|blocked` as an answer mean any of them, `refused: 'may'` that it may not parse at all.

/** What a request is expected to get: `answers` by category, `reachedBy` the exact set, `identifiers` in order. */
export type Expected = {
  verdict: string | string[];
  findings: string[];
  answers?: Record<string, string>;
  reachedBy?: Record<string, string[]>;
  identifiers?: { given: string; type: string; normal?: string }[];
};

/** A named request, what the company's State is where it is not California, and what is expected. */
export type Case = Expected & {
  name: string;
  input: unknown;
  companyState?: string;
  refused?: 'must' | 'may';
};

export const KINDS = [
  'subpoena_administrative',
  'subpoena_trial',
  'subpoena_grand_jury',
  'civil_investigative_demand',
  'court_order',
  'search_warrant',
  'police_force_order',
  'emergency',
  'preservation',
  'takedown',
  'wiretap',
  'pen_trap',
  'national_security_letter',
  'fisa_order',
  'mlat',
  'inquiry',
] as const;
export type Kind = (typeof KINDS)[number];

export const CATEGORIES = [
  'subscriber',
  'records',
  'content',
  'realtime_records',
  'realtime_content',
] as const;

export const FEDERAL = { country: 'US', state: null, level: 'federal', type: 'law_enforcement' };
export const FRENCH = { country: 'FR', state: null, level: 'national', type: 'law_enforcement' };
/** An agency of the United States: of a State, a county or a town. */
export const local = (state: string | null, level = 'municipal') => ({ ...FEDERAL, state, level });

/** Four statements, each over 80 characters and 12 words, with few words in common. */
export const STATEMENTS = {
  nature:
    'Kidnapping of a nine year old girl on Friday evening; her abductor telephones relatives hourly, demanding ransom.',
  danger:
    'The child needs insulin twice daily and was last seen bleeding; doctors expect death within hours unless treated.',
  averts:
    'Subscriber details behind this number lead officers to an address, so that they can find where she is held.',
  whyNotProcess:
    'No judge sits until Monday morning, and drafting warrants takes at least six hours: longer than what remains.',
  deadline: '2026-11-21T18:00:00Z',
  certified: true,
};

const PLAIN_REQUEST = {
  agency: FEDERAL,
  categories: ['subscriber'] as string[],
  identifiers: ['+1 (415) 555-0132'] as unknown[],
  period: { from: '2026-01-01', to: '2026-03-31' } as unknown,
  document: true,
  statute: null,
  deadline: null,
  deadlineInDocument: false,
  preservation: null,
  nonDisclosure: null,
  attestation: false,
  order: null,
  mlat: null,
  agreement: null,
  takedown: null,
  emergency: null,
};

const OWN: Record<Kind, Record<string, unknown>> = {
  subpoena_administrative: { statute: '21 U.S.C. § 876' },
  subpoena_trial: {},
  subpoena_grand_jury: {},
  civil_investigative_demand: { statute: '15 U.S.C. § 57b-1' },
  court_order: { categories: ['subscriber', 'records'] },
  search_warrant: { categories: ['subscriber', 'records', 'content'] },
  police_force_order: { categories: ['subscriber', 'records'] },
  emergency: { categories: ['subscriber', 'records', 'content'], document: false, emergency: STATEMENTS },
  preservation: {
    categories: ['subscriber', 'records', 'content'],
    preservation: { from: '2026-12-01', to: '2027-02-28', limited: true },
  },
  takedown: {
    categories: [],
    takedown: { content: 'The page https://customer.example/offer', law: '18 U.S.C. § 1343' },
  },
  wiretap: {
    categories: ['realtime_records', 'realtime_content'],
    period: { from: '2026-11-25', to: '2026-12-24' },
  },
  pen_trap: { categories: ['realtime_records'], period: { from: '2026-11-25', to: '2027-01-23' } },
  national_security_letter: {},
  fisa_order: { document: false },
  mlat: { agency: FRENCH, mlat: { country: 'FR', executedBy: null } },
  inquiry: { categories: [], identifiers: [], document: false },
};

/** A request of the kind with nothing missing, by a federal agency (an MLAT: by a French one), with overrides. */
export const base = (kind: Kind, overrides: Record<string, unknown> = {}) => ({
  kind,
  ...PLAIN_REQUEST,
  ...OWN[kind],
  ...overrides,
});

const FOR_COUNSEL = { verdict: 'review', findings: ['M2/review'] };
const FILEABLE = { verdict: 'fileable', findings: [] };

/** What `base(kind)` gets as it is. */
export const PLAIN: Record<Kind, { verdict: string; findings: string[] }> = {
  subpoena_administrative: FILEABLE,
  subpoena_trial: FILEABLE,
  subpoena_grand_jury: FILEABLE,
  civil_investigative_demand: FILEABLE,
  court_order: FILEABLE,
  search_warrant: FILEABLE,
  police_force_order: FOR_COUNSEL,
  emergency: { verdict: 'discretionary', findings: ['M3/discretionary'] },
  preservation: FILEABLE,
  takedown: FOR_COUNSEL,
  wiretap: FILEABLE,
  pen_trap: FILEABLE,
  national_security_letter: FILEABLE,
  fisa_order: FOR_COUNSEL,
  mlat: FOR_COUNSEL,
  inquiry: FILEABLE,
};

/** `base(kind)` with overrides that change nothing about its answer. */
export const asBefore = (name: string, kind: Kind, overrides: Record<string, unknown> = {}): Case => ({
  name,
  input: base(kind, overrides),
  ...PLAIN[kind],
});

/**
 * `base(kind)` with overrides that make it incomplete by these findings. An incomplete takedown may or may not be
 * announced to counsel as well: § 3 sends the complete one there.
 */
export const incomplete = (
  name: string,
  kind: Kind,
  overrides: Record<string, unknown>,
  ...findings: string[]
): Case => ({
  name,
  input: base(kind, overrides),
  verdict: 'incomplete',
  findings: [...(kind === 'takedown' ? ['?M2/review'] : PLAIN[kind].findings), ...findings],
});

/** `base(kind)` with overrides for which the texts have two readings: with these findings or without. */
export const open = (
  name: string,
  kind: Kind,
  overrides: Record<string, unknown>,
  level: string,
  ...findings: string[]
): Case => ({
  name: `${name} (two readings)`,
  input: base(kind, overrides),
  verdict: [PLAIN[kind].verdict, level],
  findings: [...PLAIN[kind].findings, ...findings.map((finding) => `?${finding}`)],
});
