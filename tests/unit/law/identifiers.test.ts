import { describe, expect, test } from 'vitest';
import { foldIdentifiers, parseIdentifier, parseIdentifiers } from '@/lib/law/identifiers';

const SID = 'AC0123456789abcdef0123456789abcdef';

describe('an identifier', () => {
  test.each([
    ['+1 (415) 555-0132', 'US', '+14155550132'],
    ['(415) 555-0132', 'US', '+14155550132'],
    ['415.555.0132', 'US', '+14155550132'],
    ['1-415-555-0132', 'us', '+14155550132'],
    ['787 555 0132', 'PR', '+17875550132'],
    ['+1 415 555 0132 ext. 7', 'US', '+14155550132'],
    ['tel:+14155550132', 'FR', '+14155550132'],
    ['01 23 45 67 89', 'FR', '+33123456789'],
    ['+33 (0)1 23 45 67 89', 'US', '+33123456789'],
    ['011 33 1 23 45 67 89', 'US', '+33123456789'],
    ['33123456789', 'US', '+33123456789'],
    ['14155550132', 'FR', '+14155550132'],
    ['+١ ٤١٥ ٥٥٥ ٠١٣٢', 'US', '+14155550132'],
    ['\u202a+1 415 555 0132\u202c', 'US', '+14155550132'],
    ['+1 415 555 0132', 'XX', '+14155550132'],
  ])('phone: %j from %s', (given, country, normal) => {
    expect(parseIdentifier(given, { country })).toEqual({ given, type: 'phone', normal });
  });

  test.each([
    [SID, 'sid', SID],
    ['AC0123456789ABCDEF0123456789ABCDEF', 'sid', SID],
    ['pn0123456789abcdef0123456789abcdef', 'sid', 'PN0123456789abcdef0123456789abcdef'],
    ['  SM0123456789abcdef0123456789abcdef ', 'sid', 'SM0123456789abcdef0123456789abcdef'],
    ['Pat.Doe@Example.COM', 'email', 'Pat.Doe@example.com'],
    ['pat+tag@bücher.example', 'email', 'pat+tag@xn--bcher-kva.example'],
    ['pat@mail.example.', 'email', 'pat@mail.example'],
    ["o'neil@mail.example", 'email', "o'neil@mail.example"],
    ['192.0.2.7', 'ip', '192.0.2.7'],
    ['2001:DB8:0:0:0:0:0:1', 'ip', '2001:db8::1'],
    ['[2001:db8::1]', 'ip', '2001:db8::1'],
    ['::ffff:192.0.2.1', 'ip', '::ffff:c000:201'],
    ['Shop.Example', 'domain', 'shop.example'],
    ['bücher.example', 'domain', 'xn--bcher-kva.example'],
    ['my.filters.example', 'domain', 'my.filters.example'],
    ['14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0', 'message_id', null],
    ['Ab1cdEf2ghIj3klMn4opQg.filter0001p1las1-4434-59E0C6FF-3.0', 'message_id', null],
    ['Ab1cd_f2ghIj3klMn4opQA.recvd-7b4f9d-x1-66A7C6F2-14.0', 'message_id', null],
    ['Ab1cdEf2ghIj3klMn4opQg', 'message_id', null],
    ['<20260101.abc-9@mail.example>', 'message_id', null],
  ])('%j is %s', (given, type, normal) => {
    expect(parseIdentifier(given, { country: 'US' })).toEqual({ given, type, normal: normal ?? given });
  });

  test.each([
    '',
    '   ',
    'Pat Doe',
    '555-0132',
    '12345',
    '1234567890',
    'call +1 415 555 0132',
    '+',
    'AC0123456789abcdef0123456789abcde',
    'AC0123456789abcdef0123456789abcdeg',
    '1C0123456789abcdef0123456789abcdef',
    '256.1.1.1',
    '1.2.3',
    '192.0.2.7/24',
    'fe80::1%eth0',
    '1::2::3',
    ':::',
    'localhost',
    'shop..example',
    '-shop.example',
    'shop.example/path',
    'shop.123',
    'pat@',
    '@mail.example',
    'pat@doe@mail.example',
    'pat＠mail.example',
    'a＠b@mail.example',
    'pat doe@mail.example',
    'pat@localhost',
    'pat@[192.0.2.7]',
    '"pat"@mail.example',
    '+1415555\u00000132',
    'pat\u0000@mail.example',
    'pat@mail\r\n.example',
    'sh\u200bop.example',
    '😀',
    'مرحبا',
    '\ud800',
  ])('unknown: %j', (given) => {
    expect(parseIdentifier(given, { country: 'US' })).toEqual({ given, type: 'unknown', normal: null });
  });
});

