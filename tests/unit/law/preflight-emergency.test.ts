import { describe, expect, test } from 'vitest';
import { preflight } from '@/lib/law/preflight';
import { STATEMENTS, type StatementKey, thinnessOf } from '@/lib/law/preflight-emergency';
import { preflightSchema } from '@/lib/law/preflight-schema';

const KEYS = Object.keys(STATEMENTS) as StatementKey[];
const EXAMPLES = Object.fromEntries(KEYS.map((key) => [key, STATEMENTS[key].example]));
const isThin = (statement: string, others: string[]) => thinnessOf(statement, others) !== null;
const words = (...range: number[]) => range.map((number) => `statement${number}`).join(' ');
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

const check = (emergency: Record<string, unknown>) =>
  preflight(
    preflightSchema.parse({
      kind: 'emergency',
      agency: { country: 'US', state: null, level: 'federal', type: 'law_enforcement' },
      categories: ['subscriber'],
      identifiers: ['+14155550132'],
      period: { from: '2026-11-20', to: '2026-11-21' },
      emergency: { ...EXAMPLES, deadline: '2026-11-21T21:30-05:00', certified: true, ...emergency },
    }),
    { today: '2026-11-21', now: new Date('2026-11-21T12:00:00Z'), companyState: 'CA' },
  );
const found = (emergency: Record<string, unknown>) =>
  check(emergency)
    .findings.filter(({ code }) => code !== 'M3')
    .map(({ code, level, field }) => `${code} ${level} ${field}`);

describe('a thin statement', () => {
  test.each([
    ['12 words', words(...upTo(12)), false],
    ['11 words', words(...upTo(11)), true],
    ['12 words, one of them in capitals too', `${words(...upTo(11))} STATEMENT1`, true],
    [
      '12 words of 79 characters',
      `${'ab cd ef gh ij kl mn op qr st uv '.repeat(2)}wx yz abcdefg`.padEnd(79, 'x'),
      true,
    ],
    [
      '12 words of 80 characters',
      `${'ab cd ef gh ij kl mn op qr st uv '.repeat(2)}wx yz abcdefg`.padEnd(80, 'x'),
      false,
    ],
    ['blanks at the ends', `   ${'ab cd ef gh ij kl mn op qr st uv wx '.repeat(2)}   \n`, true],
    [
      '79 characters, of two code units each',
      `${upTo(12)
        .map((i) => '𝒶'.repeat(i))
        .join(' ')}`.slice(0, 2 * 79 - 12),
      true,
    ],
    ['one word that is endless', 'a'.repeat(1_000_000), true],
  ])('%s: %#', (_, statement, expected) => {
    expect(isThin(statement, [])).toBe(expected);
  });

  test('repeats another: 12 of 20 words is 60 per cent and not thin, 13 is', () => {
    const statement = words(...upTo(20));
    const also = (shared: number) =>
      `${words(...upTo(shared))} ${words(101, 102, 103, 104, 105, 106, 107, 108)}`;
    expect(isThin(statement, ['', also(12)])).toBe(false);
    expect(isThin(statement, ['', also(13)])).toBe(true);
    expect(isThin(statement, [also(7), also(8)])).toBe(false);
  });

  test.each(KEYS)('the example of a good answer is none: %s', (key) => {
    const others = KEYS.filter((other) => other !== key).map((other) => STATEMENTS[other].example);
    expect(isThin(STATEMENTS[key].example, others)).toBe(false);
  });

  test.each(KEYS)('is for review by its code, with an example: %s', (key) => {
    const { code, example } = STATEMENTS[key];
    expect(found({ [key]: 'He has a knife.' })).toEqual([`${code} review emergency.${key}`]);
    expect(check({ [key]: 'He has a knife.' }).findings.at(-1)?.cure).toContain(example);
  });
});

test.each(KEYS)('an empty statement is incomplete, whatever blank it holds: %s', (key) => {
  for (const blank of ['', ' \t\n', '\u200b\u2060', '\u0000', null])
    expect(found({ [key]: blank })).toEqual([`${STATEMENTS[key].code} incomplete emergency.${key}`]);
});

test('the codes are those of the law: E1 danger, E2 nature, E3 averts, E4 why not by process', () => {
  expect(KEYS.map((key) => `${STATEMENTS[key].code} ${key}`)).toEqual([
    'E1 danger',
    'E2 nature',
    'E3 averts',
    'E4 whyNotProcess',
  ]);
});

test.each([
  ['2026-11-21', []],
  ['2026-11-21T21:30-05:00', []],
  ['2026-11-21T21:30:00.250Z', []],
  ['2026-11-21T21:30:00+0530', []],
  ['2020-01-01T00:00Z', []],
  ['2026-02-30', ['E4 incomplete emergency.deadline']],
  ['2026-02-30T10:00Z', ['E4 incomplete emergency.deadline']],
  ['2026-11-21T21:30', ['E4 incomplete emergency.deadline']],
  ['2026-11-21T24:30Z', ['E4 incomplete emergency.deadline']],
  ['2026-11-21T21:30+25:00', ['E4 incomplete emergency.deadline']],
  ['tonight', ['E4 incomplete emergency.deadline']],
  ['', ['E4 incomplete emergency.deadline']],
  [null, ['E4 incomplete emergency.deadline']],
])('its deadline: %j', (deadline, expected) => {
  expect(found({ deadline })).toEqual(expected);
});

test('what is not certified is incomplete', () => {
  for (const certified of [false, null])
    expect(found({ certified })).toEqual(['E5 incomplete emergency.certified']);
});
