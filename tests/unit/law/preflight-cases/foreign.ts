import { asBefore, base, CATEGORIES, type Case, FEDERAL, FRENCH, type Kind } from './base';

const from = (country: string, level = 'national') => ({ ...FEDERAL, country, level });
const ALL = [...CATEGORIES];

const TERRITORIES = ['PR', 'GU', 'VI', 'AS', 'MP'].flatMap((country): Case[] => [
  {
    name: `§ 1 ${country} counts as United States: a search warrant reaches content`,
    input: base('search_warrant', { agency: from(country, 'federal') }),
    verdict: 'fileable',
    findings: [],
    answers: { subscriber: 'allowed', records: 'allowed', content: 'allowed' },
  },
  {
    name: `§ 1 ${country} counts as United States: content in an emergency is discretionary`,
    input: base('emergency', { agency: from(country, 'federal'), categories: ['content'] }),
    verdict: 'discretionary',
    findings: ['M3/discretionary'],
    answers: { content: 'discretionary' },
  },
  {
    name: `§ 1 ${country} counts as United States: content on a subpoena is G7`,
    input: base('subpoena_trial', { agency: from(country, 'federal'), categories: ['content'] }),
    verdict: 'blocked',
    findings: ['G7/blocked'],
    reachedBy: { content: ['search_warrant'] },
  },
]);

const UNDER_AGREEMENT = ['GB', 'AU'].flatMap((country) =>
  (['court_order', 'search_warrant', 'police_force_order'] as Kind[]).flatMap((kind): Case[] => [
    {
      name: `§ 3 ${country}, ${kind} under 2523: counsel decides, content too`,
      input: base(kind, {
        agency: from(country),
        agreement: '2523',
        categories: ['subscriber', 'records', 'content'],
      }),
      verdict: 'review',
      findings: ['M2/review'],
      answers: { subscriber: 'review', records: 'review', content: 'review' },
    },
    {
      name: `§ 3 ${country}, ${kind} without the agreement named: content is blocked`,
      input: base(kind, { agency: from(country), categories: ['subscriber', 'records', 'content'] }),
      verdict: 'blocked',
      findings: ['M1/blocked', 'M2/review'],
      answers: { subscriber: 'review', records: 'review', content: 'blocked' },
    },
    {
      name: `§ 3 ${country}, ${kind} under 2523, what is to come (two readings: order for counsel, row says no)`,
      input: base(kind, {
        agency: from(country),
        agreement: '2523',
        categories: ['realtime_records', 'realtime_content'],
      }),
      verdict: ['review', 'blocked'],
      findings: ['?M1/blocked', '?M2/review'],
      answers: { realtime_records: 'review|blocked', realtime_content: 'review|blocked' },
    },
  ]),
);

const NO_AGREEMENT: Case[] = [
  ...['FR', 'CA', 'DE', 'IE', 'NZ'].map((country) => ({
    name: `§ 3 ${country} has no agreement under 2523: naming it changes nothing`,
    input: base('search_warrant', { agency: from(country), agreement: '2523' }),
    verdict: 'blocked',
    findings: ['M1/blocked', 'M2/review'],
    answers: { subscriber: 'review', records: 'review', content: 'blocked' },
  })),
  {
    name: '§ 3 U.S. process that names 2523 follows its own row: content on a subpoena is G7',
    input: base('subpoena_trial', { agreement: '2523', categories: ['subscriber', 'content'] }),
    verdict: 'blocked',
    findings: ['G7/blocked'],
    answers: { subscriber: 'allowed', content: 'blocked' },
  },
  asBefore('§ 3 U.S. process that names 2523 follows its own row: a warrant', 'search_warrant', {
    agreement: '2523',
  }),
];

// What executes the MLAT, then the answers in the order of the categories. * the texts leave open.
const EXECUTED: [Kind | null, string][] = [
  [null, 'rrr--'],
  ['subpoena_administrative', 'r----'],
  ['subpoena_trial', 'r----'],
  ['subpoena_grand_jury', 'r----'],
  ['civil_investigative_demand', 'r----'],
  ['court_order', 'rr---'],
  ['search_warrant', 'rrr--'],
  // No U.S. category by itself, no process, or for counsel itself: whether it "reaches" has two readings.
  ['police_force_order', '**---'],
  ['emergency', '***--'],
  ['preservation', '***--'],
  ['mlat', '***--'],
  ['fisa_order', '*****'],
  ['takedown', '-----'],
  ['inquiry', '-----'],
  // § 3's row of MLATs says no to what is to come, the contract leaves to counsel what the executing kind reaches.
  ['wiretap', '---**'],
  ['pen_trap', '---*-'],
  ['national_security_letter', 'r----'],
];
const LETTER: Record<string, string> = { r: 'review', '-': 'blocked', '*': 'review|blocked' };

