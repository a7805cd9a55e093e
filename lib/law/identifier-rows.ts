import { isSupportedCountry } from 'libphonenumber-js';
import { trimmedEnds } from './identifier-forms';
import {
  type FoldedIdentifier,
  foldParsed,
  IDENTIFIER_TYPES,
  type Identifier,
  type IdentifierType,
  parseIdentifier,
} from './identifiers';
import type { TimeDoubt } from './ip-time';

/** A row of a CSV file: its cells, and the number of the line it begins on, counted from 1. */
export type IdentifierRow = { line: number; cells: readonly string[] };

/** What is wrong with one row: its line, what stands there (shortened), and a sentence with rule and cure. */
export type RowFault = { line: number; value: string; message: string };

/** The columns of the template, in its order; `value` alone suffices. */
export const ROW_COLUMNS = ['type', 'value', 'country', 'time'] as const;

type Column = (typeof ROW_COLUMNS)[number];
type Cells = Partial<Record<Column, string>>;
type RowType = Exclude<IdentifierType, 'unknown'>;

const TYPES = Object.keys(IDENTIFIER_TYPES).filter((id): id is RowType => id !== 'unknown');
const TYPE_LIST = TYPES.join(', ');

/** What a value of each type looks like, for the fault of a value that does not fit. */
const CURES: Readonly<Record<RowType, string>> = {
  phone: 'write it with its country code (+14155550132), or name the country in its column',
  sid: 'write two letters and 32 digits from 0 to 9 and a to f',
  email: 'write one address (pat@mail.example)',
  ip: 'write one IPv4 or IPv6 address (203.0.113.9), and its time in the column “time”',
  domain: 'write the name alone, without “https://” or a path (shop.example)',
  name: 'write the customer’s name in letters or digits',
  message_id: 'write SendGrid’s id as it stands in its events, or the id of a mail header in < >',
};

const DOUBTS: Readonly<Record<TimeDoubt, string>> = {
  time_without_zone: 'names no zone: add “UTC” or an offset such as -05:00',
  day_without_time: 'has a day but no time of day: write 2026-03-01 14:05:12 UTC, or leave the time out',
  time_not_read: 'has a time that cannot be read: write 2026-03-01 14:05:12 UTC',
};

const SHOWN = 80;

/**
 * Identifiers from the rows of a CSV file that was parsed elsewhere: with the header `type,value,country,time`
 * (in any order, `value` alone suffices), or one column without a header. A row at fault is left out of the
 * identifiers and named among the faults; blank rows are passed over. Identifiers are folded as in a list.
 * @param country ISO 3166-1 alpha-2 of the agency, for rows that name no country.
 */
export function readIdentifierRows(
  rows: readonly IdentifierRow[],
  { country }: { country: string },
): { identifiers: FoldedIdentifier[]; faults: RowFault[] } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => trimmedEnds(cell) !== ''));
  const first = filled[0];
  const header = first && headerOf(first);
  if (header && 'fault' in header) return { identifiers: [], faults: [header.fault] };

  const faults: RowFault[] = [];
  const read: Identifier[] = [];
  for (const row of header ? filled.slice(1) : filled) {
    const found = header ? namedCells(row, header.columns) : onlyCell(row);
    const outcome = 'fault' in found ? found : readCells(row.line, found, country);
    if ('fault' in outcome) faults.push(outcome.fault);
    else read.push(outcome);
  }
  return { identifiers: foldParsed(read), faults };
}

function fault(line: number, value: string, rule: string): { fault: RowFault } {
  return { fault: { line, value: shortened(value), message: `Line ${line}: ${rule}` } };
}

function shortened(value: string): string {
  const characters = Array.from(value.slice(0, 2 * SHOWN + 2));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : value;
}

type Header = { columns: (Column | null)[] } | { fault: RowFault };

