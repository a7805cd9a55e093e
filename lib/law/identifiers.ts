import { canonicalDomain, hasInvisible } from './domain';
import {
  emailForm,
  ipForm,
  messageIdForm,
  nameForm,
  phoneForm,
  sidForm,
  trimmedEnds,
} from './identifier-forms';
import { continuesIpTime, type IpTime, ipTimeForm, ipTimeUnread, type TimeDoubt } from './ip-time';

/** What a typed identifier can turn out to be; `unknown` finds no account and fails G5. */
export const IDENTIFIER_TYPES = {
  phone: 'Phone number',
  sid: 'Account or resource SID',
  email: 'E-mail address',
  ip: 'IP address',
  domain: 'Domain name',
  name: 'Customer name',
  message_id: 'E-mail message id',
  unknown: 'Not recognised',
} as const;

/** The id of a type of identifier. */
export type IdentifierType = keyof typeof IDENTIFIER_TYPES;

/** An identifier as it comes in: a text whose type is found, or a name, which is one only when said to be. */
export type GivenIdentifier = string | { type: 'name'; value: string };

/** An identifier as typed, with its type and the one form it is searched by; `normal` is null for unknown. */
export type Identifier = {
  given: string;
  type: IdentifierType;
  normal: string | null;
  /** The instant an IP address was used, UTC in ISO 8601; only where a time with its zone was given. */
  at?: string;
  /** Why the time given with an IP address is not one instant; only where so. */
  doubt?: TimeDoubt;
};

/**
 * What was typed once or several times: `given` is the first spelling, `also` the others, `times` every instant
 * of an IP address in the order given (`at` is the first of them). The two lists are only there where there are
 * several. `doubt` is that of the first spelling that has one.
 */
export type FoldedIdentifier = Identifier & { also?: string[]; times?: string[] };

type Options = {
  /** The agency's country, ISO 3166-1 alpha-2: the hint for phone numbers without a country code. */
  country: string;
};

const LONGEST = 320;

/** How many readings are remembered: those of a list of the greatest length, read at every pause in typing. */
const REMEMBERED = 20_000;
const readings = new Map<string, Readonly<Identifier>>();

/**
 * What an identifier is and its normal form: E.164 for phones, capitals and lower-case digits for SIDs, the
 * lower-case ASCII domain for e-mail and domains, the shortest form for IP addresses (a time after one goes to
 * `at`), message ids as they are, names in lower case. Never throws; what is none of these, or holds control
 * characters, is `unknown`. The same list is read again and again while it is written, so readings are remembered.
 */
export function parseIdentifier(input: GivenIdentifier, options: Options): Identifier {
  if (typeof input !== 'string' || input.length > LONGEST) return readIdentifier(input, options);
  const key = `${options.country} ${input}`;
  const before = readings.get(key);
  if (before) return { ...before };
  const read = readIdentifier(input, options);
  if (readings.size >= REMEMBERED) readings.clear();
  readings.set(key, read);
  return { ...read };
}

function readIdentifier(input: GivenIdentifier, { country }: Options): Identifier {
  const given = typeof input === 'string' ? input : input.value;
  const is = (type: IdentifierType, normal: string): Identifier => ({ given, type, normal });
  const unknown: Identifier = { given, type: 'unknown', normal: null };
  const text = trimmedEnds(given);
  if (text === '' || text.length > LONGEST) return unknown;
  if (typeof input !== 'string') {
    const name = nameForm(text);
    return name === null || name.length > LONGEST ? unknown : is('name', name);
  }

  const timed = ipTimeForm(text);
  if (timed !== null) return ipWithTime(given, timed);
  if (hasInvisible(text)) return unknown;
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
  if (domain !== null) return is('domain', domain);
  const unread = ipTimeUnread(text);
  return unread === null ? unknown : ipWithTime(given, unread);
}

function ipWithTime(given: string, { normal, ...time }: IpTime): Identifier {
  return { given, type: 'ip', normal, ...time };
}

/**
 * The identifiers of a list, in order: blank ones dropped, those with the same normal form (or, where unknown,
 * the same text) folded into the first, which keeps every other spelling and time.
 */
export function foldIdentifiers(given: readonly GivenIdentifier[], options: Options): FoldedIdentifier[] {
  // The same spelling is read once, however often it was pasted.
  const read = new Map<string, Identifier>();
  return foldParsed(
    given.flatMap((each) => {
      const named = typeof each !== 'string';
      const text = trimmedEnds(named ? each.value : each);
      if (text === '') return [];
      const key = `${named ? 'name' : 'text'} ${text}`;
      const known = read.get(key) ?? parseIdentifier(named ? { type: 'name', value: text } : text, options);
      read.set(key, known);
      return [known];
    }),
  );
}

type Gathered = { first: Identifier; spellings: Set<string>; times: Set<string>; doubt?: TimeDoubt };

/** Identifiers already read, folded as above. */
export function foldParsed(identifiers: readonly Identifier[]): FoldedIdentifier[] {
  const found = new Map<string, Gathered>();
  for (const each of identifiers) {
    const key = `${each.type} ${each.normal ?? each.given}`;
    const gathered = found.get(key) ?? { first: each, spellings: new Set(), times: new Set() };
    gathered.spellings.add(each.given);
    if (each.at !== undefined) gathered.times.add(each.at);
    gathered.doubt ??= each.doubt;
    found.set(key, gathered);
  }
  return [...found.values()].map(folded);
}

function folded({ first: { given, type, normal }, spellings, times, doubt }: Gathered): FoldedIdentifier {
  const [, ...also] = spellings;
  const [at] = times;
  return {
    given,
    type,
    normal,
    ...(at !== undefined && { at }),
    ...(doubt !== undefined && { doubt }),
    ...(also.length > 0 && { also }),
    ...(times.size > 1 && { times: [...times] }),
  };
}

/**
 * The identifiers of a pasted text, one a line or parted by commas, semicolons or tabs (which part no IP address
 * from its time); folded as above.
 */
export function parseIdentifiers(text: string, options: Options): FoldedIdentifier[] {
  return foldIdentifiers(splitIdentifiers(text), options);
}

/** The single identifiers of a pasted text, as they were typed; blank ones included. */
export function splitIdentifiers(text: string): string[] {
  return text.split(/[\r\n\u2028\u2029]+/u).flatMap(pieces);
}

const A_DAY = /\d-\d{2}-\d{2}/;

function pieces(line: string): string[] {
  if (!A_DAY.test(line)) return line.split(/[\t,;]+/);
  const [first = '', ...rest] = line.split(/([\t,;])/);
  const found = [first];
  for (let i = 0; i < rest.length; i += 2) {
    const piece = rest[i + 1] ?? '';
    const before = found.at(-1) ?? '';
    if (continuesIpTime(before, piece)) found[found.length - 1] = `${before}${rest[i]}${piece}`;
    else found.push(piece);
  }
  return found;
}