const executed: Case[] = [FRENCH, FEDERAL].flatMap((agency) =>
  EXECUTED.map(([executedBy, row]) => ({
    name: `§ 3 MLAT of ${agency.country}, executed by ${executedBy ?? 'nothing yet'}`,
    input: base('mlat', { agency, categories: ALL, mlat: { country: 'FR', executedBy } }),
    verdict: row === '*****' ? ['review', 'blocked'] : 'blocked',
    findings: [
      row === '*****' ? '?M1/blocked' : 'M1/blocked',
      '?G7/blocked',
      row.includes('r') ? 'M2/review' : '?M2/review',
    ],
    answers: Object.fromEntries(ALL.map((category, at) => [category, LETTER[row[at]!]!])),
  })),
);

const oneOfMlat = (executedBy: string, category: string, answer: string, findings: string[]): Case => ({
  name: `§ 3 MLAT executed by ${executedBy}: ${category} alone is ${answer}`,
  input: base('mlat', { categories: [category], mlat: { country: 'FR', executedBy } }),
  verdict: answer,
  findings,
  answers: { [category]: answer },
});

export const FOREIGN: Case[] = [
  ...TERRITORIES,
  ...UNDER_AGREEMENT,
  ...NO_AGREEMENT,
  ...executed,
  oneOfMlat('search_warrant', 'content', 'review', ['M2/review']),
  oneOfMlat('court_order', 'content', 'blocked', ['G7|M1/blocked']),
  oneOfMlat('subpoena_trial', 'content', 'blocked', ['G7|M1/blocked']),
  oneOfMlat('subpoena_trial', 'records', 'blocked', ['M1/blocked']),
  oneOfMlat('court_order', 'records', 'review', ['M2/review']),
  oneOfMlat('subpoena_grand_jury', 'subscriber', 'review', ['M2/review']),
  oneOfMlat('search_warrant', 'realtime_content', 'blocked', ['M1/blocked']),
  {
    name: '§ 3 foreign warrant for content: the way is an MLAT or letter rogatory',
    input: base('search_warrant', { agency: FRENCH, categories: ['content'] }),
    verdict: 'blocked',
    findings: ['M1/blocked/categories'],
    reachedBy: { content: ['mlat'] },
  },
  {
    name: '§ 3 foreign emergency: contact data are discretionary, content is not to be had',
    input: base('emergency', { agency: FRENCH }),
    verdict: 'blocked',
    findings: ['M1/blocked', 'M3/discretionary'],
    answers: { subscriber: 'discretionary', records: 'discretionary', content: 'blocked' },
  },
  {
    name: '§ 3 foreign preservation, complete: counsel decides',
    input: base('preservation', { agency: FRENCH }),
    verdict: 'review',
    findings: ['M2/review'],
    answers: { subscriber: 'review', records: 'review', content: 'review' },
  },
  {
    name: '§ 3 foreign preservation of 91 days: P2 as well',
    input: base('preservation', {
      agency: FRENCH,
      preservation: { from: '2026-12-01', to: '2027-03-02', limited: true },
    }),
    verdict: 'incomplete',
    findings: ['M2/review', 'P2/incomplete'],
  },
  {
    name: '§ 2 foreign administrative subpoena without its statute is G2',
    input: base('subpoena_administrative', { agency: FRENCH, statute: null }),
    verdict: 'incomplete',
    findings: ['G2/incomplete/statute', 'M2/review'],
  },
  {
    name: '§ 2 foreign municipal process is not of another U.S. State: no G11',
    input: base('search_warrant', { agency: from('FR', 'municipal'), categories: ['records'] }),
    verdict: 'review',
    findings: ['M2/review'],
  },
  {
    name: '§ 2 provincial process of Canada is not of another U.S. State: no G11',
    input: base('court_order', { agency: { ...from('CA', 'provincial'), state: 'ON' } }),
    verdict: 'review',
    findings: ['M2/review'],
  },
  asBefore('§ 3 foreign takedown follows its own row', 'takedown', { agency: FRENCH }),
  asBefore('§ 3 foreign inquiry follows its own row', 'inquiry', { agency: FRENCH }),
  {
    name: '§ 1 MLAT without saying of which country (no code is named for it)',
    input: base('mlat', { mlat: null }),
    verdict: ['review', 'incomplete'],
    findings: ['M2/review', '?G2/incomplete'],
    refused: 'may',
  },
];
