import { describe, expect, test } from 'vitest';
import { readIdentifierRows } from '@/lib/law/identifier-rows';
import { type FileOutcome, fileProblemSentence, withLines } from '@/lib/requests/kinds/file-outcome';
import { readIdentifierFile, readOneIdentifier, TEMPLATE } from '@/lib/requests/kinds/identifier-file';

const US = { country: 'US' };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Reads a file to its end. Out: what came of it, and each part that was told on the way. */
function read(file: string | Uint8Array): { outcome: FileOutcome; parts: number[] } {
  const steps = readIdentifierFile(typeof file === 'string' ? utf8(file) : file, US);
  const parts: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { outcome: step.value, parts };
    parts.push(step.value);
  }
}

const taken = (lines: string[], more = {}) => ({ read: lines.length, lines, names: [], faults: [], ...more });

/** UTF-16, as Excel writes “Unicode text”. */
function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const TABLE = 'type,value\nphone,+1 217 555 0142\n,shop.example\n';
const SEMICOLONS = TABLE.replaceAll(',', ';');
const TWO = taken(['+1 217 555 0142', 'shop.example']);

describe('what spreadsheets write is read alike', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', TABLE],
    ['with its mark', `\ufeff${TABLE}`],
    ['lines ended as Windows does', TABLE.replaceAll('\n', '\r\n')],
    ['lines ended as the first Macintosh did', TABLE.replaceAll('\n', '\r')],
    ['no end of the last line', TABLE.trimEnd()],
    ['empty lines', `\n\n${TABLE.replaceAll('\n', '\n\n')}`],
    ['rows of nothing but separators', `${TABLE},\n,,,\n`],
    ['semicolons', SEMICOLONS],
    ['a line that names the separator', `sep=;\r\n${SEMICOLONS}`],
    ['tabs', TABLE.replaceAll(',', '\t')],
    ['UTF-16, little end first', utf16(TABLE.replaceAll(',', '\t'))],
    ['UTF-16, big end first', utf16(TABLE, { big: true })],
    ['UTF-16 without its mark', utf16(TABLE, { mark: false })],
    ['quotes', 'type,value\n"phone","+1 217 555 0142"\n"","shop.example"\n'],
  ])('%s', (_what, file) => {
    expect(read(file).outcome).toEqual(TWO);
  });

  test('the code page of Western Windows', () => {
    const file = Buffer.from('type,value\nname,Café Exemple\n', 'latin1');
    expect(read(file).outcome).toEqual(taken([], { read: 1, names: ['Café Exemple'] }));
  });

  test('one column without a header', () => {
    expect(read('+1 217 555 0142\nshop.example').outcome).toEqual(TWO);
  });

  test('the template that is offered', () => {
    expect(read(TEMPLATE).outcome).toEqual({
      read: 7,
      lines: [
        '+1 217 555 0142',
        '+442079460958',
        'AC0123456789abcdef0123456789abcdef',
        'sender@shop.example',
        '203.0.113.9 2026-03-01 14:05:12 UTC',
        'shop.example',
      ],
      names: ['Shop Example Ltd'],
      faults: [],
    });
  });
});

describe('what is no such file gets one sentence', () => {
  const LONG = `value\n${'x'.repeat(5_000)}\nshop.example\n`;
  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /^The file is empty/],
    ['blank lines', '\n \n,,\n', /^The file is empty/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^The file is not text/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 73) % 256)),
      /^The file is not text/,
    ],
    ['a workbook', Buffer.from('504b0304140006000800', 'hex'), /“Save as” and “CSV UTF-8”/],
    ['one huge line', 'x'.repeat(1_000_000), /^Line 1: the row is longer than 4,000 characters/],
    ['one huge line of separators', ','.repeat(1_000_000), /^The file is empty/],
    ['a long row', LONG, /^Line 2: the row is longer/],
    ['more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1), /^The file is larger than 2 MB/],
    [
      'a quote that is never closed',
      'value\nshop.example\n"x.example\ny.example\n',
      /^Line 3: a quotation mark/,
    ],
    ['one in a long file', `value\n"x.example\n${'y.example\n'.repeat(900)}`, /^Line 2: a quotation mark/],
    ['10,001 rows', `value\n${'shop.example\n'.repeat(10_001)}`, /^The file has more than 10,000 rows/],
  ])('%s', (_what, file, says) => {
    const { outcome } = read(file);
    if (!('problem' in outcome)) throw new Error('it was read');
    expect(fileProblemSentence(outcome.problem, outcome.line)).toMatch(says);
  });

  test('and what no address brings back gets none', () => {
    for (const word of ['', 'toString', 'nothing', undefined, ['binary']]) {
      expect(fileProblemSentence(word)).toBeNull();
    }
    expect(fileProblemSentence('open_quote', '<b>')).toMatch(/^A quotation mark/);
  });
});

