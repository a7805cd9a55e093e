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
