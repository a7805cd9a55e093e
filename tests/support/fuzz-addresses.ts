import { domainToASCII } from 'node:url';
import parseAddresses from 'nodemailer/lib/addressparser';
import { canonicalAddress } from '@/lib/law/address';
import { type Random, randomFrom } from '@/prisma/seed/random';

// An attacker types what one part of the portal reads as an address of an agency and another as their own. Addresses are
// made up by the hundred thousand, and what the canonical form takes is held against two readings that share no line
// with it: a plain one, sign by sign, and that of the library which sends the mail.

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-.";
const NAMES = [
  'dana',
  'dana.reyes',
  "o'neil",
  'lee+case.7',
  'a',
  '_',
  '-',
  'a--b',
  'x'.repeat(64),
  'x'.repeat(65),
];
const DOMAINS = [
  'springfield-pd.example',
  'doj-ca.example',
  'fbe.example',
  'police-fr.example',
  'bücher.example',
  'xn--bcher-kva.example',
  'evil.example',
  'example',
  'localhost',
  '192.0.2.7',
  '[192.0.2.7]',
  '[IPv6:::1]',
  '0x7f.1',
  `${'a'.repeat(63)}.example`,
  `${'a'.repeat(64)}.example`,
  'a.'.repeat(126).concat('example'),
];
const AT = [
  '@',
  '@',
  '@',
  '@',
  '@',
  '@',
  '＠',
  '﹫',
  '@@',
  ' @ ',
  '%40',
  '&#64;',
  '\\@',
  '(at)',
  '@\u200b',
  '"@"',
  '',
];
/** What has been used against mailers, parsers and people. */
const HOSTILE = [
  '\r\nBcc: eve@evil.example',
  '\nTo: eve@evil.example',
  '\r',
  '\u0000',
  '\t',
  '\u0085',
  '\u2028',
  ',eve@evil.example',
  ';eve@evil.example',
  ' eve@evil.example',
  '，eve@evil.example',
  '<eve@evil.example>',
  '(comment)',
  '"quoted"',
  '＂',
  '“”',
  ':',
  '\\',
  '@evil.example',
  '@evil.example:',
  '%evil.example',
  '!',
  '#',
  '?subject=x',
  '/',
  '..',
  '.',
  '。',
  '．',
  '-',
  '=?utf-8?q?=40?=',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u034f',
  '\u3164',
  '\ufe0f',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '\u0301',
  'а',
  'е',
  'ο',
  'ı',
  'İ',
  'ſ',
  'K',
  'ß',
  'ﬀ',
  '℀',
  '㏂',
  '①',
  'Ａ',
  '😀',
  'א',
  'ـ',
  '：',
  '＜',
  '﹐',
  '﹔',
  '⁇',
  '‥',
];

const someSign = (random: Random) =>
  random.chance(0.5)
    ? SIGNS[random.int(0, SIGNS.length - 1)]!
    : String.fromCodePoint(random.chance(0.7) ? random.int(0, 0x2fff) : random.int(0, 0x10ffff));

function changed(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (random.int(0, 6)) {
    case 0:
      return before + someSign(random) + after;
    case 1:
      return before + after.slice(1);
    case 2:
      return before + after.toUpperCase();
    case 3:
      return before + (after[0] ?? '').repeat(2) + after.slice(1);
    case 4:
      return (before + after).normalize(random.pick(['NFC', 'NFD', 'NFKC', 'NFKD']));
    case 5:
      return [...before].map((sign) => (random.chance(0.2) ? wide(sign) : sign)).join('') + after;
    default:
      return before + random.pick(HOSTILE) + after;
  }
}

/** The full-width twin of an ASCII sign. */
const wide = (sign: string) =>
  sign > ' ' && sign <= '~' ? String.fromCodePoint(sign.charCodeAt(0) + 0xfee0) : sign;

/** One made-up address: a good one, changed up to five times. */
export function aTypedAddress(random: Random): string {
  const name = random.chance(0.5)
    ? random.pick(NAMES)
    : Array.from({ length: random.int(1, 20) }, () => SIGNS[random.int(0, SIGNS.length - 1)]).join('');
  let text = name + random.pick(AT) + random.pick(DOMAINS);
  for (let left = random.int(0, 5); left > 0; left -= 1) text = changed(text, random);
  return random.chance(0.05) ? `  ${text}\r\n` : text;
}

/** Sign by sign: why nobody should take this for one address, or null. */
export function plainlyRefused(given: string): string | null {
  const typed = [...given.trim()];
  let ats = 0;
  for (const sign of typed) {
    if (sign === '@') ats += 1;
    else if (sign.normalize('NFKC').includes('@')) return 'a sign that only looks like an @';
    if (/\p{C}/u.test(sign)) return 'a sign that is not drawn';
    if (/\p{White_Space}/u.test(sign)) return 'a space';
  }
  if (ats !== 1) return `${ats} signs @`;
  const text = typed.join('').normalize('NFKC').toLowerCase();
  for (const sign of '"(),:;<>[\\]') if (text.includes(sign)) return `the sign ${sign}`;
  const at = text.indexOf('@');
  const name = text.slice(0, at);
  for (const sign of name) if (!SIGNS.includes(sign)) return `${sign} in the name`;
  if (name === '' || name.length > 64) return 'the length of the name';
  if (name.startsWith('.') || name.endsWith('.') || name.includes('..')) return 'a dot in a wrong place';
  const domain = domainToASCII(text.slice(at + 1).replace(/[.。．｡]$/u, ''));
  const labels = domain.split('.');
  if (labels.length < 2 || name.length + 1 + domain.length > 254) return 'no full domain';
  for (const label of labels) {
    if (label.length < 1 || label.length > 63) return 'the length of a label';
    if (label.startsWith('-') || label.endsWith('-')) return 'a hyphen at the end of a label';
    for (const sign of label) if (!/[a-z0-9-]/.test(sign)) return `${sign} in the domain`;
  }
  return /^[0-9]/.test(labels.at(-1)!) ? 'a number for a top-level domain' : null;
}

/** What is wrong with how the canonical form took an address, or null. */
export function faultOf(given: string): string | null {
  const answer = canonicalAddress(given);
  if (!answer.ok) return null;
  const { address, domain } = answer;
  const refused = plainlyRefused(given);
  if (refused) return `taken, though it has ${refused}`;
  const [name, host] = given.trim().normalize('NFKC').toLowerCase().split('@');
  const plain = `${name}@${domainToASCII(host!.replace(/\.$/, ''))}`;
  if (address !== plain) return `${address} is not ${plain}`;
  if (!address.endsWith(`@${domain}`)) return `${domain} is not the domain of ${address}`;
  const sent = parseAddresses(address, { flatten: true });
  if (sent.length !== 1 || sent[0]!.address !== address || sent[0]!.name)
    return `the mailer reads ${JSON.stringify(sent)}`;
  const again = canonicalAddress(address);
  return again.ok && again.address === address ? null : 'it does not stay itself';
}

/** Tries so many made-up addresses. Out: how many were taken, and the first hundred faults. */
export function fuzzAddresses(count: number, start: number) {
  const random = randomFrom(start);
  const faults: { given: string; fault: string }[] = [];
  let taken = 0;
  for (let tried = 0; tried < count; tried += 1) {
    const given = aTypedAddress(random);
    if (canonicalAddress(given).ok) taken += 1;
    const fault = faultOf(given);
    if (fault && faults.length < 100) faults.push({ given, fault });
  }
  return { count, taken, faults };
}