test('ten thousand rows are read, the three at fault named by their lines, and the progress told', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `domain,shop${i}.example`);
  for (const i of [5, 4_321, 9_999]) rows[i] = `domain,not a domain ${i}`;
  const { outcome, parts } = read(`type,value\n${rows.join('\n')}`);
  if ('problem' in outcome) throw new Error(outcome.problem);
  expect(outcome.read).toBe(9_997);
  expect(outcome.lines).toHaveLength(9_997);
  expect(outcome.faults.map((each) => each.split(':')[0])).toEqual(['Line 7', 'Line 4323', 'Line 10001']);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

test('a line is counted as the person’s editor counts it, through cells of several lines', () => {
  const file = 'value,type\r\n"Shop\r\nExample",name\r\n\r\nnot one,\r\n"a ""quoted"" name",name\r\n';
  expect(read(file).outcome).toEqual({
    read: 2,
    lines: [],
    names: ['Shop Example', 'a "quoted" name'],
    faults: [expect.stringMatching(/^Line 5: “not one” is no identifier/)],
  });
});

test('a header at fault is named once, and nothing is taken', () => {
  const file = `value,colour\n${'shop.example,red\n'.repeat(600)}`;
  expect(read(file).outcome).toEqual(
    taken([], { faults: [expect.stringMatching(/^Line 1: “colour” is not a column/)] }),
  );
});

test('a first row without a header that is at fault is named once', () => {
  const file = `not one\n${Array.from({ length: 600 }, (_, i) => `shop${i}.example`).join('\n')}`;
  expect(read(file).outcome).toMatchObject({
    read: 600,
    faults: [expect.stringMatching(/^Line 1: “not one”/)],
  });
});

test('every spelling goes to the list, and means there what it meant in the file', () => {
  const file =
    'type,value,country,time\nphone,020 7946 0958,GB,\n,+44 20 7946 0958,,\n,(217) 555-0142,,\nip,203.0.113.9,,2026-03-01 14:05 UTC\n';
  expect(read(file).outcome).toMatchObject({
    read: 4,
    lines: ['+442079460958', '+44 20 7946 0958', '(217) 555-0142', '203.0.113.9 2026-03-01 14:05 UTC'],
  });
});

test('one identifier is read as a row, without a line in its sentence', () => {
  expect(
    readOneIdentifier({ type: 'ip', value: '203.0.113.9', time: '2026-03-01T14:05:12-05:00' }, US),
  ).toEqual(taken(['203.0.113.9 2026-03-01T14:05:12-05:00']));
  expect(readOneIdentifier({ type: 'name', value: 'Shop Example', time: '' }, US).names).toEqual([
    'Shop Example',
  ]);
  const { lines, faults } = readOneIdentifier({ type: 'sid', value: 'AC01', time: '' }, US);
  expect([lines, faults]).toEqual([[], [expect.stringMatching(/^“AC01” is not of the type sid/)]]);
  expect(readIdentifierRows([], US).faults).toEqual([]);
});

test('lines are put at the end of a list once', () => {
  expect(withLines('', ['a', 'b', 'a'])).toEqual({ text: 'a\nb', added: 2 });
  expect(withLines('b \n\nc\n\n', ['a', 'b'])).toEqual({ text: 'b \n\nc\na', added: 1 });
  expect(withLines('a', ['a'])).toEqual({ text: 'a', added: 0 });
});
