import { describe, expect, test } from 'vitest';
import { parseIdentifier, parseIdentifiers } from '@/lib/law/identifiers';

const US = { country: 'US' };

describe('an IP address with a time', () => {
  test.each([
    ['203.0.113.9 2026-03-01 14:05:12 UTC', '203.0.113.9', '2026-03-01T14:05:12.000Z'],
    ['203.0.113.9, 2026-03-01T14:05:12-05:00', '203.0.113.9', '2026-03-01T19:05:12.000Z'],
    ['[2001:db8::1] 2026-03-01 14:05 +0100', '2001:db8::1', '2026-03-01T13:05:00.000Z'],
    ['2001:DB8:0::1 2026-03-01 14:05 Z', '2001:db8::1', '2026-03-01T14:05:00.000Z'],
    ['203.0.113.9 at 2026-03-01 14:05 UTC', '203.0.113.9', '2026-03-01T14:05:00.000Z'],
    ['203.0.113.9 on 2026-03-01 at 14:05 GMT', '203.0.113.9', '2026-03-01T14:05:00.000Z'],
    ['203.0.113.9 @ 2026-03-01T14:05:12Z', '203.0.113.9', '2026-03-01T14:05:12.000Z'],
    ['203.0.113.9\t2026-03-01\t14:05:12\tUTC', '203.0.113.9', '2026-03-01T14:05:12.000Z'],
    ['203.0.113.9; 2026-03-01; 14:05:12; (UTC)', '203.0.113.9', '2026-03-01T14:05:12.000Z'],
    ['203.0.113.9 2026-03-01T14:05:12.3456789Z', '203.0.113.9', '2026-03-01T14:05:12.345Z'],
    ['203.0.113.9 2026-03-01 2:05 PM EST', '203.0.113.9', '2026-03-01T19:05:00.000Z'],
    ['203.0.113.9 2026-03-01 12:05 a.m. pdt', '203.0.113.9', '2026-03-01T07:05:00.000Z'],
    ['203.0.113.9 2026-03-01 23:30 −05:00', '203.0.113.9', '2026-03-02T04:30:00.000Z'],
    ['203.0.113.9 2026-03-01 14:05 UTC+5:30', '203.0.113.9', '2026-03-01T08:35:00.000Z'],
    ['203.0.113.9 2024-02-29 00:00:00 -12', '203.0.113.9', '2024-02-29T12:00:00.000Z'],
  ])('%j', (given, normal, at) => {
    expect(parseIdentifier(given, US)).toEqual({ given, type: 'ip', normal, at });
  });

  test.each([
    ['203.0.113.9 2026-03-01 14:05', 'time_without_zone'],
    ['203.0.113.9 2026-03-01T14:05:12', 'time_without_zone'],
    ['203.0.113.9 2026-03-01 2:05 PM', 'time_without_zone'],
    ['203.0.113.9, 2026-03-01', 'day_without_time'],
    ['203.0.113.9 2026-02-30 14:05 UTC', 'time_not_read'],
    ['203.0.113.9 2026-03-01 24:05 UTC', 'time_not_read'],
    ['203.0.113.9 2026-03-01 14:60 UTC', 'time_not_read'],
    ['203.0.113.9 2026-03-01 14:05 PM UTC', 'time_not_read'],
    ['203.0.113.9 2026-03-01 14:05 Eastern', 'time_not_read'],
    ['203.0.113.9 2026-03-01 14:05 +15:00', 'time_not_read'],
    ['203.0.113.9 2026-03-01 14:05 to 14:10 UTC', 'time_not_read'],
    ['203.0.113.9 03/01/2026 14:05 UTC', 'time_not_read'],
    ['203.0.113.9 Mar 1, 2026 14:05 UTC', 'time_not_read'],
    ['203.0.113.9 1772373912', 'time_not_read'],
  ])('%j keeps the address and is asked about: %s', (given, doubt) => {
    expect(parseIdentifier(given, US)).toEqual({ given, type: 'ip', normal: '203.0.113.9', doubt });
  });

  test.each(['256.0.113.9 2026-03-01 14:05 UTC', '203.0.113.9 seen by Pat', '::1::2 2026-03-01 14:05 UTC'])(
    '%j is no address with a time',
    (given) => {
      expect(parseIdentifier(given, US)).toEqual({ given, type: 'unknown', normal: null });
    },
  );

  test('a telephone number that begins like an address stays one where its country writes it so', () => {
    const given = '33.1.23.45 67 89';
    expect(parseIdentifier(given, { country: 'FR' })).toEqual({
      given,
      type: 'phone',
      normal: '+33123456789',
    });
    expect(parseIdentifier(given, US)).toEqual({
      given,
      type: 'ip',
      normal: '33.1.23.45',
      doubt: 'time_not_read',
    });
  });
});

