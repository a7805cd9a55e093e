import { join } from 'node:path';
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';

/**
 * What stands on a paper, without its looks: the same parts make the printed page and its copy as plain text.
 * All of it is plain text; line breaks in it are kept.
 */
export type Part = {
  title: string;
  /** Said under the title. */
  lead?: string;
  rows?: { label: string; value: string }[];
  /** Columns with the share of the width that each takes; cells in order. */
  table?: { columns: { head: string; share: number }[]; rows: string[][] };
  /** A long list, a line each: a table of hundreds of rows would take the library many seconds. */
  lines?: string[];
  /** What people wrote, each under who and when. */
  entries?: { head: string; body: string }[];
};

export type Paper = {
  title: string;
  lead: string;
  /** What the paper is known by, in a box under its title. */
  key: { label: string; value: string }[];
  parts: Part[];
  /** At the end, in small print. */
  notes: string[];
  /** On every page: above whose portal it is and what it concerns, below what proves it. */
  head: [string, string];
  foot: string;
};

type PaperSize = 'A4' | 'LETTER';

const FAMILY = 'Liberation Sans';

/**
 * Liberation Sans has Latin, Greek and Cyrillic and comes with pdf.js. Public Sans is installed as a variable font
 * alone, of which PDF embeds the thinnest weight.
 */
function registerFonts(): void {
  const folder = join(
    /*turbopackIgnore: true*/ process.cwd(),
    'node_modules',
    'pdfjs-dist',
    'standard_fonts',
  );
  // The library turns to Helvetica for what a font lacks, line breaks among it, and does not embed it.
  delete Font.getRegisteredFonts().Helvetica;
  for (const family of [FAMILY, 'Helvetica']) {
    Font.register({
      family,
      fonts: [
        { src: join(folder, 'LiberationSans-Regular.ttf'), fontWeight: 400 },
        { src: join(folder, 'LiberationSans-Bold.ttf'), fontWeight: 700 },
      ],
    });
  }
  // A hyphen put into a number or a hash would be read as part of it.
  Font.registerHyphenationCallback((word) => [word]);
}

type Face = { hasGlyphForCodePoint(codePoint: number): boolean };
let face: Promise<Face> | null = null;

function loadedFace(): Promise<Face> {
  face ??= (async () => {
    registerFonts();
    for (const fontFamily of [FAMILY, 'Helvetica']) {
      for (const fontWeight of [400, 700]) await Font.load({ fontFamily, fontWeight });
    }
    return Font.getFont({ fontFamily: FAMILY, fontWeight: 400 })!.data as unknown as Face;
  })();
  return face;
}

/** Longer words would run over the edge; they are broken without a hyphen. */
const LONGEST_WORD = 52;

const escaped = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Text as it can be printed: what the typeface lacks (Arabic, Chinese, signs that turn the reading direction) is
 * written by its Unicode numbers, such as `[U+738B U+5C0F]`, since a box in its place would name nobody.
 */
function printable(text: string, face: Face): string {
  let out = '';
  let lacking: string[] = [];
  const flush = () => {
    if (lacking.length > 0) out += `[${lacking.join(' ')}]`;
    lacking = [];
  };
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '  ')) {
    if (character === '\n' || face.hasGlyphForCodePoint(character.codePointAt(0)!)) {
      flush();
      out += character;
    } else lacking.push(escaped(character));
  }
  flush();
  return out;
}

const broken = (text: string) =>
  text.replace(new RegExp(`[^\\s]{${LONGEST_WORD}}(?=[^\\s]{13})`, 'g'), (piece) => `${piece}\n`);

const INK = '#1b1b1b';
const MUTED = '#565c65';
const RULE = '#c6cace';
const BRAND = '#1b4d8f';

// No lineHeight anywhere: the library multiplies it anew each time it lays out a page, until text leaves the paper.
const styles = StyleSheet.create({
  page: {
    fontFamily: FAMILY,
    fontSize: 9.5,
    color: INK,
    paddingTop: 74,
    paddingBottom: 66,
    paddingHorizontal: 56,
  },
  head: {
    position: 'absolute',
    top: 36,
    left: 56,
    right: 56,
    flexDirection: 'row',
    justifyContent: 'space-between',
    paddingBottom: 6,
    borderBottomWidth: 1.5,
    borderBottomColor: BRAND,
    fontSize: 8.5,
  },
  foot: {
    position: 'absolute',
    bottom: 34,
    left: 56,
    right: 56,
    flexDirection: 'row',
    justifyContent: 'space-between',
    paddingTop: 6,
    borderTopWidth: 0.5,
    borderTopColor: RULE,
    fontSize: 8,
    color: MUTED,
  },
  title: { fontSize: 21, fontWeight: 700 },
  lead: { marginTop: 4, fontSize: 10.5 },
  box: {
    marginTop: 14,
    paddingVertical: 9,
    paddingHorizontal: 12,
    borderWidth: 1,
    borderColor: RULE,
    borderLeftWidth: 3,
    borderLeftColor: BRAND,
  },
  heading: {
    marginTop: 18,
    marginBottom: 4,
    paddingBottom: 3,
    borderBottomWidth: 0.5,
    borderBottomColor: RULE,
    fontSize: 11.5,
    fontWeight: 700,
  },
  row: { flexDirection: 'row', paddingVertical: 3 },
  label: { width: 135, paddingRight: 10, color: MUTED },
  // What the box's own edge and padding take.
  boxed: { width: 120 },
  value: { flex: 1 },
  cells: {
    flexDirection: 'row',
    paddingVertical: 3,
    borderBottomWidth: 0.5,
    borderBottomColor: '#e4e6e8',
    fontSize: 8.5,
  },
  cell: { paddingRight: 8 },
  entry: { paddingVertical: 4 },
  strong: { fontWeight: 700 },
  muted: { color: MUTED },
  note: { marginTop: 4, fontSize: 8, color: MUTED },
});

