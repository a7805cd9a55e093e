import { asBefore, base, type Case, FRENCH, incomplete, STATEMENTS } from './base';

const told = (change: Record<string, unknown>) => ({ emergency: { ...STATEMENTS, ...change } });

const CODE = { danger: 'E1', nature: 'E2', averts: 'E3', whyNotProcess: 'E4' } as const;
type Statement = keyof typeof CODE;
const NAMES = Object.keys(CODE) as Statement[];

/** Thin statements: their E-codes are for staff to see, and the emergency can be filed. */
const thin = (name: string, change: Record<string, unknown>, ...codes: string[]): Case => ({
  name,
  input: base('emergency', told(change)),
  verdict: 'review',
  findings: ['M3/discretionary', ...codes.map((code) => `${code}/review/emergency`)],
});

// 79 and 80 characters, both of 16 different words.
const OF_79 = 'Armed man holds two hostages inside bakery; he vows to shoot both of them by 9.';
const OF_80 = 'Armed man holds two hostages inside bakery; he vows to shoot both of them by 10.';
// Over 80 characters, 11 and 12 different words.
const WORDS_11 =
  'Hospitalised witnesses describe escalating threats against schoolchildren travelling homeward unaccompanied tonight.';
const WORDS_12 =
  'Hospitalised witnesses describe escalating threats against schoolchildren travelling homeward unaccompanied before midnight.';
const REPEATED = 'help us find him now please he will kill her '.repeat(5).trim();

// Two statements of 20 different words, the first 12 or 13 of them in both: 60 and 65 per cent.
const COMMON =
  'gunman barricaded upstairs apartment threatens wife infant daughter police negotiators heard shots'.split(
    ' ',
  );
const ONE = [...COMMON, ...'neighbours evacuated street closed ambulances waiting nearby tonight'.split(' ')];
const OTHER_12 = [...COMMON, ...'calls traced through voice provider reveal billing location'.split(' ')];
const OTHER_13 = [
  ...COMMON,
  ...'neighbours traced through voice provider reveal billing location'.split(' '),
];
const INSIDE = `${STATEMENTS.danger} Two earlier kidnappings by that same gang ended badly: both victims died when nobody acted quickly, and today's messages repeat their wording exactly, naming places, times, weapons, accomplices.`;