describe('a customer’s name', () => {
  test.each([
    ['Shop Example GmbH', 'shop example gmbh'],
    ['  Ｓｈｏｐ \t  Example\u00a0Ltd. ', 'shop example ltd.'],
    ['O\u2019NEIL & Söhne', 'o\u2019neil & söhne'],
    ['J\u030cANA', 'ǰana'],
    ['علی\u200cرضا', 'علیرضا'],
    ['+1 415 555 0132', '+1 415 555 0132'],
  ])('%j is searched by %j', (value, normal) => {
    const expected = { given: value, type: 'name', normal };
    expect(parseIdentifier({ type: 'name', value }, { country: 'US' })).toEqual(expected);
  });

  test.each(['', ' ', '—', '\u200d', 'a\u0000b', '\ud800a', 'x'.repeat(321), '\ufdfa'.repeat(300)])(
    'none: %j',
    (value) => {
      expect(parseIdentifier({ type: 'name', value }, { country: 'US' })).toMatchObject({ type: 'unknown' });
    },
  );

  test('folds with the same name alone, not with a text that reads like it', () => {
    const given = ['x.example', { type: 'name', value: 'X.example ' } as const];
    expect(foldIdentifiers([...given, { type: 'name', value: 'x.EXAMPLE' }], { country: 'US' })).toEqual([
      { given: 'x.example', type: 'domain', normal: 'x.example' },
      { given: 'X.example', type: 'name', normal: 'x.example', also: ['x.EXAMPLE'] },
    ]);
  });
});

test('three megabytes are unknown at once', () => {
  const given = 'x1+'.repeat(1_000_000);
  expect(parseIdentifier(given, { country: 'US' })).toMatchObject({ type: 'unknown', normal: null });
});

describe('a pasted list', () => {
  const ask = (text: string) => parseIdentifiers(text, { country: 'US' }).map(({ given }) => given);

  test('is parted by lines, commas, semicolons and tabs; blanks are dropped', () => {
    expect(ask(' a.example\r\n\n b.example,,c.example ;\td.example;\u2028e.example ')).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'd.example',
      'e.example',
    ]);
    expect(ask(' \n,;\t\ufeff')).toEqual([]);
  });

  test('folds what is the same, keeping the first spelling', () => {
    expect(ask('(415) 555-0132\n+14155550132, 415-555-0132')).toEqual(['(415) 555-0132']);
    expect(ask(`${SID.toUpperCase()};${SID}`)).toEqual([SID.toUpperCase()]);
    expect(ask('nonsense here, Nonsense here, nonsense here')).toEqual(['nonsense here', 'Nonsense here']);
    expect(foldIdentifiers([' ', 'x.example', 'X.example '], { country: 'US' })).toEqual([
      { given: 'x.example', type: 'domain', normal: 'x.example', also: ['X.example'] },
    ]);
  });

  test('keeps every spelling once, in order', () => {
    const typed = '(415) 555-0132\n+14155550132\n(415) 555-0132\n415.555.0132\nx.example';
    expect(parseIdentifiers(typed, { country: 'US' })).toEqual([
      {
        given: '(415) 555-0132',
        type: 'phone',
        normal: '+14155550132',
        also: ['+14155550132', '415.555.0132'],
      },
      { given: 'x.example', type: 'domain', normal: 'x.example' },
    ]);
  });
});
