// Characters that are drawn as nothing or belong to nobody: control, format, private, unassigned, half a
// surrogate pair. IDNA drops some of them in silence, so that two spellings look and end up alike. The separators of
// lines and paragraphs are controls in all but name: some readers of a mail's head end a line there.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

// Every ASCII character that has no place in a host name. Some would end the host inside a URL.
const NOT_IN_A_HOST = /[\0-,/:-@[-`{-\x7f]/;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/;

/** Whether a text holds a character that cannot be seen: a control character, a null byte, a bidi mark. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/**
 * A domain name in its one canonical form: ASCII (IDNA), lower case, no dot at the end. Null where the text is
 * no full domain name. The WHATWG URL parser does the IDNA part, as it is the same in browser and Node.
 * Source: RFC 1035 2.3.4 (63 octets a label), RFC 1123 2.1, UTS 46.
 */
export function canonicalDomain(text: string): string | null {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (name === '' || name.length > 253 || hasInvisible(name) || NOT_IN_A_HOST.test(name)) return null;
  if (!URL.canParse(`https://${name}/`)) return null;

  const host = new URL(`https://${name}/`).hostname;
  const labels = host.split('.');
  const wellFormed = labels.length > 1 && labels.every((label) => LABEL.test(label));
  return wellFormed && host.length <= 253 && TOP_LEVEL.test(labels.at(-1) ?? '') ? host : null;
}
