import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdentifierRows } from '@/lib/law/identifier-rows';

const US = { country: 'US' };
const HEADER = ['type', 'value', 'country', 'time'];
const SID = 'AC0123456789abcdef0123456789abcdef';

/** Rows as a CSV reader hands them over, one a line. */
const rows = (...lines: string[][]) => lines.map((cells, i) => ({ line: i + 1, cells }));

describe('a file with a header', () => {
  test('is read in full: type, value, the row’s own country, the address’s time', () => {
    const file = rows(
      HEADER,
      ['phone', '01 23 45 67 89', 'fr', ''],
      ['', '(415) 555-0132', '', ''],
      ['Account or resource SID', SID],
      ['ip', '203.0.113.9', '', '2026-03-01 14:05:12 UTC'],
      ['', '203.0.113.9', '', '2026-03-02T08:00-05:00'],
      ['name', 'Shop Example GmbH', 'DE', ''],
      ['', '', '', ''],
      ['Domain', 'shop.example', '', ''],
    );
    expect(readIdentifierRows(file.slice(0, -1), US)).toEqual({
      identifiers: [
        { given: '01 23 45 67 89', type: 'phone', normal: '+33123456789' },
        { given: '(415) 555-0132', type: 'phone', normal: '+14155550132' },
        { given: SID, type: 'sid', normal: SID },
        {
          given: '203.0.113.9 2026-03-01 14:05:12 UTC',
          type: 'ip',
          normal: '203.0.113.9',
          at: '2026-03-01T14:05:12.000Z',
          also: ['203.0.113.9 2026-03-02T08:00-05:00'],
          times: ['2026-03-01T14:05:12.000Z', '2026-03-02T13:00:00.000Z'],
        },
        { given: 'Shop Example GmbH', type: 'name', normal: 'shop example gmbh' },
      ],
      faults: [],
    });
    expect(readIdentifierRows(file, US).identifiers).toHaveLength(6);
  });

  test('takes its columns in any order, with a byte order mark and capitals', () => {
    expect(readIdentifierRows(rows(['\ufeffValue', ' TYPE '], ['x.example', 'domain']), US)).toEqual({
      identifiers: [{ given: 'x.example', type: 'domain', normal: 'x.example' }],
      faults: [],
    });
    expect(readIdentifierRows(rows(['value'], ['x.example'], ['X.example']), US).identifiers).toEqual([
      { given: 'x.example', type: 'domain', normal: 'x.example', also: ['X.example'] },
    ]);
  });

  test.each([
    [['phone', 'x.example'], 'x.example', /not of the type phone.*country code/],
    [['sid', 'AC01'], 'AC01', /not of the type sid.*32 digits/],
    [['message_id', 'a1@mail.example'], 'a1@mail.example', /not of the type message_id.*< >/],
    [['fon', '+14155550132'], 'fon', /“fon” is not a type; give phone, sid/],
    [['unknown', '+14155550132'], 'unknown', /is not a type/],
    [['', '555-0132'], '555-0132', /no identifier that can be searched for; correct it/],
    [['', '+44 20 7946 0958', 'UK'], 'UK', /“UK” is not a country’s code; give its two letters/],
    [['phone', ''], '', /value is empty; write/],
    [
      ['', 'x.example', '', '2026-03-01 14:05 UTC'],
      'x.example',
      /only these take a time; leave “time” empty/,
    ],
    [['ip', '203.0.113.9', '', '2026-03-01 14:05'], '203.0.113.9 2026-03-01 14:05', /no zone: add “UTC”/],
    [['ip', '203.0.113.9', '', '2026-03-01'], '203.0.113.9 2026-03-01', /no time of day: write/],
    [['ip', '203.0.113.9', '', 'noon'], '203.0.113.9 noon', /cannot be read: write/],
    [['', '203.0.113.9 03/01/2026'], '203.0.113.9 03/01/2026', /cannot be read: write/],
    [['ip', '203.0.113.9 2026-03-01 14:05 UTC', '', '14:05'], expect.any(String), /of its own.*leave one/],
    [
      ['', 'x.example', '', '', 'y.example'],
      'y.example',
      /under no column; put a value with commas in quotes/,
    ],
    [['name', '—'], '—', /not of the type name; write the customer’s name/],
  ])('names what is wrong with %j', (cells, value, says) => {
    const { identifiers, faults } = readIdentifierRows(rows(HEADER, ['', 'ok.example'], cells), US);
    expect(identifiers).toEqual([{ given: 'ok.example', type: 'domain', normal: 'ok.example' }]);
    expect(faults).toEqual([{ line: 3, value, message: expect.stringMatching(says) }]);
    expect(faults[0]?.message).toMatch(/^Line 3: .+\.$/);
  });

  test.each([
    [['type', 'country'], /has no column “value”; write it as/],
    [['value', 'note'], /“note” is not a column; use “type,value,country,time”/],
    [['value', 'Value'], /“value” stands twice; leave one/],
  ])('refuses the header %j', (header, says) => {
    const { identifiers, faults } = readIdentifierRows(rows(header, ['x.example', 'y']), US);
    expect(identifiers).toEqual([]);
    expect(faults).toEqual([{ line: 1, value: expect.any(String), message: expect.stringMatching(says) }]);
  });

  test('three bad rows of many are named by the lines of the file', () => {
    const file = [{ line: 1, cells: ['value'] }];
    for (let i = 0; i < 200; i += 1) file.push({ line: 2 + 2 * i, cells: [`shop${i}.example`] });
    for (const i of [7, 80, 199]) file[i] = { line: 2 * i, cells: [`bad ${i}`] };
    const { identifiers, faults } = readIdentifierRows(file, US);
    expect(identifiers).toHaveLength(197);
    expect(faults.map(({ line, value }) => [line, value])).toEqual([
      [14, 'bad 7'],
      [160, 'bad 80'],
      [398, 'bad 199'],
    ]);
  });
});

