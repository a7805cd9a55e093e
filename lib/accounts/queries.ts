import { agencyOfDomain } from '@/lib/agencies/queries';
import { domainOf } from '@/lib/agencies/rules';
import { now } from '@/lib/platform/clock';
import { digest, unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import type { Prisma } from '@/lib/platform/prisma/client';
import { mayHandleLosses, mayReadLosses, PAIR_ROLES } from './policy';
import {
  type Absence,
  type Actor,
  type CodePurpose,
  idleEnd,
  isFactorFresh,
  maySignIn,
  minutesAfter,
  type Overseer,
  type ProvenMailbox,
  type Visit,
} from './rules';

/** How long a session lasts, in minutes: the CJIS defaults of DESIGN.md, or what the environment tightened them to. */
export function sessionLimits() {
  const { sessionHours, agentIdleMinutes, staffIdleMinutes } = env();
  return {
    absoluteMinutes: sessionHours * 60,
    idleMinutes: { agent: agentIdleMinutes, staff: staffIdleMinutes },
  };
}

const WITH_ACCOUNT = {
  account: {
    include: {
      agency: true,
      registration: { select: { refusedAt: true } },
      factors: { where: { confirmedAt: { not: null } }, select: { type: true } },
    },
  },
} as const;

/**
 * The visit that a session cookie stands for. In: the cookie's token; out: null when there is none, it has
 * ended by either limit, or the account or its agency may not sign in (any more).
 * @param given `counts: false` for what a page asks by itself, which is no use of the session
 */
export async function findVisit(token: string, { counts = true } = {}): Promise<Visit | null> {
  const session = await database().session.findUnique({
    where: { tokenHash: digest(token) },
    include: WITH_ACCOUNT,
  });
  if (!session) return null;
  const { account } = session;
  const { agency } = account;
  if (!maySignIn(account)) return null;
  if (idleEnd(session, sessionLimits().idleMinutes[account.kind]) <= now()) return null;
  // This very use counts, though `touchSession` notes it only once a minute.
  const lastUsedAt = counts && session.lastUsedAt < minutesAfter(now(), -1) ? now() : session.lastUsedAt;
  const person = { accountId: account.id, name: account.name, address: account.address };
  const actor: Actor = agency
    ? {
        ...person,
        kind: 'agent',
        agencyId: agency.id,
        agency: {
          name: agency.name,
          country: agency.country,
          state: agency.state,
          level: agency.level,
          type: agency.type,
        },
        pointOfContact: account.pointOfContact,
        confirmed: account.standing === 'active',
      }
    : { ...person, kind: 'staff', roles: account.roles };
  return {
    sessionId: session.id,
    accountId: account.id,
    address: account.address,
    kind: account.kind,
    assurance: session.assurance,
    factorAt: session.factorAt,
    enrolled: account.factors.length > 0,
    factors: [...new Set(account.factors.map(({ type }) => type))],
    locked: account.lockedAt !== null,
    elsewhere: session.assurance === 'mailbox' && !session.byProvider && (await isElsewhere(account)),
    idleEndsAt: idleEnd({ ...session, lastUsedAt }, sessionLimits().idleMinutes[account.kind]),
    endsAt: session.expiresAt,
    actor: session.assurance === 'two_factor' ? actor : null,
  };
}

/**
 * Whether the identity provider alone knows the second factor of an account. Its mailbox must not enrol one then, unless
 * two people said since the last sign-in that it may.
 */
async function isElsewhere(account: {
  id: string;
  kind: 'agent' | 'staff';
  createdAt: Date;
  lastSignInAt: Date | null;
  factors: unknown[];
}): Promise<boolean> {
  if (account.kind === 'agent' || account.factors.length > 0) return false;
  const [identities, granted] = await Promise.all([
    database().staffIdentity.count({ where: { accountId: account.id } }),
    database().factorLoss.count({
      where: {
        accountId: account.id,
        granted: true,
        decidedAt: { gt: account.lastSignInAt ?? account.createdAt },
      },
    }),
  ]);
  return identities > 0 && granted === 0;
}

/** The account that may sign in with an address (`maySignIn`): an agent's agency has its domain. */
export async function findSignInAccount(address: string, reader: Reader = database()) {
  const account = await reader.account.findUnique({
    where: { address },
    include: { agency: true, registration: { select: { refusedAt: true } } },
  });
  if (!account || !maySignIn(account)) return null;
  if (account.kind === 'staff') return account;
  const owner = await agencyOfDomain(domainOf(address), reader);
  return owner?.id === account.agencyId ? account : null;
}

/** Whether the browser asked for a code that it could still give: how long it is good for, or null. */
export async function findOpenAsk(
  browserToken: string,
  purpose: CodePurpose = 'sign_in',
): Promise<{ expiresAt: Date } | null> {
  const attempt = await database().signInAttempt.findUnique({
    where: { browserHash: digest(browserToken) },
    select: { expiresAt: true, usedAt: true, purpose: true },
  });
  if (!attempt || attempt.purpose !== purpose || attempt.usedAt) return null;
  return attempt.expiresAt > now() ? { expiresAt: attempt.expiresAt } : null;
}

/** The mailbox that a browser proved without an account, by its cookie's token; null once that is over. */
export async function findProvenMailbox(
  token: string,
  purpose: CodePurpose = 'emergency',
): Promise<ProvenMailbox | null> {
  const proven = await database().signInAttempt.findFirst({
    where: {
      tokenHash: digest(token),
      purpose,
      usedAt: { not: null },
      expiresAt: { gt: now() },
    },
  });
  if (!proven) return null;
  const address = await unseal(proven.address, { use: 'sign_in_attempt.address', id: proven.id });
  return { address, expiresAt: proven.expiresAt };
}

/** An address is anybody's to type, and the database refuses what is no id. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const WITH_NAMES = {
  account: {
    select: {
      id: true,
      name: true,
      address: true,
      kind: true,
      lastSignInAt: true,
      agency: { select: { name: true } },
    },
  },
  askedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} as const;

/** Reports of lost factors, those that wait first, then the newest; for those who decide on them and the auditor. */
export async function listLosses(actor: Actor) {
  if (!mayReadLosses(actor)) return [];
  return database().factorLoss.findMany({
    include: WITH_NAMES,
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }],
    take: 100,
  });
}

