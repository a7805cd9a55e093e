import { asBefore, base, type Case, FEDERAL } from './base';

/** The example of CONTRACT.md as it stands there, its answer made whole. */
const EXAMPLE: Case = {
  name: 'CONTRACT the example, whole: G7 and G8',
  input: {
    kind: 'subpoena_trial',
    agency: { country: 'US', state: 'IL', level: 'municipal', type: 'law_enforcement' },
    categories: ['subscriber', 'content'],
    identifiers: ['+1 (415) 555-0132', 'AC0123456789abcdef0123456789abcdef'],
    period: { from: '2026-01-01', to: '2026-03-31' },
    document: true,
    statute: null,
    deadline: '2026-12-01',
    deadlineInDocument: false,
    preservation: null,
    nonDisclosure: null,
    attestation: true,
    order: null,
    mlat: null,
    agreement: null,
    takedown: null,
    emergency: null,
  },
  verdict: 'blocked',
  findings: ['G7/blocked/categories', 'G8/incomplete'],
  answers: { subscriber: 'allowed', content: 'blocked' },
  reachedBy: { content: ['search_warrant'] },
  identifiers: [
    { given: '+1 (415) 555-0132', type: 'phone', normal: '+14155550132' },
    {
      given: 'AC0123456789abcdef0123456789abcdef',
      type: 'sid',
      normal: 'AC0123456789abcdef0123456789abcdef',
    },
  ],
};

const without = (...keys: string[]) => {
  const request: Record<string, unknown> = { ...(EXAMPLE.input as Record<string, unknown>) };
  for (const key of keys) delete request[key];
  return request;
};

const mended = (overrides: Record<string, unknown>) => ({ ...without(), ...overrides });

const notTaken = (name: string, input: unknown): Case => ({
  name: `CONTRACT not taken: ${name}`,
  input,
  verdict: [],
  findings: [],
  refused: 'must',
});

const openly = (name: string, input: unknown, finding: string): Case => ({
  name: `CONTRACT ${name}: answered, or not taken`,
  input,
  verdict: ['incomplete', 'blocked'],
  findings: [finding, '?G7/blocked', '?G8/incomplete'],
  refused: 'may',
});

export const CONTRACT: Case[] = [
  EXAMPLE,
  {
    name: 'CONTRACT the example, the deadline in the document: G7 stays',
    input: mended({ deadlineInDocument: true }),
    verdict: 'blocked',
    findings: ['G7/blocked'],
    answers: { subscriber: 'allowed', content: 'blocked' },
  },
  {
    name: 'CONTRACT the example without content: G8 stays',
    input: mended({ categories: ['subscriber'] }),
    verdict: 'incomplete',
    findings: ['G8/incomplete'],
    answers: { subscriber: 'allowed' },
  },
  {
    name: 'CONTRACT the example, both mended, can be filed',
    input: mended({ categories: ['subscriber'], deadlineInDocument: true }),
    verdict: 'fileable',
    findings: [],
  },
  {
    name: 'CONTRACT the example as a search warrant can be filed',
    input: mended({ kind: 'search_warrant', deadline: null }),
    verdict: 'fileable',
    findings: [],
    answers: { subscriber: 'allowed', content: 'allowed' },
  },
  {
    name: 'CONTRACT every key where null stands is left out',
    input: without(
      'statute',
      'preservation',
      'nonDisclosure',
      'order',
      'mlat',
      'agreement',
      'takedown',
      'emergency',
    ),
    verdict: 'blocked',
    findings: ['G7/blocked', 'G8/incomplete'],
  },
  {
    name: 'CONTRACT nothing but the five keys and the document',
    input: {
      kind: 'subpoena_trial',
      agency: FEDERAL,
      categories: ['subscriber'],
      identifiers: ['415-555-0132'],
      period: { from: '2026-01-01', to: '2026-03-31' },
      document: true,
    },
    verdict: 'fileable',
    findings: [],
    answers: { subscriber: 'allowed' },
  },
  {
    name: 'CONTRACT nothing but the five keys: the document is missing',
    input: {
      kind: 'subpoena_trial',
      agency: { country: 'US', level: 'federal', type: 'court' },
      categories: ['subscriber'],
      identifiers: ['415-555-0132'],
      period: { from: '2026-01-01', to: '2026-03-31' },
    },
    verdict: 'incomplete',
    findings: ['G2/incomplete/document'],
  },
  asBefore('CONTRACT order may be left out of a wiretap', 'wiretap', { order: undefined }),
  asBefore('CONTRACT order may be left out of a pen/trap', 'pen_trap', { order: undefined }),
  asBefore('CONTRACT order may be left out of a warrant', 'search_warrant', { order: undefined }),

  ...['kind', 'agency', 'categories', 'identifiers', 'period'].map((key) =>
    notTaken(`without ${key}`, without(key)),
  ),
  ...['parking_ticket', '', 'Subpoena_trial', null, 7, '__proto__', 'constructor', 'toString'].map((kind) =>
    notTaken(`kind ${JSON.stringify(kind)}`, mended({ kind })),
  ),
  notTaken('an empty object', {}),
  notTaken('null', null),
  notTaken('a list', [EXAMPLE.input]),
  notTaken('a text', 'subpoena_trial'),
  notTaken('a number', 7),
  notTaken('agency null', mended({ agency: null })),
  openly('categories null', mended({ categories: null }), 'G4/incomplete'),
  openly('identifiers null', mended({ identifiers: null }), 'G5/incomplete'),

  {
    name: 'CONTRACT the categories are answered in the order they were asked',
    input: base('search_warrant', { categories: ['content', 'realtime_content', 'subscriber', 'records'] }),
    verdict: 'blocked',
    findings: ['M1/blocked'],
    answers: { content: 'allowed', realtime_content: 'blocked', subscriber: 'allowed', records: 'allowed' },
    reachedBy: { realtime_content: ['wiretap'] },
  },
];