export const EMERGENCY: Case[] = [
  ...NAMES.flatMap((name) => [
    incomplete(
      `${CODE[name]} ${name} empty`,
      'emergency',
      told({ [name]: '' }),
      `${CODE[name]}/incomplete/emergency`,
    ),
    incomplete(
      `${CODE[name]} ${name} of spaces`,
      'emergency',
      told({ [name]: ' \n\t ' }),
      `${CODE[name]}/incomplete/emergency`,
    ),
    {
      ...incomplete(
        `${CODE[name]} ${name} null`,
        'emergency',
        told({ [name]: null }),
        `${CODE[name]}/incomplete`,
      ),
      refused: 'may' as const,
    },
    thin(`${CODE[name]} ${name} a word`, { [name]: 'Kidnapping.' }, CODE[name]),
    thin(`${CODE[name]} ${name} of 79 characters`, { [name]: OF_79 }, CODE[name]),
    asBefore(`${CODE[name]} ${name} of 80 characters`, 'emergency', told({ [name]: OF_80 })),
    thin(`${CODE[name]} ${name} of 11 different words`, { [name]: WORDS_11 }, CODE[name]),
    asBefore(`${CODE[name]} ${name} of 12 different words`, 'emergency', told({ [name]: WORDS_12 })),
    thin(`${CODE[name]} ${name} of ten words, five times`, { [name]: REPEATED }, CODE[name]),
  ]),

  thin('E1 E2 the same statement twice', { nature: STATEMENTS.danger }, 'E1', 'E2'),
  thin('E3 E4 the same statement twice', { whyNotProcess: STATEMENTS.averts }, 'E3', 'E4'),
  thin(
    'E1 E2 E3 E4 the same statement four times',
    { danger: STATEMENTS.nature, averts: STATEMENTS.nature, whyNotProcess: STATEMENTS.nature },
    'E1',
    'E2',
    'E3',
    'E4',
  ),
  {
    name: 'E1 E2 the same statement in capitals (two readings: whether a capital makes another word)',
    input: base('emergency', told({ nature: STATEMENTS.danger.toUpperCase() })),
    verdict: ['discretionary', 'review'],
    findings: ['M3/discretionary', '?E1/review', '?E2/review'],
  },
  thin(
    'E1 all of it within another, which has much more to say: the first is thin',
    { nature: INSIDE },
    'E1',
  ),
  asBefore(
    'E1 E2 60 per cent of the words in common',
    'emergency',
    told({ danger: ONE.join(' '), nature: OTHER_12.join(' ') }),
  ),
  thin(
    'E1 E2 65 per cent of the words in common',
    { danger: ONE.join(' '), nature: OTHER_13.join(' ') },
    'E1',
    'E2',
  ),

  incomplete('E5 not certified', 'emergency', told({ certified: false }), 'E5/incomplete/emergency'),
  {
    ...incomplete('E5 null', 'emergency', told({ certified: null }), 'E5/incomplete/emergency'),
    refused: 'may',
  },
  incomplete('E5 left out', 'emergency', told({ certified: undefined }), 'E5/incomplete/emergency'),
  incomplete(
    'E1 to E5 all empty',
    'emergency',
    told({ nature: '', danger: '', averts: '', whyNotProcess: '', certified: false }),
    ...['E1', 'E2', 'E3', 'E4', 'E5'].map((code) => `${code}/incomplete`),
  ),
  incomplete(
    'E1 to E5 nothing said of the emergency',
    'emergency',
    { emergency: null },
    ...['E1', 'E2', 'E3', 'E4', 'E5'].map((code) => `${code}/incomplete`),
  ),
  {
    name: 'E1 empty, E2 thin, not certified: each by its own level',
    input: base('emergency', told({ danger: '', nature: 'Kidnapping.', certified: false })),
    verdict: 'incomplete',
    findings: ['E1/incomplete', 'E2/review', 'E5/incomplete', 'M3/discretionary'],
  },
  incomplete(
    'G5 an emergency that names nobody',
    'emergency',
    { identifiers: [] },
    'G5/incomplete/identifiers',
  ),

  asBefore('§ 2 the deadline as a day, today', 'emergency', told({ deadline: '2026-11-21' })),
  asBefore('§ 2 the deadline with an offset', 'emergency', told({ deadline: '2026-11-21T05:00:00-08:00' })),
  {
    name: 'E4 a deadline that is in no calendar (E4 or G8)',
    input: base('emergency', told({ deadline: '2026-11-31' })),
    verdict: 'incomplete',
    findings: ['E4|G8/incomplete', 'M3/discretionary'],
  },
  {
    name: 'E4 no deadline (two readings: whether one must be named)',
    input: base('emergency', told({ deadline: null })),
    verdict: ['discretionary', 'incomplete'],
    findings: ['?E4/incomplete', '?G8/incomplete', 'M3/discretionary'],
  },
  {
    name: 'E4 a deadline an hour ago (two readings: whether G8 holds here)',
    input: base('emergency', told({ deadline: '2026-11-21T11:00:00Z' })),
    verdict: ['discretionary', 'review', 'incomplete'],
    findings: ['?E4/incomplete', '?G8/incomplete', '?E4/review', '?G8/review', 'M3/discretionary'],
  },

  {
    name: '§ 3 a foreign emergency for subscriber data is discretionary',
    input: base('emergency', { agency: FRENCH, categories: ['subscriber', 'records'] }),
    verdict: 'discretionary',
    findings: ['M3/discretionary/categories'],
    answers: { subscriber: 'discretionary', records: 'discretionary' },
  },
  {
    name: '§ 3 a foreign emergency for content is blocked, however it is told',
    input: base('emergency', { agency: FRENCH, categories: ['content'] }),
    verdict: 'blocked',
    findings: ['M1/blocked/categories'],
    answers: { content: 'blocked' },
  },
  {
    name: '§ 3 a foreign emergency, not certified and for content',
    input: base('emergency', { agency: FRENCH, categories: ['content'], ...told({ certified: false }) }),
    verdict: 'blocked',
    findings: ['E5/incomplete', 'M1/blocked'],
  },
  {
    name: '§ 3 an emergency does not reach what is to come; the rest stays discretionary',
    input: base('emergency', { categories: ['content', 'realtime_records', 'realtime_content'] }),
    verdict: 'blocked',
    findings: ['M1/blocked', 'M3/discretionary'],
    answers: { content: 'discretionary', realtime_records: 'blocked', realtime_content: 'blocked' },
  },
];
