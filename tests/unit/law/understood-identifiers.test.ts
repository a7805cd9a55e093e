import { expect, test } from 'vitest';
import { pageOf, understand } from '@/lib/law/understood-identifiers';

const US = { country: 'US' };
const ALL = { find: '', shown: 50 };
const AC = 'AC0123456789abcdef0123456789abcdef';
const QX = 'QX0123456789abcdef0123456789abcdef';

const LIST = [
  '+1 (217) 555-0142',
  '',
  `${AC}, 217-555-0142`,
  'nothing of the kind',
  QX,
  '203.0.113.9 2026-03-01 14:05:12 UTC',
  '203.0.113.9 2026-03-02 09:00:00 -05:00',
  '198.51.100.7 2026-03-01 14:05',
  'shop.example; SHOP.example',
].join('\r\n');

const understood = understand({ identifiers: LIST, names: 'Shop Example\n—\nshop example' }, US);

test('what is in doubt stands first, each with the line it first stands on', () => {
  const { rows } = pageOf(understood, ALL);
  expect(rows.map(({ given, box, line }) => [given, box, line])).toEqual([
    ['nothing of the kind', 'identifiers', 4],
    ['—', 'names', 2],
    ['198.51.100.7 2026-03-01 14:05', 'identifiers', 8],
    ['+1 (217) 555-0142', 'identifiers', 1],
    [AC, 'identifiers', 3],
    [QX, 'identifiers', 5],
    ['203.0.113.9 2026-03-01 14:05:12 UTC', 'identifiers', 6],
    ['shop.example', 'identifiers', 9],
    ['Shop Example', 'names', 1],
  ]);
});

test('each is said in words: kind of SID, times, other spellings, what has to be asked', () => {
  const rows = new Map(pageOf(understood, ALL).rows.map((row) => [row.given, row]));
  expect(rows.get('+1 (217) 555-0142')).toEqual({
    key: 'phone +12175550142',
    box: 'identifiers',
    line: 1,
    given: '+1 (217) 555-0142',
    also: ['217-555-0142'],
    type: 'phone',
    what: 'Phone number',
    normal: '+12175550142',
    times: [],
    question: null,
  });
  expect(rows.get(AC)?.kind).toBe('Account or subaccount');
  expect(rows.get(QX)?.kind).toBeNull();
  expect(rows.get('203.0.113.9 2026-03-01 14:05:12 UTC')?.times).toEqual([
    '2026-03-01 14:05:12 UTC',
    '2026-03-02 14:00:00 UTC',
  ]);
  expect(rows.get('198.51.100.7 2026-03-01 14:05')?.question).toMatch(/^In which zone is this time/);
  expect(rows.get('nothing of the kind')?.question).toMatch(/^We cannot search for this/);
});

test('what was written and what is different are counted, by type as well', () => {
  const { written, different, counts } = pageOf(understood, ALL);
  expect([written, different]).toEqual([13, 9]);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(9);
  expect(counts[0]).toEqual({ type: 'unknown', what: 'Not recognised', count: 2 });
});

test('a part of the list is looked for in every spelling', () => {
  const find = (text: string, shown = 50) => pageOf(understood, { find: text, shown });
  expect(find('217-555').rows.map(({ type }) => type)).toEqual(['phone']);
  expect(find('+12175550142').found).toBe(1);
  expect(find(' SHOP ').found).toBe(2);
  expect(find('nobody').found).toBe(0);
  expect(find('', 2)).toMatchObject({ found: 9, rows: { length: 2 } });
});

test('an empty list is understood as nothing', () => {
  expect(pageOf(understand({ identifiers: ' \n', names: '' }, US), ALL)).toEqual({
    written: 0,
    different: 0,
    counts: [],
    found: 0,
    rows: [],
  });
});