describe('a file without a header', () => {
  test('has one value a line', () => {
    expect(readIdentifierRows(rows(['+14155550132'], [], [''], [' x.example ', '']), US)).toEqual({
      identifiers: [
        { given: '+14155550132', type: 'phone', normal: '+14155550132' },
        { given: 'x.example', type: 'domain', normal: 'x.example' },
      ],
      faults: [],
    });
  });

  test('asks for the header where a line has more', () => {
    const { faults } = readIdentifierRows(rows(['x.example'], ['phone', '+14155550132']), US);
    expect(faults).toEqual([
      {
        line: 2,
        value: 'phone,+14155550132',
        message:
          'Line 2: a file without a header has one value a line; put “type,value,country,time” on its first line.',
      },
    ]);
  });

  test('an empty one has neither identifiers nor faults', () => {
    expect(readIdentifierRows([], US)).toEqual({ identifiers: [], faults: [] });
    expect(readIdentifierRows(rows(HEADER), US)).toEqual({ identifiers: [], faults: [] });
  });
});

// Any UTF-16 code unit, half a surrogate pair included.
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

test('whatever the cells hold, each row is either read or named, and no fault is long', () => {
  const cell = fc.oneof(
    fc.string({ unit, maxLength: 120 }),
    fc.constantFrom('', 'phone', 'ip', 'value', 'US', '203.0.113.9', '2026-03-01 14:05', 'x.example'),
  );
  const file = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(file, fc.boolean(), (lines, headed) => {
      const all = headed ? [HEADER, ...lines] : lines;
      const { identifiers, faults } = readIdentifierRows(rows(...all), US);
      const read = identifiers.reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
      expect(read + faults.length).toBeLessThanOrEqual(all.length);
      for (const { line, value, message } of faults) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(all.length);
        expect(value.length).toBeLessThan(200);
        expect(message.length).toBeLessThan(400);
      }
    }),
  );
});
