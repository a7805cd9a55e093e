import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';

export const STAFF_ROLES = [
  'analyst',
  'counsel',
  'cleared',
  'trust_and_safety',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLE_LABELS: Record<StaffRole, string> = {
  analyst: 'Analyst',
  counsel: 'Counsel',
  cleared: 'Cleared counsel',
  trust_and_safety: 'Trust and safety',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

type Person = { accountId: string; name: string; address: string };

export type AgentActor = Person & {
  kind: 'agent';
  agencyId: string;
  agency: { name: string; country: string; state: string | null; level: AgencyLevel; type: AgencyType };
  pointOfContact: boolean;
  /** False until the point of contact or staff have said that this is one of the agency's people: files emergencies alone. */
  confirmed: boolean;
};

export type StaffActor = Person & { kind: 'staff'; roles: StaffRole[] };

/** Whoever is signed in with both factors. Every use case takes one first. */
export type Actor = AgentActor | StaffActor;

/** True when a staff member holds any of the roles. */
export function holds(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}

const MINUTE = 60_000;

/** Limits of a session, in minutes; how long one lasts unused and in all is configured (`sessionLimits`). */
export const SESSION_LIMITS = {
  warningMinutes: 5,
  freshFactorMinutes: 5,
  /** A session that has proven its mailbox alone. */
  halfMinutes: 30,
} as const;

/** An account that nobody used for so long is dormant (DESIGN.md, "What must always be true", 8). */
export const DORMANT_DAYS = 90;

type Used = { createdAt: Date; confirmedAt: Date | null; lastSignInAt: Date | null };

/** When an account was last signed in to, or else confirmed or made. */
export function lastUseOf({ createdAt, confirmedAt, lastSignInAt }: Used): Date {
  return new Date(Math.max(...[createdAt, confirmedAt, lastSignInAt].map((each) => each?.getTime() ?? 0)));
}

/** Whole days since then. */
export function daysUnused(account: Used, at: Date): number {
  return Math.max(0, Math.floor((at.getTime() - lastUseOf(account).getTime()) / (24 * 60 * MINUTE)));
}

/** Whether an account is dormant: mailbox and factor of its own reopen it, and others are told. */
export function isDormant(account: Used, at: Date): boolean {
  return daysUnused(account, at) >= DORMANT_DAYS;
}

/** Who is told about an account of others: a point of contact, or an administrator. */
export type Overseer = { address: string; kind: 'agent' | 'staff' };

/** A sign-in code lives this long and may be tried this often. */
export const CODE_LIMITS = { minutes: 10, tries: 5 } as const;

/** Wrong second factors, once the mailbox was proven, before an account locks (NIST SP 800-63B § 3.2.2). */
export const LOCK = { failures: 5, withinMinutes: 15 } as const;

/** Somebody without an account who proved a mailbox files an emergency, and sees where it stands, for so long. */
export const PROVEN_MAILBOX_MINUTES = 120;

/** What a mailed code is for. A code for one purpose is of no use for another. */
export type CodePurpose = 'sign_in' | 'emergency' | 'register';

/** A mailbox that was proven in a browser by whoever has no account: it opens the own emergency, or the form to register. */
export type ProvenMailbox = { address: string; expiresAt: Date };

export const RECOVERY_CODES = 10;

/** A challenge for a passkey is answered within so many minutes, or asked for anew. */
export const CHALLENGE_MINUTES = 5;

/** More second factors than this an account does not hold: somebody who needs more shares it. */
export const MOST_FACTORS = 10;

export const FACTOR_LABELS = { passkey: 'Passkey', totp: 'Authenticator app' } as const;
export type FactorType = keyof typeof FACTOR_LABELS;

/** What a second factor was given by. */
export type FactorProof = 'passkey' | 'totp' | 'recovery_code' | 'provider';

/** A signed-in browser, or one half signed in. `actor` is null until the second factor was given. */
export type Visit = {
  sessionId: string;
  accountId: string;
  address: string;
  kind: 'agent' | 'staff';
  assurance: 'mailbox' | 'two_factor';
  factorAt: Date | null;
  /** Whether the account has a confirmed second factor. */
  enrolled: boolean;
  /** Of which types they are: what the page asks for first. */
  factors: FactorType[];
  locked: boolean;
  /** Whether the second factor is the identity provider's, and this session came by the mailbox: it enrols none here. */
  elsewhere: boolean;
  idleEndsAt: Date;
  endsAt: Date;
  actor: Actor | null;
};

/** Where a session is opened from, as far as the server can see. */
export type Place = {
  /** In words, as `describeBrowser` gives them. */
  browser: string;
  /** As `networkOf` gives it. */
  network: string;
  /** As `countryOf` gives it. */
  country: string | null;
  /** 256 random bits in the browser's lasting cookie; null where it keeps none. */
  deviceToken: string | null;
};

type Standing = { standing: string; registration: { refusedAt: Date | null } | null };

/** Whether an account can have a session at all: one of an emergency without registration is a proven mailbox and no more. */
export function signsIn({ standing, registration }: Standing): boolean {
  if (standing === 'pending') return registration !== null && registration.refusedAt === null;
  return standing === 'active';
}

/** Whether an account can be closed because its owner leaves: who was never confirmed is refused instead, who is suspended stays so. */
export function leaves({ standing }: { standing: string }): boolean {
  return standing === 'active';
}

/** Whether an agent's account waits to be confirmed. */
export function isWaiting(account: Standing): boolean {
  return account.standing === 'pending' && signsIn(account);
}

/**
 * Whether somebody may sign in now. An agent whose account waits for confirmation may, to file an emergency, and even
 * while the agency itself waits to be opened.
 */
export function maySignIn(
  account: Standing & { kind: string; agency: { standing: string } | null },
): boolean {
  if (!signsIn(account)) return false;
  if (account.kind === 'staff') return account.standing === 'active';
  if (account.standing === 'pending')
    return ['verified', 'proposed'].includes(account.agency?.standing ?? '');
  return account.agency?.standing === 'verified';
}

/** An instant so many minutes after another. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}

/** When a session ends if it is not used any more: after so many minutes, and never after its absolute end. */
export function idleEnd(session: { lastUsedAt: Date; expiresAt: Date }, idleMinutes: number): Date {
  const idle = minutesAfter(session.lastUsedAt, idleMinutes);
  return new Date(Math.min(idle.getTime(), session.expiresAt.getTime()));
}

/** Whether the second factor was given recently enough for filing, downloading and releasing. */
export function isFactorFresh(factorAt: Date | null, at: Date): boolean {
  return factorAt !== null && minutesAfter(factorAt, SESSION_LIMITS.freshFactorMinutes) > at;
}

const LOOPBACK = 'loopback';

/**
 * The network an address belongs to, as the unit that is throttled: /24 of IPv4, /48 of IPv6 (what one site is
 * given, RFC 6177). In: an address as the server saw it; out: `203.0.113.0/24`, `2001:db8:1::/48`, `loopback`
 * or `unknown`.
 */
export function networkOf(address: string | null): string {
  const given = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(given);
  if (four) return four[1] === '127' ? LOOPBACK : `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (!given.includes(':') || !URL.canParse(`http://[${given}]/`)) return 'unknown';
  const host = new URL(`http://[${given}]/`).hostname.slice(1, -1);
  if (host === '::1') return LOOPBACK;
  const [left = '', right] = host.split('::');
  const before = left.split(':').filter(Boolean);
  const after = right?.split(':').filter(Boolean) ?? [];
  const zeros = Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  const [a, b, c] = right === undefined ? before : [...before, ...zeros, ...after];
  return `${a}:${b}:${c}::/48`;
}

/** Whether a network is this machine itself. */
export function isLoopback(network: string): boolean {
  return network === LOOPBACK;
}

/** The country that a trusted proxy named. In: its header; out: ISO 3166-1 alpha-2, null where it is none. */
export function countryOf(header: string | null): string | null {
  const given = (header ?? '').trim().toUpperCase();
  // XX is how proxies say that they do not know.
  return /^[A-Z]{2}$/.test(given) && given !== 'XX' ? given : null;
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser in words a person knows it by. In: a User-Agent header; out: for example `Firefox on Windows`. */
export function describeBrowser(userAgent: string | null): string {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return `${find(BROWSERS) ?? 'A browser'} on ${find(SYSTEMS) ?? 'an unknown system'}`;
}

/** A sign-in or authenticator code as typed, without the spaces and hyphens that people put in. */
export function plainDigits(code: string): string {
  return code.replace(/[\s-]/g, '');
}

/**
 * A recovery code in its normal form: lower case, no separators, and the letters that the alphabet (Crockford's
 * base 32) leaves out read as the digits they look like. Null where it is no recovery code.
 */
export function plainRecoveryCode(code: string): string | null {
  const plain = plainDigits(code).toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(plain) ? plain : null;
}

/** Days on which a staff member is away, both ends included: calendar dates of the company's time zone. */
export type Absence = { accountId: string; coverId: string | null; firstDay: string; lastDay: string };

/** The absence of a person that a day falls into; null when they are there. */
export function absenceOn<A extends Absence>(
  absences: readonly A[],
  accountId: string,
  day: string,
): A | null {
  return (
    absences.find((each) => each.accountId === accountId && each.firstDay <= day && day <= each.lastDay) ??
    null
  );
}

/**
 * Who stands where a person would: the person, or while they are away whoever covers, and for them in turn.
 * @returns the account's id; null where nobody covers, or those who cover each other are away together
 */
export function standIn(accountId: string, absences: readonly Absence[], day: string): string | null {
  const asked = new Set<string>();
  let person: string | null = accountId;
  while (person !== null && !asked.has(person)) {
    asked.add(person);
    const absence: Absence | null = absenceOn(absences, person, day);
    if (!absence) return person;
    person = absence.coverId;
  }
  return null;
}

/** Roles whose work has to be covered: those that are given requests. */
const WORKING: readonly StaffRole[] = ['analyst', 'counsel', 'cleared'];

/** Whether one can take what the other would be given: somebody cleared covers for the cleared who do nothing else. */
export function canCover(away: readonly StaffRole[], cover: readonly StaffRole[]): boolean {
  const common = away.some((role) => role === 'analyst' || role === 'counsel');
  return common
    ? cover.some((role) => role === 'analyst' || role === 'counsel')
    : away.includes('cleared') && cover.includes('cleared');
}

/** Whether a staff member is given requests, and so says when they are away. */
export function isGivenWork(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => WORKING.includes(role));
}

/** Why somebody whom the identity provider sent does not come in: what the sign-in page says. */
export const PROVIDER_FAULTS = {
  down: 'Your company’s sign-in does not answer: try again in a few minutes, or sign in by mail below.',
  refused: 'Your company’s sign-in did not confirm who you are: try again, or sign in by mail below.',
  expired: 'What your company’s sign-in said has expired: sign in once more.',
  role: 'Your company’s sign-in names no role that you have here: ask an administrator for one.',
  address:
    'Your company’s sign-in names no confirmed e-mail address of yours: ask whoever runs it to add one.',
  taken:
    'There is an account with your address already: sign in to it by mail below, or ask the operator to connect it.',
  closed: 'Your account here is closed: ask an administrator.',
} as const;
export type ProviderFault = keyof typeof PROVIDER_FAULTS;

/** One of the faults by its name in an address, which anybody can type; null for anything else. */
export function providerFault(given: unknown): string | null {
  return isFault(given) ? PROVIDER_FAULTS[given] : null;
}

/** The same for somebody signed in, who was to confirm there that it is still they. */
export function confirmFault(given: unknown): string | null {
  if (!isFault(given)) return null;
  return given === 'down'
    ? 'Your company’s sign-in does not answer: try again in a few minutes.'
    : 'Your company’s sign-in did not confirm that it is you, with a second factor and just now: sign in there anew, as the person whose account this is.';
}

const isFault = (given: unknown): given is ProviderFault =>
  typeof given === 'string' && Object.hasOwn(PROVIDER_FAULTS, given);

/** The roles here that the groups of an identity provider bring; an unknown role's name brings nothing. */
export function rolesByGroups(
  groups: readonly string[],
  map: readonly { group: string; roles: readonly string[] }[],
): StaffRole[] {
  const named = map.filter(({ group }) => groups.includes(group)).flatMap(({ roles }) => roles);
  return STAFF_ROLES.filter((role) => named.includes(role));
}
