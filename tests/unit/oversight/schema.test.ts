import { describe, expect, test } from 'vitest';
import { durationWords } from '@/components/desk/duration-words';
import { hasRoom, percent, shareOf, ticksTo } from '@/components/ui/chart-scale';
import { bucketsOf, logAddress, readLogSearch, readPeriod, unreadPeriod } from '@/lib/oversight/schema';

describe('the period in the address', () => {
  const read = (given: Record<string, string> = {}) => readPeriod(given, '2026-11-22');

  test.each<[string, Record<string, string>, object]>([
    ['nothing: ninety days', {}, { from: '2026-08-25', to: '2026-11-22', by: 'week' }],
    ['a day', { from: '2026-02-28', to: '2026-02-28' }, { from: '2026-02-28', to: '2026-02-28' }],
    ['upside down', { from: '2026-05-01', to: '2026-04-01' }, { from: '2026-04-01', to: '2026-04-01' }],
    ['no days', { from: '2026-02-30', to: 'x' }, { from: '2026-08-25', to: '2026-11-22' }],
    ['a long one', { from: '2026-01-01' }, { by: 'month' }],
    ['a long one by week', { from: '2026-01-01', by: 'week' }, { by: 'week' }],
    ['too long', { from: '2010-01-01' }, { from: '2010-01-01', to: '2015-01-04' }],
  ])('%s', (_what, given, period) => {
    expect(read(given)).toMatchObject(period);
  });

  test('weeks begin on Monday, months on their first, and all that it touches are there', () => {
    expect(bucketsOf({ from: '2026-11-22', to: '2026-11-30', by: 'week' })).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(bucketsOf({ from: '2025-12-31', to: '2026-03-01', by: 'month' })).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
  });
});

describe('what an address says that cannot be read', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, []],
    ['all right', { actor: 'Cole', reference: 'OW-2026-000042', from: '2026-11-21T18:30' }, []],
    ['a null byte', { actor: 'Co\0le', reference: '\0' }, ['name', 'reference']],
    ['an act that is none', { act: 'request.eaten' }, ['act']],
    ['times that are none', { from: '2026-13-40', to: 'yesterday' }, ['“From”', '“Before”']],
    ['upside down', { from: '2026-11-21T18:30', to: '2026-11-20T18:30' }, ['nothing lies between']],
  ])('of a search of the log: %s', (_what, given, said) => {
    const { unread, ...search } = readLogSearch(given, 'America/Los_Angeles');
    expect(unread).toHaveLength(said.length);
    for (const [index, words] of said.entries()) expect(unread[index]).toContain(words);
    expect(logAddress({ unread, ...search })).not.toContain('%00');
  });

  test('of a period', () => {
    expect(unreadPeriod({ from: '2026-02-28' })).toEqual([]);
    expect(unreadPeriod({ from: '2026-02-30', to: '0001-01-01' })).toEqual([
      expect.stringContaining('first day'),
      expect.stringContaining('last day'),
    ]);
  });
});

describe('the drawing', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 0.5, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [230, [0, 100, 200, 300]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('the axis for %s', (greatest, ticks) => {
    expect(ticksTo(greatest)).toEqual(ticks);
  });

  test('shares, lengths and labels', () => {
    expect([shareOf(3, [0, 2, 4]), shareOf(9, [0, 2, 4]), shareOf(1, [])]).toEqual([0.75, 1, 0]);
    expect([percent(0.125), percent(1 / 3)]).toEqual(['12.5%', '33.333%']);
    expect([0, 1, 2, 3, 4].filter((index) => hasRoom(index, 5, 3))).toEqual([0, 2, 4]);
  });

  test.each([
    [null, '–'],
    [0.4, '0 min'],
    [59.4, '59 min'],
    [60, '1 h'],
    [310, '5 h 10 min'],
    [2880, '2.0 days'],
    [4900, '3.4 days'],
  ])('%s minutes are %s', (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
  });
});
