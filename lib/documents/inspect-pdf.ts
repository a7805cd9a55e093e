import { constants, inflateSync } from 'node:zlib';
import type { ProducerKind } from './rules';

/** What a PDF says of its own making. */
export type PdfSigns = {
  /** How often it was written: above 1 something was added after it was made. */
  revisions: number;
  /** Null where the producer is an ordinary one, or none is named. */
  producer: ProducerKind | null;
};

const KNOWN: readonly [ProducerKind, RegExp][] = [
  [
    'image_editor',
    /photoshop|illustrator|gimp|inkscape|coreldraw|canva\b|pixelmator|affinity|paint\.net|photopea|figma|krita/i,
  ],
  [
    'pdf_editor',
    /ilovepdf|sejda|smallpdf|pdfescape|dochub|pdffiller|pdf24|soda ?pdf|pdfelement|wondershare|nitro|xodo|pdf candy|online2pdf|pdfsam|qpdf|pdftk|ghostscript/i,
  ],
  [
    'program_library',
    /reportlab|fpdf|tcpdf|dompdf|mpdf|wkhtmltopdf|pypdf|pdf-lib|weasyprint|puppeteer|prawn|jspdf/i,
  ],
];

/**
 * Reads how often a PDF was written and what made it, out of its bytes alone: nothing in it is run, nothing but packed
 * objects is unpacked, and what is encrypted is not seen. Silence proves nothing.
 */
export function inspectPdf(bytes: Buffer): PdfSigns {
  // One byte a character: the marks looked for are ASCII.
  const text = bytes.toString('latin1');
  const written = text.match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 0;
  // A file made for reading over the network has two of them from the start.
  const linearized = /\/Linearized\s+1\b/.test(text.slice(0, 2048)) ? 1 : 0;
  return {
    revisions: Math.max(1, written - linearized),
    producer: producerIn(text) ?? producerIn(packedObjects(bytes, text)),
  };
}

/** Where objects lie packed together (ISO 32000-1, 7.5.7), the dictionary of what made the file may be among them. */
const PACKED = /\/Type\s*\/ObjStm\b[\s\S]{0,300}?stream\r?\n/g;
/** So many are opened, each up to so many bytes: a small file can swell without end. */
const PACKS = 50;
const PACK_BYTES = 1024 * 1024;

function packedObjects(bytes: Buffer, text: string): string {
  const found: string[] = [];
  for (const { index, 0: head } of text.matchAll(PACKED)) {
    if (found.length === PACKS) break;
    const from = index + head.length;
    // What follows the stream is left over; one that breaks off gives what there is.
    const given = bytes.subarray(from, from + PACK_BYTES);
    const options = { maxOutputLength: PACK_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
    try {
      found.push(inflateSync(given, options).toString('latin1'));
    } catch {
      found.push('');
    }
  }
  return found.join('\n');
}

const KEYS = /\/(?:Producer|Creator)\s*|pdf:Producer|xmp:CreatorTool/g;
/** So many of them are looked at, and so much after each: a file can be made of nothing else. */
const MOST = 2000;
const LONGEST = 1300;

/** What follows a key: a string in brackets, one in hexadecimal, the text of an element, an attribute. */
const SAID = [
  /^\(((?:\\.|[^\\)]){0,300})\)/s,
  /^<([0-9A-Fa-f\s]{2,1200})>/,
  /^>([^<]{1,300})</,
  /^="([^"]{1,300})"/,
];

function producerIn(text: string): ProducerKind | null {
  let looked = 0;
  for (const { index, 0: key } of text.matchAll(KEYS)) {
    looked += 1;
    if (looked > MOST) return null;
    const after = text.slice(index + key.length, index + key.length + LONGEST);
    const said = SAID.map((pattern) => pattern.exec(after)?.[1]).find((each) => each !== undefined);
    const known = said && KNOWN.find(([, pattern]) => pattern.test(plainText(said)));
    if (known) return known[0];
  }
  return null;
}

/** A string of a PDF, in hexadecimal or UTF-16 as it may be, near enough to be looked through. */
function plainText(said: string): string {
  const hex = /^[0-9A-Fa-f\s]+$/.test(said) && said.length > 3;
  const raw = hex ? Buffer.from(said.replace(/\s/g, ''), 'hex').toString('latin1') : said;
  return raw.replaceAll('\0', '').replace(/\\000/g, '');
}