/** One of them; null where there is none for this actor. */
export async function findLoss(actor: Actor, id: string) {
  if (!mayReadLosses(actor) || !ID.test(id)) return null;
  return database().factorLoss.findUnique({ where: { id }, include: WITH_NAMES });
}

/** The address of an account, for those who report losses; undefined where there is none. */
export async function addressOf(actor: Actor, id: unknown): Promise<string | undefined> {
  if (!mayHandleLosses(actor) || typeof id !== 'string' || !ID.test(id)) return undefined;
  const account = await database().account.findUnique({ where: { id }, select: { address: true } });
  return account?.address;
}

/** One of the own factors; null for another's. */
export async function findFactor(visit: Visit, id: string) {
  if (!ID.test(id)) return null;
  return database().factor.findFirst({
    where: { id, accountId: visit.accountId, confirmedAt: { not: null } },
    select: { id: true, type: true, name: true, confirmedAt: true, lastUsedAt: true },
  });
}

/** What a person sees of their own account. */
export async function accountOverview(visit: Visit) {
  const [factors, sessions, recoveryCodes] = await Promise.all([
    database().factor.findMany({
      where: { accountId: visit.accountId, confirmedAt: { not: null } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, type: true, name: true, confirmedAt: true, lastUsedAt: true },
    }),
    database().session.findMany({
      where: {
        accountId: visit.accountId,
        assurance: 'two_factor',
        expiresAt: { gt: now() },
        lastUsedAt: { gt: minutesAfter(now(), -sessionLimits().idleMinutes[visit.kind]) },
      },
      orderBy: { createdAt: 'desc' },
      select: { id: true, browser: true, network: true, country: true, createdAt: true, lastUsedAt: true },
    }),
    database().recoveryCode.count({ where: { accountId: visit.accountId, usedAt: null } }),
  ]);
  return {
    factors,
    sessions: sessions.map((session) => ({ ...session, current: session.id === visit.sessionId })),
    recoveryCodes,
    factorFresh: isFactorFresh(visit.factorAt, now()),
  };
}

/** Who is away on a day or later, and who covers; calendar dates of the company's time zone. */
export async function absencesFrom(day: string, reader: Reader = database()): Promise<Absence[]> {
  return reader.absence.findMany({ where: { lastDay: { gte: day } }, orderBy: { firstDay: 'asc' } });
}

/** The same with names, for people to read, soonest first. */
export async function namedAbsencesFrom(day: string) {
  return database().absence.findMany({
    where: { lastDay: { gte: day } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    include: { account: { select: { name: true } }, cover: { select: { name: true } } },
  });
}

/** Staff who sign in, with what they may do, by name. */
export async function activeStaff(reader: Reader = database()) {
  return reader.account.findMany({
    where: { kind: 'staff', standing: 'active' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, address: true, roles: true },
  });
}

/** Whether any account was signed in to with both factors in a browser of this token. */
export async function isKnownDevice(token: string): Promise<boolean> {
  return (
    (await database().device.findFirst({ where: { tokenHash: digest(token) }, select: { id: true } })) !==
    null
  );
}

/** Who was neither signed in to, nor confirmed, nor made since an instant: what `isDormant` says of each, for a list. */
export function unusedSince(instant: Date): Prisma.AccountWhereInput {
  const before = (field: 'confirmedAt' | 'lastSignInAt') => ({
    OR: [{ [field]: null }, { [field]: { lte: instant } }],
  });
  return { createdAt: { lte: instant }, AND: [before('confirmedAt'), before('lastSignInAt')] };
}

/**
 * Those who are told about an account: its agency's points of contact, and where there is none but itself, or for
 * staff, the administrators. Never the account itself.
 */
export async function overseersOf(
  account: { id: string; kind: 'agent' | 'staff'; agencyId: string | null },
  reader: Reader = database(),
): Promise<Overseer[]> {
  const others = { id: { not: account.id }, standing: 'active' } as const;
  const contacts =
    account.kind === 'agent'
      ? await reader.account.findMany({
          where: { ...others, agencyId: account.agencyId, pointOfContact: true },
        })
      : [];
  const people =
    contacts.length > 0
      ? contacts
      : await reader.account.findMany({
          where: { ...others, kind: 'staff', roles: { has: 'administrator' } },
        });
  return people.map(({ address, kind }) => ({ address, kind }));
}

/** The addresses of those who can lift a suspension, without the one who acts. */
export async function lifters(except: string, reader: Reader = database()): Promise<string[]> {
  const people = await reader.account.findMany({
    where: { id: { not: except }, kind: 'staff', standing: 'active', roles: { hasSome: [...PAIR_ROLES] } },
    orderBy: { address: 'asc' },
    select: { address: true },
  });
  return people.map(({ address }) => address);
}