type Say = (text: string) => string;

function Rows({ rows, say, boxed = false }: { rows: Part['rows'] & object; say: Say; boxed?: boolean }) {
  return rows.map(({ label, value }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and labels may be alike.
    <View key={index} style={styles.row}>
      <Text style={boxed ? [styles.label, styles.boxed] : styles.label}>{say(label)}</Text>
      <Text style={boxed ? [styles.value, styles.strong] : styles.value}>{say(value)}</Text>
    </View>
  ));
}

function Table({ table: { columns, rows }, say }: { table: Part['table'] & object; say: Say }) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cells = (texts: string[]) =>
    columns.map(({ head, share }, column) => (
      <Text key={head} style={[styles.cell, { width: `${(100 * share) / whole}%` }]}>
        {say(texts[column] ?? '')}
      </Text>
    ));
  return (
    <View>
      <View style={[styles.cells, styles.muted]}>{cells(columns.map(({ head }) => head))}</View>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and rows may be alike.
        <View key={index} style={styles.cells} wrap={false}>
          {cells(row)}
        </View>
      ))}
    </View>
  );
}

/** A heading stays with what it heads, unless that alone would fill a page. */
const KEPT_TOGETHER = 600;

function Section({ part: { title, lead, rows = [], table, lines, entries }, say }: { part: Part; say: Say }) {
  const [first] = rows;
  const together = first && first.value.length < KEPT_TOGETHER ? [first] : [];
  return (
    <View>
      <View wrap={false} minPresenceAhead={40}>
        <Text style={styles.heading}>{say(title)}</Text>
        {lead ? <Text style={styles.muted}>{say(lead)}</Text> : null}
        <Rows rows={together} say={say} />
      </View>
      <Rows rows={rows.slice(together.length)} say={say} />
      {table && table.rows.length > 0 ? <Table table={table} say={say} /> : null}
      {lines ? <Text>{say(lines.join('\n'))}</Text> : null}
      {entries?.map(({ head, body }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and entries may be alike.
        <View key={index} style={styles.entry}>
          <Text style={styles.muted}>{say(head)}</Text>
          <Text>{say(body)}</Text>
        </View>
      ))}
    </View>
  );
}

function Sheet({ paper, size, say }: { paper: Paper; size: PaperSize; say: Say }) {
  const [left, right] = paper.head;
  return (
    <Page size={size} style={styles.page}>
      <View style={styles.head} fixed>
        <Text>{say(left)}</Text>
        <Text style={styles.strong}>{say(right)}</Text>
      </View>
      <View style={styles.foot} fixed>
        <Text>{say(paper.foot)}</Text>
        <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
      </View>
      <Text style={styles.title}>{say(paper.title)}</Text>
      <Text style={styles.lead}>{say(paper.lead)}</Text>
      <View style={styles.box}>
        <Rows rows={paper.key} say={say} boxed />
      </View>
      {paper.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and titles may be alike.
        <Section key={index} part={part} say={say} />
      ))}
      <View style={styles.heading} />
      {paper.notes.map((note) => (
        <Text key={note} style={styles.note}>
          {say(note)}
        </Text>
      ))}
    </Page>
  );
}

/**
 * Prints papers one after the other into one PDF: A4 or Letter, text that can be selected, fonts embedded, language
 * and title set. The same papers give the same bytes.
 * @param at the time that the file says it was made
 */
export async function printPapers(
  papers: Paper[],
  { author, at, size }: { author: string; at: Date; size: PaperSize },
): Promise<Buffer> {
  const face = await loadedFace();
  const say = (text: string) => broken(printable(text, face));
  const [title] = papers.map((paper) => `${paper.title} ${paper.head[1]}`);
  return renderToBuffer(
    <Document
      title={title}
      author={author}
      creator={author}
      producer="Openwrit"
      language="en"
      pdfVersion="1.7"
      creationDate={at}
      modificationDate={at}
    >
      {papers.map((paper) => (
        <Sheet key={`${paper.title} ${paper.foot}`} paper={paper} size={size} say={say} />
      ))}
    </Document>,
  );
}

/** Whether a printed copy of the text writes some of its characters by their numbers. */
export async function isPrintedByNumber(text: string): Promise<boolean> {
  const face = await loadedFace();
  return [...text.normalize('NFC')].some(
    (character) => !/\s/.test(character) && !face.hasGlyphForCodePoint(character.codePointAt(0)!),
  );
}

/** A paper as plain text, every character as it was typed. */
export function asText({ title, lead, key, parts, notes, foot }: Paper): string {
  const rows = (list: { label: string; value: string }[]) =>
    list.map(({ label, value }) => `${label}: ${value.replaceAll('\n', '\n    ')}`);
  const sections = parts.map((part) =>
    [
      `\n${part.title.toUpperCase()}`,
      ...(part.lead ? [part.lead] : []),
      ...rows(part.rows ?? []),
      ...(part.table?.rows.map((cells) => cells.join(' | ')) ?? []),
      ...(part.lines ?? []),
      ...(part.entries?.map(({ head, body }) => `${head}\n    ${body.replaceAll('\n', '\n    ')}`) ?? []),
    ].join('\n'),
  );
  return `${[title, lead, '', ...rows(key), ...sections, '', ...notes, foot].join('\n')}\n`;
}
