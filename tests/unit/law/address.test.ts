import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAddress } from '@/lib/law/address';
import { canonicalDomain } from '@/lib/law/domain';
import { runs } from '@/tests/support/runs';

describe('an address to sign in with', () => {
  test.each([
    ['dana.reyes@springfield-pd.example', 'dana.reyes@springfield-pd.example'],
    ['  Dana.Reyes@Springfield-PD.Example\r\n', 'dana.reyes@springfield-pd.example'],
    ["o'neil+case.7@fbe.example", "o'neil+case.7@fbe.example"],
    ['ｄａｎａ@ｆｂｅ．example', 'dana@fbe.example'],
    ['dana@police.bücher.example', 'dana@police.xn--bcher-kva.example'],
    ['dana@POLICE.BÜCHER.EXAMPLE', 'dana@police.xn--bcher-kva.example'],
    ['dana@xn--bcher-kva.example', 'dana@xn--bcher-kva.example'],
    ['dana@fbe.example.', 'dana@fbe.example'],
    [`${'a'.repeat(64)}@fbe.example`, `${'a'.repeat(64)}@fbe.example`],
  ])('%j is taken as %s', (given, address) => {
    expect(canonicalAddress(given)).toEqual({ ok: true, address, domain: address.split('@')[1] });
  });

  test.each([
    ['', 'Enter your e-mail address'],
    [' \r\n', 'Enter your e-mail address'],
    ['dana', 'needs a name, an "@" and a domain'],
    ['@fbe.example', 'needs a name, an "@" and a domain'],
    ['dana@', 'needs a name, an "@" and a domain'],
    ['dana＠fbe.example', 'only looks like "@"'],
    ['dana\ufe6bfbe.example', 'only looks like "@"'],
    ['ari@evil.example＠fbe.example', 'only looks like "@"'],
    ['dana@fbe.example@evil.example', 'more than one "@"'],
    ['dana@@fbe.example', 'more than one "@"'],
    ['"dana"@fbe.example', 'quotes, commas'],
    ['＂dana@fbe.example', 'quotes, commas'],
    ['dana@fbe.example,ari@fbe.example', 'quotes, commas'],
    ['dana﹐ari@fbe.example', 'quotes, commas'],
    ['dana@fbe.example;ari', 'quotes, commas'],
    ['Dana<dana@fbe.example>', 'quotes, commas'],
    ['mailto:dana@fbe.example', 'quotes, commas'],
    ['dana@[192.0.2.7]', 'quotes, commas'],
    ['dana reyes@fbe.example', 'holds a space'],
    ['dana\u00a0reyes@fbe.example', 'holds a space'],
    ['dana\u3000reyes@fbe.example', 'holds a space'],
    ['dana\tr@fbe.example', 'invisible character'],
    ['dana\u0000@fbe.example', 'invisible character'],
    ['dana@fbe.example\r\nBcc: ari@fbe.example', 'invisible character'],
    ['dana@fbe\u00ad.example', 'invisible character'],
    ['da\u200bna@fbe.example', 'invisible character'],
    ['\u202edana@fbe.example', 'invisible character'],
    ['da\ud800na@fbe.example', 'invisible character'],
    ['dàna@fbe.example', 'before the "@" may hold'],
    ['dаna@fbe.example', 'before the "@" may hold'],
    ['😀@fbe.example', 'before the "@" may hold'],
    ['دانا@fbe.example', 'before the "@" may hold'],
    ['.dana@fbe.example', 'before the "@" may hold'],
    ['da..na@fbe.example', 'before the "@" may hold'],
    ['dana.@fbe.example', 'before the "@" may hold'],
    ['dana@localhost', 'is no domain name'],
    ['dana@192.0.2.7', 'is no domain name'],
    ['dana@-fbe.example', 'is no domain name'],
    ['dana@fbe..example', 'is no domain name'],
    ['dana@fbe.example/path', 'is no domain name'],
    ['dana@fbe_1.example', 'is no domain name'],
    ['dana@%66be.example', 'is no domain name'],
    ['dana@fbe.example?x', 'is no domain name'],
    ['dana@😀', 'is no domain name'],
    [`${'a'.repeat(65)}@fbe.example`, 'more than 64 characters'],
    [`dana@${'a.'.repeat(130)}example`, 'longer than 254'],
    [`dana@${'ü'.repeat(60)}.${'ü'.repeat(60)}.${'ü'.repeat(60)}.example`, 'is no domain name'],
  ])('%j is refused: %s', (given, message) => {
    expect(canonicalAddress(given)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  test('three megabytes are refused at once', () => {
    expect(canonicalAddress('＠x'.repeat(1_500_000))).toMatchObject({ ok: false });
  });

  const pieces = fc.array(
    fc.constantFrom(
      '@',
      '＠',
      '﹫',
      'dana',
      'K',
      'ſ',
      'İ',
      'ß',
      '.',
      '。',
      ',',
      '"',
      'fbe',
      '.example',
      'é',
      '\u0301',
      '\u00ad',
      '\r\n',
      '℀',
      '%40',
      '&#64;',
      ' ',
    ),
    { maxLength: 10 },
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    pieces.map((parts) => parts.join('')),
    pieces.map((parts) => `dana${parts.join('')}@fbe.example`),
    pieces.map((parts) => `dana@${parts.join('')}.example`),
    fc.emailAddress(),
  );

  test('whatever is typed, the answer holds one "@", nothing that breaks a header, and stays itself', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const answer = canonicalAddress(given);
        if (!answer.ok) {
          expect(answer.message).toMatch(/^[A-Z].*\.$/);
          return;
        }
        expect(answer.address).toMatch(/^[!-~]+$/);
        expect(answer.address.split('@')).toHaveLength(2);
        expect(answer.address).not.toMatch(/[",;:<>()[\]\\A-Z]/);
        expect(answer.address.endsWith(`@${answer.domain}`)).toBe(true);
        expect(canonicalAddress(answer.address)).toEqual(answer);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('a domain name', () => {
  test.each([
    ['FBE.Example', 'fbe.example'],
    ['fbe。example', 'fbe.example'],
    ['faß.example', 'xn--fa-hia.example'],
    ['fbe.example.', 'fbe.example'],
    ['fbe.example..', null],
    ['example', null],
    ['0x7f.1', null],
    ['１２７.0.0.1', null],
    ['fbe.example:80', null],
    ['fbe.example#x', null],
    ['user@fbe.example', null],
    ['℀.example', null],
    [`${'a'.repeat(64)}.example`, null],
    ['', null],
    ['.', null],
  ])('%j is %j', (given, expected) => {
    expect(canonicalDomain(given)).toBe(expected);
  });
});
