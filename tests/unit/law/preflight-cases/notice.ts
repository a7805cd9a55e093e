import { asBefore, base, type Case, incomplete, type Kind, open } from './base';

const bar = (
  authority: string,
  to: unknown = null,
  citation: unknown = null,
  from: unknown = '2026-11-21',
) => ({
  nonDisclosure: { authority, from, to, citation },
});
const G9 = 'G9/incomplete/nonDisclosure';
const CITED = 'Order of 2026-11-20, District Court of Examples';
const YEAR = '2027-11-21';

const forCounsel = (name: string, kind: Kind, overrides: Record<string, unknown>): Case => ({
  name,
  input: base(kind, overrides),
  verdict: 'review',
  findings: ['G9/review/nonDisclosure'],
});

export const NOTICE: Case[] = [
  asBefore('G9 no bar asked for', 'subpoena_trial', { nonDisclosure: null }),
  asBefore('G9 no bar asked for, left out', 'subpoena_trial', { nonDisclosure: undefined }),

  asBefore('G9 2705(b) with an end', 'subpoena_trial', bar('2705b', YEAR)),
  asBefore('G9 2705(b) with an end and a citation', 'subpoena_trial', bar('2705b', YEAR, CITED)),
  forCounsel('G9 2705(b) until further order', 'subpoena_trial', bar('2705b')),
  forCounsel('G9 2705(b) until further order, cited', 'search_warrant', bar('2705b', null, CITED)),
  forCounsel('G9 2705(b), the end left out', 'search_warrant', bar('2705b', undefined)),

  forCounsel(
    "G9 2705(a) delays the agency's own notice, with an end",
    'subpoena_trial',
    bar('2705a', '2027-02-01'),
  ),
  forCounsel("G9 2705(a) delays the agency's own notice, without", 'subpoena_trial', bar('2705a')),
  forCounsel(
    "G9 2705(a) delays the agency's own notice, cited",
    'court_order',
    bar('2705a', '2027-02-01', CITED),
  ),

  asBefore('G9 3486: a day', 'subpoena_administrative', bar('3486', '2026-11-22')),
  asBefore('G9 3486: 89 days', 'subpoena_administrative', bar('3486', '2027-02-18')),
  asBefore('G9 3486: 90 days', 'subpoena_administrative', bar('3486', '2027-02-19')),
  incomplete('G9 3486: 91 days', 'subpoena_administrative', bar('3486', '2027-02-20'), G9),
  incomplete('G9 3486: a year', 'subpoena_administrative', bar('3486', YEAR), G9),
  incomplete('G9 3486: no end', 'subpoena_administrative', bar('3486'), G9),
  incomplete('G9 3486: no end, though cited', 'subpoena_administrative', bar('3486', null, CITED), G9),
  incomplete('G9 3486: the end before the start', 'subpoena_administrative', bar('3486', '2026-11-20'), G9),
  incomplete(
    'G9 3486: an end that is in no calendar',
    'subpoena_administrative',
    bar('3486', '2026-11-31'),
    G9,
  ),
  asBefore(
    'G9 3486: 90 days from another day',
    'subpoena_administrative',
    bar('3486', '2027-03-01', null, '2026-12-01'),
  ),
  incomplete(
    'G9 3486: 91 days from another day',
    'subpoena_administrative',
    bar('3486', '2027-03-02', null, '2026-12-01'),
    G9,
  ),

  ...(
    [
      ['2511', 'wiretap'],
      ['3123d', 'pen_trap'],
      ['2709c', 'national_security_letter'],
      ['fisa', 'fisa_order'],
    ] as [string, Kind][]
  ).flatMap(([authority, kind]) => [
    asBefore(`G9 ${authority} needs no end`, kind, bar(authority)),
    asBefore(`G9 ${authority} with an end`, kind, bar(authority, YEAR)),
    asBefore(`G9 ${authority}, cited, with an end`, kind, bar(authority, YEAR, CITED)),
    asBefore(`G9 ${authority} on another kind: no rule ties it to one`, 'search_warrant', bar(authority)),
  ]),

  ...['statute', 'other_order'].flatMap((authority) => [
    asBefore(`G9 ${authority} cited, with an end`, 'court_order', bar(authority, YEAR, CITED)),
    incomplete(`G9 ${authority} not cited`, 'court_order', bar(authority, YEAR), G9),
    incomplete(`G9 ${authority}, citation left out`, 'court_order', bar(authority, YEAR, undefined), G9),
    incomplete(`G9 ${authority}, citation empty`, 'court_order', bar(authority, YEAR, ''), G9),
    incomplete(`G9 ${authority}, citation of spaces`, 'court_order', bar(authority, YEAR, '   '), G9),
    incomplete(
      `G9 ${authority}, neither citation nor end`,
      'court_order',
      bar(authority),
      'G9/incomplete',
      '?G9/review',
    ),
    open(
      `G9 ${authority} cited, without an end`,
      'court_order',
      bar(authority, null, CITED),
      'review',
      'G9/review',
    ),
  ]),

  incomplete('G9 a cover letter bars nothing', 'subpoena_trial', bar('cover_letter'), G9),
  incomplete('G9 a cover letter with an end bars nothing', 'subpoena_trial', bar('cover_letter', YEAR), G9),
  incomplete(
    'G9 a cover letter, cited, bars nothing',
    'subpoena_trial',
    bar('cover_letter', YEAR, CITED),
    G9,
  ),
  incomplete('G9 a cover letter with a warrant bars nothing', 'search_warrant', bar('cover_letter'), G9),

  incomplete('G9 on an emergency: the same rule', 'emergency', bar('cover_letter'), G9),
  incomplete('G9 on a preservation: the same rule', 'preservation', bar('cover_letter'), G9),
  incomplete('G9 on a takedown: notice as G9', 'takedown', bar('cover_letter'), G9),
  incomplete('G9 on an MLAT: the same rule', 'mlat', bar('statute'), G9),
  asBefore('G9 on a preservation, 2705(b) with an end', 'preservation', bar('2705b', YEAR)),
  asBefore('G9 on an emergency, 2705(b) with an end', 'emergency', bar('2705b', YEAR)),

  incomplete('G9 an end that is in no calendar', 'subpoena_trial', bar('2705b', '2027-02-29'), G9),
  incomplete(
    'G9 a start that is in no calendar',
    'subpoena_trial',
    bar('2705b', YEAR, null, '2026-11-31'),
    G9,
  ),
  open(
    'G9 2705(b), the end before the start',
    'subpoena_trial',
    bar('2705b', '2026-11-20'),
    'incomplete',
    'G9/incomplete',
  ),
  {
    name: 'G9 an authority that there is not: answered, or not taken',
    input: base('subpoena_trial', bar('because')),
    verdict: 'incomplete',
    findings: ['G9/incomplete'],
    refused: 'may',
  },
  {
    name: 'G9 for counsel beside content that is blocked',
    input: base('court_order', { ...bar('2705b'), categories: ['records', 'content'] }),
    verdict: 'blocked',
    findings: ['G7/blocked', 'G9/review'],
    answers: { records: 'allowed', content: 'blocked' },
  },
];
