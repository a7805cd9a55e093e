import { canonicalDomain, hasInvisible } from './domain';
import { emailForm, ipForm, messageIdForm, phoneForm, sidForm } from './identifier-forms';

/** What a typed identifier can turn out to be; `unknown` finds no account and fails G5. */
export const IDENTIFIER_TYPES = {
  phone: 'Phone number',
  sid: 'Account or resource SID',
  email: 'E-mail address',
  ip: 'IP address',
  domain: 'Domain name',
  message_id: 'E-mail message id',
  unknown: 'Not recognised',
} as const;

/** The id of a type of identifier. */
export type IdentifierType = keyof typeof IDENTIFIER_TYPES;

/** An identifier as typed, with its type and the one form it is searched by; `normal` is null for unknown. */
export type Identifier = { given: string; type: IdentifierType; normal: string | null };

type Options = {
  /** The agency's country, ISO 3166-1 alpha-2: the hint for phone numbers without a country code. */
  country: string;
};

const LONGEST = 320;

// Contacts copied from a phone or a spreadsheet carry bidi marks and zero-width characters at their ends.
const INVISIBLE_ENDS =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/gu;

/**
 * What an identifier is and its normal form: E.164 for phones, capitals and lower-case digits for SIDs, the
 * lower-case ASCII domain for e-mail and domains, the shortest form for IP addresses, message ids as they are.
 * Never throws; what is none of these, or holds control characters, is `unknown`.
 */
export function parseIdentifier(given: string, { country }: Options): Identifier {
  const text = given.replace(INVISIBLE_ENDS, '');
  const is = (type: IdentifierType, normal: string): Identifier => ({ given, type, normal });
  const unknown: Identifier = { given, type: 'unknown', normal: null };
  if (text === '' || text.length > LONGEST || hasInvisible(text)) return unknown;

  const sid = sidForm(text);
  if (sid !== null) return is('sid', sid);
  const ip = ipForm(text);
  if (ip !== null) return is('ip', ip);
  const messageId = messageIdForm(text);
  if (messageId !== null) return is('message_id', messageId);
  const email = emailForm(text);
  if (email !== null) return is('email', email);
  const phone = phoneForm(text, country);
  if (phone !== null) return is('phone', phone);
  const domain = canonicalDomain(text);
  return domain === null ? unknown : is('domain', domain);
}

/**
 * The identifiers of a list, in order: blank ones dropped, those with the same normal form (or, where unknown,
 * the same text) folded into the first, whose spelling is kept.
 */
export function foldIdentifiers(given: readonly string[], options: Options): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const text of given) {
    const trimmed = text.replace(INVISIBLE_ENDS, '');
    if (trimmed === '') continue;
    const identifier = parseIdentifier(trimmed, options);
    const key = `${identifier.type} ${identifier.normal ?? trimmed}`;
    if (!found.has(key)) found.set(key, identifier);
  }
  return [...found.values()];
}

/** The identifiers of a pasted text, one a line or parted by commas, semicolons or tabs; folded as above. */
export function parseIdentifiers(text: string, options: Options): Identifier[] {
  return foldIdentifiers(text.split(/[\r\n\t\u2028\u2029,;]+/u), options);
}
