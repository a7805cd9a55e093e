/** What one section authorises, and where it was read. */
export type StatuteSection = {
  /** One sentence in our own words: which body may ask for what, in which matters. */
  authorises: string;
  /** The address it was read at. */
  source: string;
  /** Only where the statute’s own text could not be read and a court, an agency or an author reports it. */
  read?: 'list';
};

/** A code of statutes: how it is cited, the other names people type for it, and its sections in the table. */
export type StatuteCode = {
  /** `US` or the two letters of the State. */
  jurisdiction: string;
  /** As it stands before the section mark, e.g. `Cal. Gov. Code`. */
  code: string;
  /** What stands between code and number; a section mark where not given. */
  mark?: string;
  also: readonly string[];
  sections: Readonly<Record<string, StatuteSection>>;
};

// Full names and postal letters to the short form the table uses. `in`, `me` and `or` are words and stay.
const STATE_NAMES: Readonly<Record<string, string>> = {
  ak: 'alaska',
  arizona: 'ariz',
  az: 'ariz',
  ca: 'cal',
  calif: 'cal',
  california: 'cal',
  co: 'colo',
  colorado: 'colo',
  connecticut: 'conn',
  ct: 'conn',
  fl: 'fla',
  florida: 'fla',
  georgia: 'ga',
  hawaii: 'haw',
  hi: 'haw',
  id: 'idaho',
  illinois: 'ill',
  indiana: 'ind',
  kansas: 'kan',
  kentucky: 'ky',
  louisiana: 'la',
  ma: 'mass',
  maryland: 'md',
  massachusetts: 'mass',
  mi: 'mich',
  michigan: 'mich',
  minnesota: 'minn',
  mn: 'minn',
  missouri: 'mo',
  ne: 'neb',
  nebraska: 'neb',
  nevada: 'nev',
  nv: 'nev',
  oh: 'ohio',
  ok: 'okla',
  oklahoma: 'okla',
  pennsylvania: 'pa',
  tennessee: 'tenn',
  texas: 'tex',
  tn: 'tenn',
  tx: 'tex',
  vermont: 'vt',
  virginia: 'va',
  wa: 'wash',
  washington: 'wash',
  wy: 'wyo',
  wyoming: 'wyo',
};

const WORDS: Readonly<Record<string, string>> = {
  ...STATE_NAMES,
  affairs: 'aff',
  appendix: 'app',
  appx: 'app',
  business: 'bus',
  ch: 'c',
  chap: 'c',
  chapter: 'c',
  comm: 'com',
  commerce: 'com',
  compiled: 'comp',
  consolidated: 'cons',
  criminal: 'crim',
  cultural: 'cult',
  executive: 'exec',
  general: 'gen',
  government: 'gov',
  govt: 'gov',
  laws: 'law',
  procedure: 'proc',
  pro: 'proc',
  revised: 'rev',
  statute: 'stat',
  statutes: 'stat',
  stats: 'stat',
  tit: 'title',
};

// Words that say nothing about which section is meant.
const DROPPED = new Set(
  'a and ann annotated annot art article articles no s sec secs sect sects section sections ss the'.split(
    ' ',
  ),
);

const JOINED: readonly [RegExp, string][] = [
  [/\bunited states code\b|\bu s code\b|\bus code\b|\bu s c\b|\bus c\b|\busc[as]\b/g, 'usc'],
  [/\bdistrict of columbia\b|\bd c(?= code\b)/g, 'dc'],
  [/\bnew (hampshire|jersey|york)\b/g, 'n$1'],
  [/\brhode island\b/g, 'ri'],
  [/\bof usc\b/g, 'usc'],
];
const TWO_WORD_STATES: readonly [RegExp, string][] = [
  [/\bnhampshire\b/g, 'nh'],
  [/\bnjersey\b/g, 'nj'],
  [/\bnyork\b/g, 'ny'],
];

/**
 * A citation in one plain form, so that its usual spellings are equal: lower case, no full stops in
 * abbreviations, no section marks, short names for States and codes. Never throws.
 */
export function plainCitation(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/['’‘`]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[§¶,;"“”&]/g, ' ')
    .replace(/\b(?:[a-z]\.)+[a-z]?(?![a-z])/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/([a-z])\./g, '$1 ')
    .replace(/\.(?=\s|$)/g, ' ')
    .replace(/\bu\s+s\s+(?=c\b|code\b)/g, 'us ')
    .replace(/(\d)-?(usc[as]?)(?=\b|\d)-?/g, '$1 $2 ')
    .replace(/\busc(?=\d)/g, 'usc ')
    .split(/\s+/)
    .filter((word) => word !== '' && !DROPPED.has(word))
    .map((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? word) : word))
    .join(' ');
  return [...JOINED, ...TWO_WORD_STATES]
    .reduce((plain, [long, short]) => plain.replace(long, short), words)
    .replace(/ \(/g, '(');
}
