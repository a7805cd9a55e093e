import { type CsvError, type InfoRecord, parse } from 'csv-parse/browser/esm/sync';
import { type IdentifierRow, ROW_COLUMNS, readIdentifierRows } from '@/lib/law/identifier-rows';
import { type FoldedIdentifier, parseIdentifier, splitIdentifiers } from '@/lib/law/identifiers';
import { MOST_IDENTIFIERS } from '@/lib/law/preflight-identifiers';
import { type FileOutcome, type FileReading, MAX_FILE_BYTES } from './file-outcome';
import { fileText } from './file-text';

/** How many rows are read at a go: between two goes the progress is told, and others get their turn. */
const SLICE = 250;

const LONGEST_ROW = 4_000;

/** The template that is offered: every column once in use, with numbers and names kept for fiction. */
export const TEMPLATE = `${[
  ROW_COLUMNS,
  ['phone', '+1 217 555 0142', '', ''],
  ['phone', '020 7946 0958', 'GB', ''],
  ['sid', 'AC0123456789abcdef0123456789abcdef', '', ''],
  ['email', 'sender@shop.example', '', ''],
  ['ip', '203.0.113.9', '', '2026-03-01 14:05:12 UTC'],
  ['domain', 'shop.example', '', ''],
  ['name', 'Shop Example Ltd', '', ''],
]
  .map((cells) => cells.join(','))
  .join('\r\n')}\r\n`;

/**
 * Reads a CSV file of identifiers, in the encodings and with the separators that spreadsheets write. Rows that
 * can be read are taken, the others named by their line. Each step yields how far it is, from 0 to 1.
 * @param country ISO 3166-1 alpha-2 of the agency, for rows that name no country
 */
export function* readIdentifierFile(
  bytes: Uint8Array,
  options: { country: string },
): Generator<number, FileOutcome> {
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too_large' };
  const file = fileText(bytes);
  if ('problem' in file) return file;
  const rows = rowsOf(file.text);
  if ('problem' in rows) return rows;

  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled[0];
  if (!first) return { problem: 'empty' };
  const headed = first.cells.some((cell) =>
    (ROW_COLUMNS as readonly string[]).includes(cell.trim().toLowerCase()),
  );
  if (filled.length - (headed ? 1 : 0) > MOST_IDENTIFIERS) return { problem: 'too_many' };

  const lines = new Set<string>();
  const names = new Set<string>();
  const faults: string[] = [];
  let read = 0;
  for (let start = 0; start === 0 || start < filled.length; start += SLICE) {
    yield start / filled.length;
    // Every slice is read with the first row before it, which says what the columns are.
    const slice = start === 0 ? filled.slice(0, SLICE) : [first, ...filled.slice(start, start + SLICE)];
    const found = readIdentifierRows(slice, options);
    const anew = found.faults.filter(({ line }) => start === 0 || line !== first.line);
    faults.push(...anew.map(({ message }) => message));
    if (found.identifiers.length === 0 && found.faults[0]?.line === first.line && headed) break;
    for (const identifier of found.identifiers) addTo(identifier, lines, names, options);
    read += slice.length - (headed || start > 0 ? 1 : 0) - anew.length;
  }
  return { read, lines: [...lines], names: [...names], faults };
}

/** Reads one identifier as a row of the template; the sentence of its fault names no line. */
export function readOneIdentifier(
  { type, value, time }: { type: string; value: string; time: string },
  options: { country: string },
): FileReading {
  const rows = [
    { line: 1, cells: ROW_COLUMNS },
    { line: 2, cells: [type, value, '', time] },
  ];
  const { identifiers, faults } = readIdentifierRows(rows, options);
  const lines = new Set<string>();
  const names = new Set<string>();
  for (const identifier of identifiers) addTo(identifier, lines, names, options);
  return {
    read: identifiers.length,
    lines: [...lines],
    names: [...names],
    faults: faults.map(({ message }) =>
      message.replace(/^Line 2: ./, (start) => start.slice(8).toUpperCase()),
    ),
  };
}

function rowsOf(text: string): IdentifierRow[] | Extract<FileOutcome, { problem: unknown }> {
  // Excel writes the separator on a line of its own where it is not the country's usual one.
  const told = /^sep=([,;\t])\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const rows: IdentifierRow[] = [];
  let line = told ? 1 : 0;
  try {
    parse(body, {
      bom: true,
      delimiter: told?.[1] ?? separatorOf(body),
      max_record_size: LONGEST_ROW,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      // Where a row begins is known by where the one before it ended.
      on_record: (record: string[], info: InfoRecord) => {
        rows.push({ line: line + 1, cells: record });
        line = info.lines + (told ? 1 : 0);
        return null;
      },
    });
    return rows;
  } catch (error) {
    const { code } = error as CsvError;
    if (code === 'CSV_QUOTE_NOT_CLOSED') return { problem: 'open_quote', line: line + 1 };
    if (code === 'CSV_MAX_RECORD_SIZE') return { problem: tooLong(text, line), line: line + 1 };
    return { problem: 'not_csv', line: line + 1 };
  }
}

/** A quotation mark left open runs the rows together, which is another fault than one long row. */
function tooLong(text: string, line: number): 'open_quote' | 'long_line' {
  const row = text.split('\n', line + 1)[line] ?? '';
  return row.length > LONGEST_ROW ? 'long_line' : 'open_quote';
}

/** What parts the cells: whatever of the three parts the first row most often. */
function separatorOf(text: string): string {
  const row =
    text
      .slice(0, 2 * LONGEST_ROW)
      .split('\n')
      .find((each) => each.trim() !== '') ?? '';
  const bare = row.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

/**
 * Puts an identifier where the form keeps it, in every spelling it had. One that only its row's country makes
 * readable is written in its normal form, since the list has no country of its own.
 */
function addTo(
  { given, also = [], type, normal, times, at }: FoldedIdentifier,
  lines: Set<string>,
  names: Set<string>,
  options: { country: string },
): void {
  for (const spelling of [given, ...also]) {
    if (type === 'name') {
      names.add(spelling.replace(/\s+/g, ' '));
      continue;
    }
    const alone = splitIdentifiers(spelling).length === 1;
    const again = parseIdentifier(spelling, options);
    if (alone && again.type === type && again.normal === normal) lines.add(spelling);
    else for (const time of times ?? [at]) lines.add([normal, time].filter(Boolean).join(' '));
  }
}
