import { canonicalDomain, hasInvisible } from './domain';

type Canonical = { ok: true; address: string; domain: string } | { ok: false; message: string };

// RFC 5321 4.5.3.1: 64 octets before the "@"; 256 for a path with its brackets leaves 254 for the address.
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

// RFC 5322 3.2.3: what may stand before the "@" without quotes; one dot at a time, none at either end.
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

const tooLong = 'The e-mail address is longer than 254 characters; check it.';

const refuse = (message: string): Canonical => ({ ok: false, message });

/** A character that is not "@" but that compatibility normalisation turns into it, such as U+FF20 or U+FE6B. */
function hasLookAlikeAt(text: string): boolean {
  return [...text].some((character) => character !== '@' && character.normalize('NFKC').includes('@'));
}

/**
 * The one canonical form of an e-mail address for signing in, or a sentence that says what to mend.
 *
 * NFKC; domain in ASCII by IDNA; everything in lower case. RFC 5321 lets the receiving host tell upper from
 * lower case before the "@", but no mail system of a government is known to: treating "Dana" and "dana" as
 * two accounts would lock people out and let them be imitated.
 *
 * The look-alike "@" is refused before normalisation, because a library further on that normalises would see
 * two addresses in one (a known hole of sign-in by e-mail). A canonical address holds one "@" and neither
 * control character, quote, comma, semicolon nor bracket, so that it cannot break out of a mail header.
 */
export function canonicalAddress(given: string): Canonical {
  const trimmed = given.trim();
  if (trimmed === '') return refuse('Enter your e-mail address.');
  if (trimmed.length > LONGEST_ADDRESS) return refuse(tooLong);
  if (hasLookAlikeAt(trimmed)) {
    return refuse(
      'The e-mail address holds a character that only looks like "@"; type "@" on your keyboard instead.',
    );
  }
  if (hasInvisible(trimmed)) {
    return refuse('The e-mail address holds an invisible character; type the address instead of pasting it.');
  }
  const text = trimmed.normalize('NFKC').toLowerCase();
  if (/\s/u.test(text)) return refuse('The e-mail address holds a space; remove it.');
  if (/["“”„«»,;<>()[\]\\:]/u.test(text)) {
    return refuse(
      'The e-mail address may not hold quotes, commas, semicolons, colons or brackets; enter one plain address, like name@agency.example.',
    );
  }

  const [local = '', domainGiven, ...more] = text.split('@');
  if (more.length > 0) return refuse('The e-mail address holds more than one "@"; enter a single address.');
  if (domainGiven === undefined || local === '' || domainGiven === '') {
    return refuse('The e-mail address needs a name, an "@" and a domain, like name@agency.example.');
  }
  if (local.length > LONGEST_LOCAL)
    return refuse('The e-mail address has more than 64 characters before the "@"; check it.');
  if (!DOT_ATOM.test(local)) {
    return refuse(
      'The part of the e-mail address before the "@" may hold unaccented letters, digits, signs such as - and _, and single dots between them; check it.',
    );
  }
  const domain = canonicalDomain(domainGiven);
  if (domain === null)
    return refuse(
      'The part of the e-mail address after the "@" is no domain name, like agency.example; check it.',
    );

  const address = `${local}@${domain}`;
  return address.length > LONGEST_ADDRESS ? refuse(tooLong) : { ok: true, address, domain };
}