describe('a pasted list of addresses with times', () => {
  test('is cut between the addresses, not between an address and its time', () => {
    const text = [
      '203.0.113.9, 2026-03-01T14:05:12-05:00, 203.0.113.10',
      '203.0.113.11,2026-03-01,14:05:12,UTC,x.example;203.0.113.12',
      '2001:db8::1\t2026-03-01 14:05\t+0100\t+14155550132',
      '2026-03-01, 14:05',
    ].join('\n');
    expect(parseIdentifiers(text, US)).toEqual([
      {
        given: '203.0.113.9, 2026-03-01T14:05:12-05:00',
        type: 'ip',
        normal: '203.0.113.9',
        at: '2026-03-01T19:05:12.000Z',
      },
      { given: '203.0.113.10', type: 'ip', normal: '203.0.113.10' },
      {
        given: '203.0.113.11,2026-03-01,14:05:12,UTC',
        type: 'ip',
        normal: '203.0.113.11',
        at: '2026-03-01T14:05:12.000Z',
      },
      { given: 'x.example', type: 'domain', normal: 'x.example' },
      { given: '203.0.113.12', type: 'ip', normal: '203.0.113.12' },
      {
        given: '2001:db8::1\t2026-03-01 14:05\t+0100',
        type: 'ip',
        normal: '2001:db8::1',
        at: '2026-03-01T13:05:00.000Z',
      },
      { given: '+14155550132', type: 'phone', normal: '+14155550132' },
      { given: '2026-03-01', type: 'unknown', normal: null },
      { given: '14:05', type: 'unknown', normal: null },
    ]);
  });

  test('folds one address at several times into one with its times', () => {
    const [first, second, third] = [
      '203.0.113.9 2026-03-01 14:05 UTC',
      '203.0.113.9 2026-03-02 08:00 UTC',
      '203.0.113.9 at 2026-03-01 15:05 +01:00',
    ];
    expect(parseIdentifiers([first, second, third, '203.0.113.9'].join('\n'), US)).toEqual([
      {
        given: first,
        type: 'ip',
        normal: '203.0.113.9',
        at: '2026-03-01T14:05:00.000Z',
        also: [second, third, '203.0.113.9'],
        times: ['2026-03-01T14:05:00.000Z', '2026-03-02T08:00:00.000Z'],
      },
    ]);
  });

  test('a doubt in any spelling is kept, and so is the one time that is certain', () => {
    const text = '203.0.113.9\n203.0.113.9 2026-03-01 14:05\n203.0.113.9 2026-03-01 14:05 UTC';
    expect(parseIdentifiers(text, US)).toEqual([
      {
        given: '203.0.113.9',
        type: 'ip',
        normal: '203.0.113.9',
        at: '2026-03-01T14:05:00.000Z',
        doubt: 'time_without_zone',
        also: ['203.0.113.9 2026-03-01 14:05', '203.0.113.9 2026-03-01 14:05 UTC'],
      },
    ]);
  });
});
