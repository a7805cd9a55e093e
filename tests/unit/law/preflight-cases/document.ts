import {
  asBefore,
  base,
  type Case,
  FEDERAL,
  FRENCH,
  incomplete,
  KINDS,
  type Kind,
  open,
  PLAIN,
} from './base';

const NO_DOCUMENT_NEEDED: Kind[] = ['emergency', 'fisa_order', 'inquiry'];
const INFORMATION = KINDS.filter((kind) => kind !== 'takedown' && kind !== 'inquiry');

const withoutDocument = (document: unknown, said: string): Case[] =>
  KINDS.map((kind) => {
    if (NO_DOCUMENT_NEEDED.includes(kind))
      return asBefore(`§ 1 ${kind} needs no document (${said})`, kind, { document });
    const code = kind === 'preservation' ? 'P1' : 'G2';
    return incomplete(
      `${code} ${kind} without its document (${said})`,
      kind,
      { document },
      `${code}/incomplete/document`,
    );
  });

const DEADLINE: [string, unknown, unknown, boolean][] = [
  ['in the submission and the document', '2026-12-01', true, true],
  ['in the submission alone', '2026-12-01', false, false],
  ['in the submission, the document not said', '2026-12-01', undefined, false],
  ['in the submission, null for the document', '2026-12-01', null, false],
  ['tomorrow', '2026-11-22', true, true],
  ['today, not yet past', '2026-11-21', true, true],
  ['today, not in the document', '2026-11-21', false, false],
  ['yesterday', '2026-11-20', true, false],
  ['yesterday, and not in the document', '2026-11-20', false, false],
  ['years ago', '2016-12-01', true, false],
  ['a day that is in no calendar', '2026-11-31', true, false],
  ['none asked for', null, false, true],
  ['none asked for, left out', undefined, undefined, true],
];

