/** Crockford's base 32: no I, L, O or U, so that a code read aloud or typed from paper has one spelling. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a code, five random bits each. */
export const CODE_LENGTH = 20;

const CODE = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** A code as it is printed: in groups of five, such as `7Q2MK-0TRXA-93HVN-WB4E8`. In: its normal form. */
export function printedCode(code: string): string {
  return code.match(/.{5}/g)?.join('-') ?? code;
}

/**
 * The normal form of a code as somebody typed it: capitals, without spaces and dashes of any kind, and the letters
 * that the alphabet leaves out read as the digits they look like (O as 0, I and L as 1). Null where it can be no code.
 */
export function plainCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\u00ad\u200b\ufeff]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(plain) ? plain : null;
}

/** How a request came, as a paper says it. */
export const CHANNEL_WORDS: Record<string, string> = {
  portal: 'Filed in the portal',
  phone: 'Received by telephone and entered by staff',
  mail: 'Received by mail and entered by staff',
  in_person: 'Received in person and entered by staff',
};

/** Readers of North America print on Letter, all others on A4. */
export function paperSizeFor(country: string): 'A4' | 'LETTER' {
  return ['US', 'CA', 'MX', 'PR', 'GU', 'VI', 'AS', 'MP', 'PH'].includes(country) ? 'LETTER' : 'A4';
}

/** The name of a file in the archive of a request: a number that keeps the order, and nothing that Windows refuses. */
export function entryName(position: number, name: string): string {
  const safe = name.replace(/[<>:"/\\|?*]/g, '_').replace(/[. ]+$/, '');
  return `documents/${String(position).padStart(2, '0')} ${/\.pdf$/i.test(safe) ? safe : `${safe}.pdf`}`;
}

/** Text for a spreadsheet's cell; what it would calculate is led by an apostrophe. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file. */
export function csvCell(text: string): string {
  return `"${plainText(text).replaceAll('"', '""')}"`;
}
