import { asBefore, base, type Case, incomplete } from './base';

const hold = (from: unknown, to: unknown, limited: unknown = true) => ({
  preservation: { from, to, limited },
});
const P2 = 'P2/incomplete/preservation';
const P3 = 'P3/incomplete/preservation';

export const PRESERVATION: Case[] = [
  asBefore('P2 2026-12-01 to 2027-03-01 is 90 days', 'preservation', hold('2026-12-01', '2027-03-01')),
  incomplete('P2 2026-12-01 to 2027-03-02 is 91 days', 'preservation', hold('2026-12-01', '2027-03-02'), P2),
  asBefore('P2 from today, 90 days', 'preservation', hold('2026-11-21', '2027-02-19')),
  incomplete('P2 from today, 91 days', 'preservation', hold('2026-11-21', '2027-02-20'), P2),
  asBefore('P2 over a leap day, 90 days', 'preservation', hold('2027-12-01', '2028-02-29')),
  incomplete('P2 over a leap day, 91 days', 'preservation', hold('2027-12-01', '2028-03-01'), P2),
  asBefore('P2 one day', 'preservation', hold('2026-12-01', '2026-12-01')),
  incomplete('P2 180 days at once', 'preservation', hold('2026-12-01', '2027-05-30'), P2),
  incomplete('P2 the end before the start', 'preservation', hold('2026-12-02', '2026-12-01'), P2),
  incomplete('P2 an end that is in no calendar', 'preservation', hold('2026-12-01', '2027-02-29'), P2),
  incomplete('P2 a start that is in no calendar', 'preservation', hold('2026-11-31', '2027-02-01'), P2),
  ...(
    [
      ['no end', hold('2026-12-01', null)],
      ['an empty end', hold('2026-12-01', '')],
      ['an empty start', hold('', '2027-02-01')],
    ] as [string, Record<string, unknown>][]
  ).map(
    ([what, overrides]): Case => ({
      ...incomplete(`P2 ${what}: answered, or not taken`, 'preservation', overrides, P2),
      refused: 'may',
    }),
  ),
  incomplete(
    'P2 nothing said of the period to hold',
    'preservation',
    { preservation: null },
    P2,
    '?P3/incomplete',
  ),
  incomplete('P2 left out', 'preservation', { preservation: undefined }, P2, '?P3/incomplete'),
  incomplete('P3 not limited', 'preservation', hold('2026-12-01', '2027-02-28', false), P3),
  {
    ...incomplete('P3 nothing said of a limit', 'preservation', hold('2026-12-01', '2027-02-28', null), P3),
    refused: 'may',
  },
  incomplete(
    'P2 P3 too long and not limited',
    'preservation',
    hold('2026-12-01', '2027-04-01', false),
    P2,
    P3,
  ),
  incomplete(
    'P1 P2 P3 all together',
    'preservation',
    { document: false, ...hold('2026-12-01', '2027-04-01', false) },
    'P1/incomplete',
    P2,
    P3,
  ),
  {
    name: '§ 3 what is to come cannot be preserved, the rest stays allowed',
    input: base('preservation', { categories: ['content', 'realtime_content'] }),
    verdict: 'blocked',
    findings: ['M1/blocked/categories'],
    answers: { content: 'allowed', realtime_content: 'blocked' },
    reachedBy: { realtime_content: ['wiretap'] },
  },
  incomplete(
    'G5 a preservation without an identifier',
    'preservation',
    { identifiers: [] },
    'G5/incomplete/identifiers',
  ),
];
