import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothTimes } from '@/lib/platform/instant';
import {
  ALPHABET,
  CODE_LENGTH,
  csvCell,
  entryName,
  paperSizeFor,
  plainCode,
  printedCode,
} from '@/lib/receipts/rules';

const code = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((characters) => characters.join(''));

describe('a receipt code', () => {
  test('has 32 characters to draw from, and none that is mistaken for another', () => {
    expect(new Set(ALPHABET).size).toBe(32);
    expect(ALPHABET).not.toMatch(/[ILOU]/);
  });

  test('is read back from its printed form', () => {
    fc.assert(fc.property(code, (each) => plainCode(printedCode(each)) === each));
  });

  test('is read from however it is typed', () => {
    const spelling = fc.record({
      each: code,
      separators: fc.array(fc.constantFrom('', '-', ' ', ' - ', '–', '\u2011', '\t'), {
        minLength: CODE_LENGTH,
        maxLength: CODE_LENGTH,
      }),
      lower: fc.array(fc.boolean(), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }),
      alike: fc.array(fc.nat(2), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }),
    });
    fc.assert(
      fc.property(spelling, ({ each, separators, lower, alike }) => {
        const looks: Record<string, string> = { 0: '0Oo', 1: '1Il' };
        const typed = [...each]
          .map(
            (character, i) =>
              looks[character]?.[alike[i]!] ?? (lower[i] ? character.toLowerCase() : character),
          )
          .map((character, i) => character + separators[i])
          .join('');
        return plainCode(typed) === each;
      }),
    );
  });

  test('reading a normal form changes nothing, and any text gives a code or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), code), (typed) => {
        const plain = plainCode(typed);
        return plain === null || (plainCode(plain) === plain && /^[0-9A-HJKMNP-TV-Z]{20}$/.test(plain));
      }),
    );
  });

  test.each([
    '',
    '7Q2MK-0TRXA-93HVN-WB4E',
    '7Q2MK-0TRXA-93HVN-WB4E88',
    '7Q2MK-0TRXA-93HVN-WB4EU',
    '7Q2MK_0TRXA',
  ])('%j is none', (typed) => expect(plainCode(typed)).toBeNull());
});

describe('a time on paper', () => {
  test.each([
    [
      'winter',
      '2026-11-21T19:30:05Z',
      'November 21, 2026, 19:30:05 UTC',
      'November 21, 2026, 11:30:05 PST (America/Los_Angeles)',
    ],
    [
      'summer',
      '2026-07-01T06:59:59Z',
      'July 1, 2026, 06:59:59 UTC',
      'June 30, 2026, 23:59:59 PDT (America/Los_Angeles)',
    ],
    [
      'midnight',
      '2026-01-01T08:00:00Z',
      'January 1, 2026, 08:00:00 UTC',
      'January 1, 2026, 00:00:00 PST (America/Los_Angeles)',
    ],
  ])('in %s', (_when, at, utc, local) => {
    expect(bothTimes(new Date(at), 'America/Los_Angeles')).toEqual({ utc, local });
  });
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1 415', `"'+1 415"`],
  ['-a', `"'-a"`],
  ['@a', `"'@a"`],
  ['say "no", twice', '"say ""no"", twice"'],
])('a spreadsheet reads %j as text', (text, cell) => expect(csvCell(text)).toBe(cell));

test.each([
  ['subpoena.pdf', 'documents/03 subpoena.pdf'],
  ['a/b:c*?.PDF', 'documents/03 a_b_c__.PDF'],
  ['.. ', 'documents/03 .pdf'],
  ['order', 'documents/03 order.pdf'],
])('%j is packed as a name that every system takes', (name, path) => expect(entryName(3, name)).toBe(path));

test('the paper is that of the reader', () => {
  expect(paperSizeFor('US')).toBe('LETTER');
  expect(paperSizeFor('FR')).toBe('A4');
});
