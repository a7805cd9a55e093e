import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FoldedIdentifier,
  foldIdentifiers,
  type GivenIdentifier,
  parseIdentifier,
  parseIdentifiers,
} from '@/lib/law/identifiers';
import { runs } from '@/tests/support/runs';

describe('whatever is typed', () => {
  // Any UTF-16 code unit, half a surrogate pair included.
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const country = fc.constantFrom('US', 'FR', 'GB', 'PR', 'XX', '');
  const pieces = fc.array(
    fc.constantFrom(
      '+',
      '1',
      '415',
      '555',
      '0132',
      '.',
      '@',
      'a',
      'é',
      'filter1',
      ':',
      '::',
      'AC',
      '-',
      '<',
      '>',
      '[',
      ']',
      ' ',
      'x.example',
      '\u200b',
      '＠',
      'ß',
      '。',
      '203.0.113.9',
      ', ',
      '2026-03-01',
      'T',
      '14:05',
      ':12',
      ' UTC',
      '-05:00',
      '\t',
    ),
    { maxLength: 12 },
  );
  const typed = fc.oneof(
    fc.string({ unit, maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    pieces.map((parts) => parts.join('')),
    fc.ipV4(),
    fc.ipV6(),
    fc.domain(),
    fc.emailAddress(),
    fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
    fc.stringMatching(/^0?[1-9][0-9]{7,12}$/),
  );

  const named = fc
    .oneof(fc.string({ unit, maxLength: 60 }), typed)
    .map((value): GivenIdentifier => ({ type: 'name', value }));
  const given = fc.oneof({ weight: 4, arbitrary: typed }, { weight: 1, arbitrary: named });

  const againOf = (normal: string, type: string): GivenIdentifier =>
    type === 'name' ? { type, value: normal } : normal;
  const spellings = (found: FoldedIdentifier[]) =>
    found.flatMap(({ given: first, also = [], type }) =>
      [first, ...also].map((spelling) => againOf(spelling, type)),
    );

  test('nothing throws, and a normal form is its own normal form of the same type', () => {
    fc.assert(
      fc.property(given, country, (input, from) => {
        const { type, normal } = parseIdentifier(input, { country: from });
        expect(type === 'unknown').toBe(normal === null);
        if (normal === null) return;
        const again = parseIdentifier(againOf(normal, type), { country: from });
        expect(again).toEqual({ given: normal, type, normal });
      }),
      { numRuns: runs(3000) },
    );
  });

  test('a pasted list never throws and never holds the same thing twice', () => {
    fc.assert(
      fc.property(fc.array(typed), country, (lines, from) => {
        const found = parseIdentifiers(lines.join('\n'), { country: from });
        const keys = found.map(({ type, normal, given: text }) => `${type} ${normal ?? text}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('folding what was folded changes nothing, and no spelling is lost', () => {
    const list = fc
      .array(given, { minLength: 1, maxLength: 6 })
      .chain((kept) => fc.array(fc.constantFrom(...kept), { maxLength: 12 }));
    fc.assert(
      fc.property(list, country, (inputs, from) => {
        const once = foldIdentifiers(inputs, { country: from });
        // An unreadable name comes back as a text, which may be an identifier: only what was read is refolded.
        const known = once.filter(({ type }) => type !== 'unknown');
        expect(foldIdentifiers(spellings(known), { country: from })).toEqual(known);
        const kept = new Set(once.flatMap(({ given: first, also = [] }) => [first, ...also]));
        for (const input of inputs) {
          const alone = foldIdentifiers([input], { country: from })[0];
          expect(alone === undefined || kept.has(alone.given)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('order is that of the first spelling, whatever comes after it', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 8 }), fc.array(given), country, (before, after, from) => {
        const key = ({ type, normal, given: text }: FoldedIdentifier) => `${type} ${normal ?? text}`;
        const short = foldIdentifiers(before, { country: from }).map(key);
        const long = foldIdentifiers([...before, ...after], { country: from }).map(key);
        expect(long.slice(0, short.length)).toEqual(short);
      }),
      { numRuns: 300 },
    );
  });
});