export const DOCUMENT: Case[] = [
  ...KINDS.map((kind) => asBefore(`§ 1 ${kind} with nothing missing`, kind)),
  ...withoutDocument(false, 'false'),
  ...withoutDocument(null, 'null'),
  ...withoutDocument(undefined, 'left out'),
  asBefore('§ 1 an emergency may attach a letter', 'emergency', { document: true }),

  incomplete(
    'G2 administrative subpoena without its statute',
    'subpoena_administrative',
    { statute: null },
    'G2/incomplete/statute',
  ),
  incomplete(
    'G2 administrative subpoena, statute left out',
    'subpoena_administrative',
    { statute: undefined },
    'G2/incomplete/statute',
  ),
  incomplete(
    'G2 administrative subpoena, statute of spaces',
    'subpoena_administrative',
    { statute: '   ' },
    'G2/incomplete/statute',
  ),
  incomplete(
    'G2 administrative subpoena without statute and document',
    'subpoena_administrative',
    { statute: null, document: false },
    'G2/incomplete',
  ),
  open(
    'Issue 3: an unknown statute is asked about, not refused',
    'subpoena_administrative',
    { statute: 'Examples Act, section 12' },
    'review',
    'G2/review',
  ),
  asBefore('G2 administrative subpoena under 18 U.S.C. 3486', 'subpoena_administrative', {
    statute: '18 U.S.C. § 3486',
  }),
  asBefore('§ 1 a trial subpoena needs no statute', 'subpoena_trial', { statute: null }),
  {
    name: '§ 3 civil investigative demand, statute cited: subscriber data allowed',
    input: base('civil_investigative_demand'),
    ...PLAIN.civil_investigative_demand,
    answers: { subscriber: 'allowed' },
  },
  {
    name: '§ 3 civil investigative demand, whatever is cited: pre-flight asks only that something is',
    input: base('civil_investigative_demand', { statute: 'Examples Act, section 12' }),
    verdict: 'fileable',
    findings: [],
    answers: { subscriber: 'allowed' },
  },
  ...[null, undefined, '', '  '].map((statute) => ({
    name: `§ 3 civil investigative demand, statute ${JSON.stringify(statute) ?? 'left out'}: counsel, no G2`,
    input: base('civil_investigative_demand', { statute }),
    verdict: 'review',
    findings: ['M2/review'],
    answers: { subscriber: 'review' },
  })),
  {
    name: '§ 3 civil investigative demand without statute: records stay blocked',
    input: base('civil_investigative_demand', { statute: null, categories: ['subscriber', 'records'] }),
    verdict: 'blocked',
    findings: ['M1/blocked', 'M2/review'],
    answers: { subscriber: 'review', records: 'blocked' },
  },

  ...DEADLINE.map(([said, deadline, deadlineInDocument, met]) => {
    const overrides = { deadline, deadlineInDocument };
    return met
      ? asBefore(`G8 deadline ${said}`, 'search_warrant', overrides)
      : incomplete(`G8 deadline ${said}`, 'search_warrant', overrides, 'G8/incomplete');
  }),
  incomplete(
    'G8 foreign process, deadline not in the document',
    'mlat',
    { deadline: '2026-12-01', deadlineInDocument: false },
    'G8/incomplete',
  ),
  open(
    'G8 a deadline in the document that the submission does not name',
    'search_warrant',
    { deadline: null, deadlineInDocument: true },
    'incomplete',
    'G8/incomplete',
  ),

  ...INFORMATION.map(
    (kind): Case => ({
      name: `G4 ${kind} that asks for nothing`,
      input: base(kind, { categories: [] }),
      verdict: 'incomplete',
      findings: ['G4/incomplete/categories'],
      answers: {},
    }),
  ),
  {
    ...incomplete(
      'G4 a category that there is not: answered, or not taken',
      'subpoena_trial',
      {},
      'G4/incomplete',
    ),
    input: base('subpoena_trial', { categories: ['everything'] }),
    refused: 'may',
  },

  asBefore('§ 2 a complete takedown is for counsel, its fields left out', 'takedown', { takedown: null }),
  {
    name: '§ 2 a takedown that names no content (no code is given for it)',
    input: base('takedown', { takedown: { content: '', law: '18 U.S.C. § 1343' } }),
    verdict: 'incomplete',
    findings: ['G2|G4|G5/incomplete', '?M2/review'],
  },
  {
    name: '§ 2 a takedown that names no law (no code is given for it)',
    input: base('takedown', { takedown: { content: 'The page https://customer.example/offer', law: ' ' } }),
    verdict: 'incomplete',
    findings: ['G2|G4|G5/incomplete', '?M2/review'],
  },
  incomplete(
    'G5 a takedown without an account',
    'takedown',
    { identifiers: [] },
    'G5/incomplete/identifiers',
  ),
  asBefore('§ 2 an inquiry asks for nothing and names nobody', 'inquiry'),
  asBefore('§ 2 an inquiry: G5 does not apply', 'inquiry', { identifiers: ['what is this'] }),
  asBefore('§ 2 an inquiry: G2 does not apply', 'inquiry', { document: null }),

  {
    name: '§ 2 everything at once, U.S.: G2 G4 G5 G6 G8 G9 G11',
    input: base('subpoena_administrative', {
      agency: { ...FEDERAL, state: 'IL', level: 'municipal' },
      categories: [],
      identifiers: [' '],
      period: { from: '2026-12-01', to: '2026-11-01' },
      document: false,
      statute: null,
      deadline: '2026-11-20',
      nonDisclosure: { authority: 'cover_letter', from: '2026-11-21', to: null, citation: null },
    }),
    verdict: 'incomplete',
    findings: ['G2', 'G4', 'G5', 'G6', 'G8', 'G9', 'G11'].map((code) => `${code}/incomplete`),
  },
  {
    name: '§ 2 and § 3 together: content and records on a subpoena, with G2 G6 G8',
    input: base('subpoena_trial', {
      categories: ['subscriber', 'records', 'content', 'realtime_records', 'realtime_content'],
      period: { from: '2026-11-01', to: '2026-11-22' },
      document: false,
      deadline: '2026-12-01',
    }),
    verdict: 'blocked',
    findings: ['G2/incomplete', 'G6/incomplete', 'G7/blocked', 'G8/incomplete', 'M1/blocked'],
    answers: {
      subscriber: 'allowed',
      records: 'blocked',
      content: 'blocked',
      realtime_records: 'blocked',
      realtime_content: 'blocked',
    },
    reachedBy: { content: ['search_warrant'], realtime_content: ['wiretap'] },
  },
  {
    name: 'Verdict: review beside what is missing is incomplete',
    input: base('police_force_order', { document: false }),
    verdict: 'incomplete',
    findings: ['G2/incomplete', 'M2/review'],
  },
  {
    name: 'Verdict: review beside discretionary is review',
    input: base('emergency', {
      nonDisclosure: { authority: '2705b', from: '2026-11-21', to: null, citation: null },
    }),
    verdict: 'review',
    findings: ['G9/review', 'M3/discretionary'],
  },
  {
    name: 'Verdict: discretionary beside what is missing is incomplete, a foreign emergency without identifiers',
    input: base('emergency', { agency: FRENCH, categories: ['subscriber'], identifiers: [] }),
    verdict: 'incomplete',
    findings: ['G5/incomplete', 'M3/discretionary'],
  },
  {
    name: 'Verdict: blocked beside review and what is missing is blocked',
    input: base('police_force_order', { categories: ['subscriber', 'content'], identifiers: [] }),
    verdict: 'blocked',
    findings: ['G5/incomplete', 'G7/blocked', 'M2/review'],
    answers: { subscriber: 'review', content: 'blocked' },
  },
];
