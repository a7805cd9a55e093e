import { type CsvError, type InfoRecord, parse } from 'csv-parse/browser/esm/sync';
import type { Issue } from '@/lib/platform/refusal';
import { readEntry } from './read-entry';
import type { Entry } from './rules';
import { entrySchema } from './schema';

/** The columns of a registry's file, in any order; what stands for each in a form. */
export const COLUMNS = {
  name: 'name',
  type: 'type',
  level: 'level',
  country: 'country',
  state: 'state',
  domains: 'domains',
  directory_phone: 'phone',
  directory_source: 'source',
} as const;
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The most rows of one file. */
export const MOST_ROWS = 1000;

export type RegistryRow = { line: number; entry: Entry };
type Registry = { rows: RegistryRow[]; faults: Issue[] };

const fault = (line: number, message: string): Issue => ({
  field: 'csv',
  message: `Line ${line}: ${message}`,
});

/**
 * Reads a registry as CSV, with a header in line 1. Domains in a cell are parted by spaces or semicolons; `*.` before one
 * declares its subdomains. Every faulty row is named by its line and column.
 */
export function readRegistry(csv: string): Registry {
  const lines = linesOf(csv);
  if ('faults' in lines) return { rows: [], faults: lines.faults };
  const [head, ...body] = lines.rows;
  const header = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = NAMES.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !(NAMES as string[]).includes(name));
  if (!head || missing.length > 0 || unknown.length > 0 || header.length !== NAMES.length) {
    const wrong =
      missing.length > 0 ? `${missing.join(', ')} missing` : `“${unknown[0] ?? header.at(-1)}” is too many`;
    const message = `the header has to name these columns once each: ${NAMES.join(',')} (${wrong}).`;
    return { rows: [], faults: [fault(head?.line ?? 1, message)] };
  }
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0)
    return { rows: [], faults: [fault(head.line + 1, 'there is no row below the header.')] };
  if (filled.length > MOST_ROWS) {
    return {
      rows: [],
      faults: [fault(filled[MOST_ROWS]!.line, `more than ${MOST_ROWS} rows: split the file.`)],
    };
  }
  const read = filled.map(({ line, cells }) => readRow(line, cells, header));
  const rows = read.flatMap((each) => each.rows);
  return { rows, faults: [...read.flatMap((each) => each.faults), ...twice(rows)] };
}

function readRow(line: number, cells: string[], header: string[]): Registry {
  if (cells.length !== header.length) {
    const message = `it has ${cells.length} cells and the header ${header.length}: put cells that hold a comma into quotation marks.`;
    return { rows: [], faults: [fault(line, message)] };
  }
  const cell = (name: string) => cells[header.indexOf(name)]?.trim() ?? '';
  const given = Object.fromEntries(NAMES.map((name) => [COLUMNS[name], cell(name)]));
  const columnOf = (field: unknown) => NAMES.find((name) => COLUMNS[name] === field) ?? String(field);
  const input = {
    ...given,
    country: String(given.country).toUpperCase(),
    state: String(given.state).toUpperCase(),
  };
  const parsed = entrySchema.safeParse(input);
  if (!parsed.success) {
    return {
      rows: [],
      faults: parsed.error.issues.map(({ path, message }) => fault(line, `${columnOf(path[0])}: ${message}`)),
    };
  }
  const { entry, issues } = readEntry(parsed.data);
  if (issues.length > 0) {
    return {
      rows: [],
      faults: issues.map(({ field, message }) => fault(line, `${columnOf(field)}: ${message}`)),
    };
  }
  return { rows: [{ line, entry }], faults: [] };
}

/** Domains that two rows claim. */
function twice(rows: RegistryRow[]): Issue[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, entry }) =>
    entry.domains.flatMap(({ domain }) => {
      const before = first.get(domain);
      first.set(domain, before ?? line);
      return before === undefined
        ? []
        : [
            fault(
              line,
              `domains: ${domain} stands in line ${before} already: a domain is one agency’s alone.`,
            ),
          ];
    }),
  );
}

type Lines = { rows: { line: number; cells: string[] }[] } | { faults: Issue[] };

function linesOf(csv: string): Lines {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 0;
  try {
    parse(csv.replace(/\r\n?/g, '\n'), {
      bom: true,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (record: string[], info: InfoRecord) => {
        rows.push({ line: line + 1, cells: record });
        line = info.lines;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    const { code } = error as CsvError;
    const message =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is left open: close it, or write it twice where it belongs to the text.'
        : 'this is no CSV: save the file anew as CSV, parted by commas, in UTF-8.';
    return { faults: [fault(line + 1, message)] };
  }
}
