import { trimmedEnds } from './identifier-forms';
import {
  type FoldedIdentifier,
  foldParsed,
  IDENTIFIER_TYPES,
  type Identifier,
  type IdentifierType,
  parseIdentifier,
  splitIdentifiers,
} from './identifiers';
import type { TimeDoubt } from './ip-time';
import { sidKind } from './sid-prefixes';

/** What was written in the two boxes of the form: a list to be read, and customers by name, one a line. */
export type WrittenIdentifiers = { identifiers: string; names: string };

type Box = keyof WrittenIdentifiers;

/** A list as it was read: how many identifiers were written, and each different one with where it first stands. */
export type Understood = {
  written: number;
  rows: (FoldedIdentifier & { box: Box; line: number })[];
};

/** One identifier as the page says it; every text is ready to be read. */
export type UnderstoodRow = {
  key: string;
  /** The line of its box on which it first stands, counted from 1. */
  box: Box;
  line: number;
  given: string;
  also: string[];
  type: IdentifierType;
  /** What it is, such as `Phone number`. */
  what: string;
  /** For a SID what its prefix stands for; null where the prefix is not known, absent for everything else. */
  kind?: string | null;
  normal: string | null;
  /** The instants an IP address was used, UTC, `2026-03-01 14:05:12 UTC`. */
  times: string[];
  /** What has to be asked about it; null where it is clear. */
  question: string | null;
};

/** A part of an understood list: its counts, and the rows that are shown of those that were looked for. */
export type UnderstoodPage = {
  written: number;
  different: number;
  /** How many of each type, the most frequent first. */
  counts: { type: IdentifierType; what: string; count: number }[];
  /** How many rows hold what was looked for. */
  found: number;
  rows: UnderstoodRow[];
};

const QUESTIONS: Readonly<Record<TimeDoubt, string>> = {
  time_without_zone: 'In which zone is this time? Add it: “UTC”, or an offset such as -05:00.',
  day_without_time: 'At what time of this day? Write 2026-03-01 14:05:12 UTC, or leave the time out.',
  time_not_read: 'Which time is meant? Write it as 2026-03-01 14:05:12 UTC.',
};

const UNKNOWN = 'We cannot search for this: correct it, move a name to “Customers by name”, or take it out.';

// A line ends where a person sees it end; splitIdentifiers parts what stands on it.
const LINE_END = /\r\n|[\r\n\u2028\u2029]/u;

/**
 * Reads the two boxes of the form: what was written several times is folded, and each keeps the line it first
 * stands on. @param country ISO 3166-1 alpha-2 of the agency, the hint for phone numbers
 */
export function understand(
  { identifiers, names }: WrittenIdentifiers,
  { country }: { country: string },
): Understood {
  const read: Identifier[] = [];
  const places = new Map<string, { box: Box; line: number }>();
  const note = (identifier: Identifier, box: Box, line: number) => {
    read.push(identifier);
    const key = keyOf(identifier);
    if (!places.has(key)) places.set(key, { box, line });
  };
  for (const [i, text] of identifiers.split(LINE_END).entries()) {
    for (const piece of splitIdentifiers(text)) {
      const given = trimmedEnds(piece);
      if (given !== '') note(parseIdentifier(given, { country }), 'identifiers', i + 1);
    }
  }
  for (const [i, text] of names.split(LINE_END).entries()) {
    const value = trimmedEnds(text);
    if (value !== '') note(parseIdentifier({ type: 'name', value }, { country }), 'names', i + 1);
  }
  const rows = foldParsed(read).map((each) => ({ ...each, ...placeOf(places, each) }));
  return { written: read.length, rows: [...rows].sort((a, b) => urgency(a) - urgency(b)) };
}

function keyOf({ type, normal, given }: Identifier): string {
  return `${type} ${normal ?? given}`;
}

function placeOf(places: ReadonlyMap<string, { box: Box; line: number }>, identifier: Identifier) {
  const place = places.get(keyOf(identifier));
  if (!place) throw new Error('an identifier was folded that nobody read');
  return place;
}

/** What cannot be searched for stands first, then what has to be asked about; the rest as it was written. */
function urgency({ type, doubt }: Identifier): number {
  if (type === 'unknown') return 0;
  return doubt === undefined ? 2 : 1;
}

/**
 * The first rows of a list that hold a text, in any spelling.
 * @param find what is looked for; everything where it is empty
 * @param shown how many rows at the most
 */
export function pageOf(
  { written, rows }: Understood,
  { find, shown }: { find: string; shown: number },
): UnderstoodPage {
  const wanted = find.trim().toLowerCase();
  const found =
    wanted === ''
      ? rows
      : rows.filter(({ given, normal, also = [] }) =>
          [given, normal ?? '', ...also].some((text) => text.toLowerCase().includes(wanted)),
        );
  return {
    written,
    different: rows.length,
    counts: countsOf(rows),
    found: found.length,
    rows: found.slice(0, shown).map(rowOf),
  };
}

function countsOf(rows: readonly Identifier[]): UnderstoodPage['counts'] {
  const counts = new Map<IdentifierType, number>();
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, what: IDENTIFIER_TYPES[type], count }))
    .sort((a, b) => b.count - a.count);
}

function rowOf(row: Understood['rows'][number]): UnderstoodRow {
  const { box, line, given, type, normal, also = [], at, times = at === undefined ? [] : [at], doubt } = row;
  return {
    key: keyOf(row),
    box,
    line,
    given,
    also,
    type,
    what: IDENTIFIER_TYPES[type],
    ...(type === 'sid' && normal !== null && { kind: sidKind(normal) }),
    normal,
    times: times.map((instant) => instant.replace('T', ' ').replace(/(?:\.000)?Z$/, ' UTC')),
    question: type === 'unknown' ? UNKNOWN : doubt === undefined ? null : QUESTIONS[doubt],
  };
}