/** The columns a first row names; undefined where it names none and so is an identifier already. */
function headerOf({ line, cells }: IdentifierRow): Header | undefined {
  const names = cells.map((cell) => trimmedEnds(cell).toLowerCase());
  if (!names.some((name) => isColumn(name))) return undefined;
  const list = `“${ROW_COLUMNS.join(',')}”`;
  const strange = names.find((name) => name !== '' && !isColumn(name));
  if (strange !== undefined)
    return fault(line, strange, `“${shortened(strange)}” is not a column; use ${list} and take others out.`);
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined) return fault(line, twice, `the column “${twice}” stands twice; leave one.`);
  if (!names.includes('value'))
    return fault(line, names.join(','), `the header has no column “value”; write it as ${list}.`);
  return { columns: names.map((name) => (isColumn(name) ? name : null)) };
}

function isColumn(name: string): name is Column {
  return (ROW_COLUMNS as readonly string[]).includes(name);
}

function namedCells({ line, cells }: IdentifierRow, columns: (Column | null)[]): Cells | { fault: RowFault } {
  const found: Cells = {};
  for (const [i, cell] of cells.entries()) {
    const text = trimmedEnds(cell);
    const column = columns[i];
    if (column) found[column] = text;
    else if (text !== '')
      return fault(
        line,
        text,
        `“${shortened(text)}” stands under no column; put a value with commas in quotes.`,
      );
  }
  return found;
}

function onlyCell({ line, cells }: IdentifierRow): Cells | { fault: RowFault } {
  const [value = '', ...more] = cells.map(trimmedEnds).filter((cell) => cell !== '');
  if (more.length === 0) return { value };
  const given = [value, ...more].join(',');
  return fault(
    line,
    given,
    `a file without a header has one value a line; put “${ROW_COLUMNS.join(',')}” on its first line.`,
  );
}

function readCells(line: number, cells: Cells, agencyCountry: string): Identifier | { fault: RowFault } {
  const { value = '', type: typeGiven = '', country = '', time = '' } = cells;
  const shown = `“${shortened(value)}”`;
  if (value === '') return fault(line, '', 'the value is empty; write the identifier in the column “value”.');
  const type = typeOf(typeGiven);
  if (type === null)
    return fault(line, typeGiven, `“${shortened(typeGiven)}” is not a type; give ${TYPE_LIST}, or none.`);
  if (country !== '' && !isSupportedCountry(country.toUpperCase()))
    return fault(
      line,
      country,
      `“${shortened(country)}” is not a country’s code; give its two letters (ISO 3166), such as US or GB.`,
    );

  const options = { country: country || agencyCountry };
  const bare = parseIdentifier(type === 'name' ? { type, value } : value, options);
  if (type === undefined && bare.type === 'unknown')
    return fault(
      line,
      value,
      `${shown} is no identifier that can be searched for; correct it, or give its type (${TYPE_LIST}).`,
    );
  if (type !== undefined && bare.type !== type)
    return fault(line, value, `${shown} is not of the type ${type}; ${CURES[type]}.`);
  if (time === '') return settled(line, bare);
  if (bare.type !== 'ip')
    return fault(line, value, `${shown} is no IP address, and only these take a time; leave “time” empty.`);
  if (bare.at !== undefined || bare.doubt !== undefined)
    return fault(line, value, `${shown} has a time of its own and one in the column “time”; leave one.`);
  return settled(line, withTime(value, time, options));
}

/** The type a cell names by its id or its label; undefined where empty, null where there is no such type. */
function typeOf(given: string): RowType | undefined | null {
  if (given === '') return undefined;
  const name = given.toLowerCase();
  return TYPES.find((id) => id === name || IDENTIFIER_TYPES[id].toLowerCase() === name) ?? null;
}

function withTime(value: string, time: string, options: { country: string }): Identifier {
  const timed = parseIdentifier(`${value} ${time}`, options);
  if (timed.type === 'ip') return timed;
  return { ...parseIdentifier(value, options), given: `${value} ${time}`, doubt: 'time_not_read' };
}

/** A file cannot be asked back while it is read, so that a time in doubt is a fault of its row. */
function settled(line: number, read: Identifier): Identifier | { fault: RowFault } {
  return read.doubt === undefined
    ? read
    : fault(line, read.given, `“${shortened(read.given)}” ${DOUBTS[read.doubt]}.`);
}
