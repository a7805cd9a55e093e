import { plainCitation, type StatuteCode } from './statute-code';
import { FEDERAL_STATUTES } from './statutes-federal';
import { FORMER_STATUTES } from './statutes-former';
import { STATE_STATUTES_A_G } from './statutes-states-a-g';
import { STATE_STATUTES_H_M } from './statutes-states-h-m';
import { STATE_STATUTES_N_W } from './statutes-states-n-w';

/** A statute that authorises administrative subpoenas, or civil investigative demands that count as such. */
export type Statute = {
  /** E.g. `18 U.S.C. § 3486`. */
  citation: string;
  /** Which body may ask for what, in which matters: one sentence. */
  authorises: string;
  /** `US` or the two letters of the State. */
  jurisdiction: string;
  /** The address or publication it was read in. */
  source: string;
  /** Whether its own text was read, or a court, an agency or an author who reports it. */
  read: 'statute' | 'list';
};

/** Where the federal statutes were read: the Code in text, one directory a title. */
const FEDERAL_SOURCE =
  'https://github.com/codexstanford/markdonw-chunck-of-the-usa-code (copy of 2023-04-20), chuncks/title-';

/** What plainCitation makes of a title’s name, e.g. `18 usc`, with its sections. */
type Named = { names: readonly string[]; bareTitle?: string; sections: ReadonlyMap<string, Statute> };

const CODES: readonly Named[] = [
  ...federalCodes(),
  ...[...FORMER_STATUTES, ...STATE_STATUTES_A_G, ...STATE_STATUTES_H_M, ...STATE_STATUTES_N_W].map(namedCode),
];

/** Every statute of the table: federal ones by title, then those of the States by name. */
export const STATUTES: readonly Statute[] = CODES.flatMap(({ sections }) => [...sections.values()]);

function federalCodes(): Named[] {
  const titles = new Map<string, Map<string, Statute>>();
  for (const [citation, authorises] of Object.entries(FEDERAL_STATUTES)) {
    const [title = '', number = ''] = citation.split(' U.S.C. § ');
    const source = `${FEDERAL_SOURCE}${title.padStart(2, '0')}, § ${number}`;
    const sections = titles.get(title) ?? new Map<string, Statute>();
    sections.set(number, { citation, authorises, jurisdiction: 'US', source, read: 'statute' });
    titles.set(title, sections);
  }
  return [...titles].map(([title, sections]) => ({
    names: [`${title} usc`, `title ${title} usc`, `usc title ${title}`, `usc ${title}`],
    bareTitle: `title ${title}`,
    sections,
  }));
}

function namedCode({ jurisdiction, code, mark = '§ ', also, sections }: StatuteCode): Named {
  const rows = Object.entries(sections).map(([number, { authorises, source, read }]): [string, Statute] => [
    plainCitation(number),
    { citation: `${code} ${mark}${number}`, authorises, jurisdiction, source, read: read ?? 'statute' },
  ]);
  return { names: [code, ...also].map(plainCitation), sections: new Map(rows) };
}

type Reader = {
  sections: ReadonlyMap<string, Statute>;
  /** What a text has to hold for any of the patterns to match: a far quicker question. */
  names: readonly string[];
  patterns: readonly RegExp[];
};

const READERS: readonly Reader[] = CODES.map(readerOf);

/** Patterns over a plain citation, each with the section as its only group. */
function readerOf({ names, bareTitle, sections }: Named): Reader {
  const name = anyOf(names);
  const number = anyOf([...sections.keys()]);
  const parts = '(?:\\([a-z0-9]{1,5}\\))*';
  const before = `(?:^|[^a-z0-9.\\-])`;
  const after = '(?![a-z0-9\\-/]|[.:][a-z0-9])';
  const patterns = [
    `${before}${name} (?:title \\d+ )?(${number})${after}`,
    `${before}(${number})${parts} of (?:title \\d+ (?:of )?)?${name}(?![a-z0-9])`,
  ];
  // `s. 501.206, Florida Statutes`; of a federal one the number before could be the section of another.
  if (bareTitle === undefined) patterns.push(`${before}(${number})${parts} ${name}(?![a-z0-9])`);
  else {
    // A title alone is federal where no other code is named: States have titles, too.
    const alone = '(?!.*\\b(?:code|stat|law|ps|os|vsa)\\b)';
    const lead = '(?:^|\\b(?:under|to|by|see|with|federal|per) )';
    patterns.push(`${lead}${bareTitle} (${number})${after}${alone}`);
    patterns.push(`${before}(${number})${parts} of ${bareTitle}(?![a-z0-9])${alone}`);
  }
  return {
    sections,
    names: bareTitle === undefined ? names : [...names, bareTitle],
    patterns: patterns.map((pattern) => new RegExp(pattern)),
  };
}

/** One of some texts, the longest first, so that `35-3-4.1` is not read as `35-3-4`. */
function anyOf(texts: readonly string[]): string {
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}

const LONGEST = 500;

/**
 * The statute of the table that a text cites, in any of its usual spellings (`18 USC 3486(a)(1)`, `Title 18,
 * Section 3486`, `Section 11181 of the Government Code`), the first where it cites several. Null where there is
 * none: an unknown statute is asked about, not refused. Never throws; reads the first 500 characters.
 */
export function findStatute(text: string): Statute | null {
  const plain = plainCitation(text.slice(0, LONGEST));
  let first = Number.POSITIVE_INFINITY;
  let found: Statute | null = null;
  for (const { sections, names, patterns } of READERS) {
    if (!names.some((name) => plain.includes(name))) continue;
    for (const pattern of patterns) {
      const match = pattern.exec(plain);
      const statute = match?.[1] === undefined ? undefined : sections.get(match[1]);
      if (match && statute && match.index < first) {
        first = match.index;
        found = statute;
      }
    }
  }
  return found;
}
