const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The files of spreadsheets before 2007 are OLE documents. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

// A tab and the ends of lines are the only control characters that a table has.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * The text of a table's file, whatever the spreadsheet wrote it in: UTF-8, UTF-16 with or without its mark, else
 * the code page of Western Windows; its mark left out and its lines ended by "\n". Or why it is none.
 */
export function fileText(bytes: Uint8Array): { text: string } | { problem: 'workbook' | 'binary' | 'empty' } {
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) return { problem: 'workbook' };
  const text = decoded(bytes);
  if (text === null || CONTROL.test(text)) return { problem: 'binary' };
  return text.trim() === '' ? { problem: 'empty' } : { text: text.replace(/\r\n?/g, '\n') };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

function decoded(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  for (const encoding of wide ? [wide] : ['utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: bytes above 127 that are no UTF-8 are a code page.
    }
  }
  return null;
}

/** UTF-16 by its mark; without one by its null bytes, since the header and most identifiers are ASCII. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, 64);
  const nulls = (odd: number) => head.every((byte, i) => (i % 2 === odd ? byte === 0 : byte !== 0));
  if (nulls(1)) return 'utf-16le';
  return nulls(0) ? 'utf-16be' : null;
}
