import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { canonicalDomain } from './domain';

/** Each form here takes a trimmed text and gives the normal form of one type of identifier, or null. */

// Contacts copied from a phone or a spreadsheet carry bidi marks and zero-width characters at their ends.
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** A text without the white space and invisible characters at its ends; in time that grows with its length alone. */
export function trimmedEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A Twilio identifier: two letters and 32 hexadecimal digits; letters in capitals, digits in lower case. */
export function sidForm(text: string): string | null {
  if (!/^[a-z]{2}[0-9a-f]{32}$/i.test(text)) return null;
  return text.slice(0, 2).toUpperCase() + text.slice(2).toLowerCase();
}

const IPV4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/** An IPv4 address in four decimal parts, or an IPv6 address in the form of RFC 5952. */
export function ipForm(text: string): string | null {
  if (IPV4.test(text)) return text;
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (!/^[0-9a-f:.]+$/i.test(inner) || !inner.includes(':') || !URL.canParse(`https://[${inner}]/`))
    return null;
  return new URL(`https://[${inner}]/`).hostname.slice(1, -1);
}

// What SendGrid calls `sg_message_id`: it names the filter or receiver that took the e-mail and ends in a
// number, which no domain does.
const EVENT = /^(?:[\w-]+\.)*(?:filter|recvd)[\w.-]*\.\d+$/;
// `X-Message-ID`, its beginning: 16 bytes in base64url, whose last character carries two bits.
const EVENT_HEAD = /^(?=.*[A-Z])(?=.*[a-z])[\w-]{21}[AQgw]$/;
// RFC 5322 3.6.4: in its header a message id stands in angle brackets.
const HEADER = /^<[^\s<>@"(),;:\\]+@[^\s<>@"(),;\\]+>$/;

/** A message id: SendGrid's `sg_message_id` or `X-Message-ID`, or that of a mail header in its brackets. */
export function messageIdForm(text: string): string | null {
  const known = [EVENT, EVENT_HEAD, HEADER].some((form) => form.test(text));
  return known ? text : null;
}

/**
 * An e-mail address: domain in canonical form, the part before the "@" as given (RFC 5321 2.4: only its host
 * may say that case does not matter, and the account may be on any host).
 */
export function emailForm(text: string): string | null {
  const [local = '', domainGiven, ...more] = text.normalize('NFC').split('@');
  if (domainGiven === undefined || more.length > 0) return null;
  if (local.length > 64 || !/^[^\s"(),:;<>[\]\\]+$/u.test(local)) return null;
  // A look-alike of "@" would be a second one for whoever normalises later.
  if (local.normalize('NFKC').includes('@')) return null;
  const domain = canonicalDomain(domainGiven);
  return domain === null ? null : `${local}@${domain}`;
}

/**
 * A telephone number in E.164. A national spelling is read by the plan of the country and has to fit it, as
 * any row of digits could be meant; an international one only needs a possible length, as plans change. Digits
 * alone that fit no national plan are tried as an international number whose "+" was left out.
 * @param country ISO 3166-1 alpha-2 of the agency.
 */
export function phoneForm(text: string, country: string): string | null {
  const number = text.replace(/^tel:/i, '');
  const region = country.toUpperCase();
  const options = { extract: false, ...(isSupportedCountry(region) && { defaultCountry: region }) };
  const read = parsePhoneNumberFromString(number, options);
  if (read?.isValid()) return settled(read.number);
  if (/^[+＋]/.test(number)) return read?.isPossible() ? settled(read.number) : null;
  if (!/^[1-9]\d{10,14}$/.test(number)) return null;
  const withPlus = parsePhoneNumberFromString(`+${number}`);
  return withPlus?.isValid() ? settled(withPlus.number) : null;
}

/** Reading drops a trunk prefix; where that leaves a number that would lose one again, no form is certain. */
function settled(number: string): string | null {
  const again = parsePhoneNumberFromString(number);
  return again?.number === number && again.isPossible() ? number : null;
}

/**
 * A customer's name: compatibility forms composed (NFKC), lower case, single spaces, and without the joiners
 * that are not seen but that some scripts are typed with. Null where no letter or digit is left, or where it
 * holds control characters.
 */
export function nameForm(text: string): string | null {
  const seen = text.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  // Lower case can part a letter from its accent (J and caron), so that it is composed once more.
  const name = seen.toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(name) && !/\p{C}/u.test(name) ? name : null;
}
