import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { digest, fingerprint, newId, randomToken, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { claimRequest } from '@/lib/requests/claim-request';
import { SECTIONS } from '@/lib/requests/kinds/declaration';
import type { RequestStatus } from '@/lib/requests/rules';
import { currentAssignment, currentCatalogue } from '@/lib/settings/queries';
import { newestTemplates } from '@/lib/templates/queries';
import { sessionCookie } from '@/lib/web/auth';
import type { Route } from '@/lib/web/routes';
import { UNCHECKED_AGENCY, WAITING_AGENCY } from '@/prisma/seed/agencies';
import { UNVERIFIED_AGENT, WAITING_AGENT } from '@/prisma/seed/people';
import { anEnteredRequest, completeAll, FISA } from './entries';
import { aFinishedDraft } from './requests';

/** Whose eyes a page is seen with: nobody's, or a seeded person's, half signed in where `half` says so. */
export type Visit = {
  route: Route | 'not-found';
  name: string;
  path: string;
  as: string | null;
  half?: boolean;
  /** The mailbox that this browser has proven, of somebody without an account, to file an emergency or to register. */
  mailbox?: string;
  registers?: true;
};

/** The cookies with which a browser makes a visit. */
export async function cookiesFor({
  as,
  half,
  mailbox,
  registers,
}: Visit): Promise<{ name: string; value: string }[]> {
  return [
    ...(as ? [{ name: sessionCookie().name, value: await sessionOf(as, half) }] : []),
    ...(mailbox
      ? [
          registers
            ? { name: 'openwrit-register', value: await provenMailboxOf(mailbox, 'register') }
            : { name: 'openwrit-emergency', value: await provenMailboxOf(mailbox) },
        ]
      : []),
  ];
}

/** Puts the proof of a mailbox into the database, as if its code had just been typed. */
async function provenMailboxOf(address: string, purpose = 'emergency'): Promise<string> {
  const token = randomToken();
  const id = newId();
  const at = now();
  await database().signInAttempt.create({
    data: {
      id,
      address: await seal(address, { use: 'sign_in_attempt.address', id }),
      addressHash: fingerprint('address', address),
      network: 'loopback',
      purpose,
      browserHash: digest(randomToken()),
      tokenHash: digest(token),
      createdAt: at,
      usedAt: at,
      expiresAt: new Date(at.getTime() + 120 * 60_000),
    },
  });
  return token;
}

const DANA = 'dana.reyes@springfield-pd.example';
const LEE = 'lee.chan@springfield-pd.example';
const STAFF = ['ana.analyst', 'cole.counsel', 'clara.cleared', 'tess.trust', 'audrey.auditor'].map(
  (name) => `${name}@legal.example`,
);
const [ANA, COLE, CLARA, TESS] = STAFF as [string, string, string, string];
const ADAM = 'adam.admin@legal.example';

/**
 * Puts a session for a seeded person into the database, as if they had signed in just now.
 * @returns the token for the session cookie
 */
export async function sessionOf(address: string, half = false): Promise<string> {
  const token = randomToken();
  const account = await database().account.findUniqueOrThrow({ where: { address } });
  const at = now();
  await database().session.create({
    data: {
      id: newId(),
      tokenHash: digest(token),
      accountId: account.id,
      assurance: half ? 'mailbox' : 'two_factor',
      browser: 'Chromium on Linux',
      createdAt: at,
      lastUsedAt: at,
      factorAt: half ? null : at,
      expiresAt: new Date(at.getTime() + (half ? 30 : 12 * 60) * 60_000),
    },
  });
  return token;
}

async function referenceIn(status: RequestStatus, agent?: string): Promise<string> {
  const whose = agent ? { agent: { address: agent } } : { agentId: { not: null } };
  // An emergency is approved by its release, which has pages of its own.
  const where = {
    status,
    reference: { not: null },
    compartment: false,
    kind: { not: 'emergency' },
    ...whose,
  };
  // The oldest is the seed's, with a whole document; other journeys file some whose bytes nobody needs.
  const row = await database().request.findFirst({ where, orderBy: { createdAt: 'asc' } });
  if (!row) throw new Error(`the seed has no request in ${status}${agent ? ` of ${agent}` : ''}`);
  return row.reference!;
}

/** A seeded agent as an actor. */
export async function agentActor(address: string): Promise<AgentActor> {
  const account = await database().account.findUniqueOrThrow({
    where: { address },
    include: { agency: true },
  });
  const { name, country, state, level, type } = account.agency!;
  return {
    kind: 'agent',
    accountId: account.id,
    name: account.name,
    address,
    agencyId: account.agencyId!,
    agency: { name, country, state, level, type },
    pointOfContact: account.pointOfContact,
    confirmed: account.standing === 'active',
  };
}

/** A seeded staff member as an actor. */
export async function staffActor(address: string): Promise<StaffActor> {
  const { id, name, roles } = await database().account.findUniqueOrThrow({ where: { address } });
  return { kind: 'staff', accountId: id, name, address, roles };
}

/** Telephone emergencies for Dana's agency: one that waits for its agent, one to complete, one complete but uncertified. */
async function enteredBy(address: string) {
  const [staff, dana] = [await staffActor(address), await agentActor(DANA)];
  const known = { name: 'Dana Reyes', phone: '+1 217 555 0101', person: 'A girl of 14' };
  const waiting = await anEnteredRequest(staff, dana.agencyId, known);
  const claimed = await anEnteredRequest(staff, dana.agencyId, known);
  const complete = await anEnteredRequest(staff, dana.agencyId, known);
  for (const reference of [claimed, complete]) await claimRequest(dana, { reference });
  await completeAll(dana, complete);
  return { waiting, claimed, complete };
}

async function enteredFisa(address: string): Promise<string> {
  const bureau = await database().agencyDomain.findUniqueOrThrow({ where: { domain: 'fbe.example' } });
  return anEnteredRequest(await staffActor(address), bureau.agencyId, FISA);
}

/** An account without a second factor, for the pages on which one is enrolled. */
async function newcomer(): Promise<string> {
  const address = 'newcomer@legal.example';
  const row = {
    id: newId(),
    address,
    name: 'Nell Newcomer',
    kind: 'staff',
    roles: ['analyst'],
    standing: 'active',
  } as const;
  await database().account.createMany({
    data: [{ ...row, roles: ['analyst'], createdAt: now() }],
    skipDuplicates: true,
  });
  return address;
}

/** The seeded second factor of somebody. */
async function factorOf(address: string): Promise<string> {
  const where = { account: { address } };
  return (await database().factor.findFirstOrThrow({ where, orderBy: { createdAt: 'asc' } })).id;
}

/** The codes of the questions that wait on a request, in their order. */
async function openCodes(reference: string): Promise<string[]> {
  const rows = await database().deficiency.findMany({
    where: { request: { reference }, curedAt: null },
    orderBy: { raisedAt: 'asc' },
  });
  return rows.map(({ code }) => code);
}

/** Words for messages and decisions, as counsel edits them. */
async function templatePages(): Promise<[Route, string, string][]> {
  const [template] = await newestTemplates();
  const { id } = template!;
  return [
    ['/desk/templates', 'templates', '/desk/templates'],
    ['/desk/templates/new', 'template-new', '/desk/templates/new'],
    ['/desk/templates/[id]', 'template', `/desk/templates/${id}`],
    ['/desk/templates/[id]/history', 'template-history', `/desk/templates/${id}/history`],
  ];
}

/** The registry: a proposed agency that waits for the second person, one that nobody has checked, one that is open. */
async function registryPages(): Promise<[Route, string, string, string][]> {
  const named = (domain: string) =>
    database().agencyDomain.findUniqueOrThrow({ where: { domain }, select: { agencyId: true } });
  const [waiting, unchecked, verified] = await Promise.all(
    [WAITING_AGENCY.domain, UNCHECKED_AGENCY.domain, 'doj-ca.example'].map(named),
  );
  const page = ({ agencyId }: { agencyId: string }) => `/desk/agencies/${agencyId}`;
  return [
    ['/desk/agencies', 'agencies', '/desk/agencies', COLE],
    ['/desk/agencies', 'agencies-proposed', '/desk/agencies?standing=proposed', STAFF[4]!],
    ['/desk/agencies/new', 'agency-new', '/desk/agencies/new', ANA],
    ['/desk/agencies/import', 'agency-import', '/desk/agencies/import', ADAM],
    ['/desk/agencies/[id]', 'agency-waits', page(waiting!), COLE],
    ['/desk/agencies/[id]', 'agency-unchecked', page(unchecked!), ANA],
    ['/desk/agencies/[id]', 'agency-verified', page(verified!), ADAM],
    ['/desk/agencies/[id]/check', 'agency-check', `${page(unchecked!)}/check`, COLE],
    ['/desk/agencies/[id]/edit', 'agency-edit', `${page(unchecked!)}/edit`, ANA],
    ['/desk/agencies/[id]/edit', 'agency-change', `${page(verified!)}/edit`, COLE],
  ];
}

/** The administrator's pages. */
async function settingsPages(): Promise<[Route, string, string][]> {
  const { entries } = await currentCatalogue();
  const [rule] = (await currentAssignment()).rules;
  const entry = `/desk/settings/catalogue/entries/${entries[0]!.id}`;
  return [
    ['/desk/settings', 'settings', '/desk/settings'],
    ['/desk/settings/desk', 'settings-desk', '/desk/settings/desk'],
    ['/desk/settings/assignment', 'settings-assignment', '/desk/settings/assignment'],
    ['/desk/settings/assignment/new', 'settings-rule-new', '/desk/settings/assignment/new'],
    ['/desk/settings/assignment/[id]', 'settings-rule', `/desk/settings/assignment/${rule!.id}`],
    ['/desk/settings/on-call', 'settings-on-call', '/desk/settings/on-call'],
    ['/desk/away', 'away-administrator', '/desk/away'],
    ['/desk/settings/catalogue', 'settings-catalogue', '/desk/settings/catalogue'],
    ['/desk/settings/catalogue/new', 'settings-entry-new', '/desk/settings/catalogue/new'],
    ['/desk/settings/catalogue/entries/[id]', 'settings-entry', entry],
    ['/desk/settings/catalogue/entries/[id]/remove', 'settings-entry-remove', `${entry}/remove`],
    ['/desk/settings/catalogue/history', 'settings-history', '/desk/settings/catalogue/history'],
    ['/desk/settings/catalogue/history/[version]', 'settings-version', '/desk/settings/catalogue/history/1'],
    [
      '/desk/settings/catalogue/history/[version]',
      'settings-version-2',
      '/desk/settings/catalogue/history/2',
    ],
    ['/data', 'data-content', '/data?category=content'],
    ['/data', 'data-version-1', '/data?version=1'],
  ];
}

/** The pages of an emergency's release, and of what trust and safety has to know. */
async function decisionPages(): Promise<[Route, string, string, string][]> {
  const emergency = await database().release.findFirstOrThrow({
    where: { decidedAt: null },
    select: { request: { select: { reference: true } } },
  });
  const request = `/desk/requests/${emergency.request.reference}`;
  const [open, settled] = await Promise.all(
    [null, { not: null }].map((settledAt) =>
      database().instruction.findFirstOrThrow({ where: { settledAt, request: { compartment: false } } }),
    ),
  );
  return [
    ['/desk/requests/[reference]', 'desk-emergency-release', request, COLE],
    ['/desk/requests/[reference]/call-back', 'desk-call-back', `${request}/call-back`, ANA],
    ['/desk/requests/[reference]/signals', 'desk-signals', `${request}/signals`, ANA],
    ['/desk/requests/[reference]/signals', 'desk-signals-auditor', `${request}/signals`, STAFF[4]!],
    ['/desk/requests/[reference]/release', 'desk-release', `${request}/release`, COLE],
    ['/desk/instructions', 'instructions', '/desk/instructions', TESS],
    ['/desk/instructions', 'instructions-settled', '/desk/instructions?settled=yes', TESS],
    ['/desk/instructions', 'instructions-cleared', '/desk/instructions', CLARA],
    ['/desk/instructions/[id]', 'instruction', `/desk/instructions/${open!.id}`, TESS],
    ['/desk/instructions/[id]', 'instruction-settled', `/desk/instructions/${settled!.id}`, TESS],
  ];
}

/** Who has an account, as counsel, auditor and administrator see it. */
async function accountPages(): Promise<[Route, string, string, string][]> {
  const id = async (address: string) =>
    (await database().account.findUniqueOrThrow({ where: { address } })).id;
  const [dana, carol] = [await id(DANA), await id('carol.counsel@legal.example')];
  const waiting = await id(WAITING_AGENT.address);
  return [
    ['/desk/accounts', 'accounts-waiting', '/desk/accounts', COLE],
    ['/desk/accounts', 'accounts-agents', '/desk/accounts?show=agents', STAFF[4]!],
    ['/desk/accounts', 'accounts-staff', '/desk/accounts?show=staff', ADAM],
    ['/desk/accounts/[id]', 'account-of-agent', `/desk/accounts/${dana}`, COLE],
    ['/desk/accounts/[id]', 'account-of-staff', `/desk/accounts/${carol}`, ADAM],
    ['/desk/accounts/[id]', 'account-waiting', `/desk/accounts/${waiting}`, COLE],
    ['/desk/accounts/[id]/leave', 'account-leave', `/desk/accounts/${dana}/leave`, COLE],
    ['/desk/accounts/[id]/leave', 'account-leave-staff', `/desk/accounts/${carol}/leave`, ADAM],
    ['/requests/agents', 'agents', '/requests/agents', LEE],
    ['/requests/agents/[id]', 'agent', `/requests/agents/${dana}`, LEE],
    ['/requests/agents/[id]', 'agent-waiting', `/requests/agents/${waiting}`, LEE],
    ['/requests/agents/[id]/leave', 'agent-leave', `/requests/agents/${dana}/leave`, LEE],
    ['/requests', 'requests-waiting', '/requests', WAITING_AGENT.address],
    ['/requests/new', 'request-new-waiting', '/requests/new', WAITING_AGENT.address],
    ['/desk/accounts/invite', 'account-invite', '/desk/accounts/invite', ADAM],
  ];
}

/** Whoever is shut out: the list, one that waits for a second person, and where an agent is shut out. */
async function suspensionPages(): Promise<[Route, string, string, string][]> {
  const { id } = await database().suspension.findFirstOrThrow({ where: { liftedAt: null } });
  const dana = await agentActor(DANA);
  return [
    ['/desk/suspensions', 'suspensions', '/desk/suspensions', COLE],
    ['/desk/suspensions', 'suspensions-administrator', '/desk/suspensions', ADAM],
    ['/desk/suspensions/[id]', 'suspension-asked', `/desk/suspensions/${id}`, COLE],
    ['/desk/suspensions/[id]', 'suspension-to-answer', `/desk/suspensions/${id}`, ADAM],
    ['/desk/suspensions/[id]', 'suspension-auditor', `/desk/suspensions/${id}`, STAFF[4]!],
    ['/desk/suspensions/new', 'suspend', `/desk/suspensions/new?account=${dana.accountId}`, ANA],
    ['/desk/suspensions/new', 'suspend-agency', `/desk/suspensions/new?agency=${dana.agencyId}`, ANA],
  ];
}

const OPEN_TO_ALL = [
  '/',
  '/guidelines',
  '/data',
  '/emergency',
  '/help',
  '/accessibility',
  '/privacy',
  '/verify',
  '/signed-out',
  '/mailbox',
  '/sign-in',
  '/register',
] as const;

const VERB_PAGES: [string, RequestStatus][] = [
  ['ask', 'in_review'],
  ['approve', 'in_review'],
  ['decline', 'in_review'],
  ['delay', 'in_review'],
  ['supersede', 'in_review'],
  ['reopen', 'fulfilled'],
];

const FILED: RequestStatus[] = [
  'submitted',
  'in_review',
  'awaiting_agency',
  'legally_delayed',
  'approved',
  'fulfilled',
  'declined',
  'withdrawn',
];

/** Every page there is, seen by everyone it is for, on the seeded data. Makes a finished draft and a newcomer. */
export async function inventory(): Promise<Visit[]> {
  const draft = await aFinishedDraft(await agentActor(DANA));
  const visits: Visit[] = OPEN_TO_ALL.map((path) => ({
    route: path,
    name: path.slice(1) || 'start',
    path,
    as: null,
  }));
  const add = (route: Visit['route'], name: string, path: string, as: string | null, half?: boolean) =>
    visits.push({ route, name, path, as, half });

  add('not-found', 'not-found', '/nothing-here', null);
  add('/sign-in/code', 'sign-in-code', '/sign-in/code', null);
  add('/sign-in/link', 'sign-in-link', `/sign-in/link?token=${randomToken()}`, null);
  add('/sign-in/factor', 'sign-in-factor', '/sign-in/factor', DANA, true);
  add('/sign-in/enrol', 'sign-in-enrol', '/sign-in/enrol', await newcomer(), true);
  add('/sign-in/confirm', 'sign-in-confirm', '/sign-in/confirm', DANA);
  for (const address of [DANA, ADAM])
    add('/account', `account-${address.split('.')[0]}`, '/account', address);

  add('/account/factors/new', 'factor-new', '/account/factors/new', ADAM);
  add('/account/factors/[id]', 'factor', `/account/factors/${await factorOf(ADAM)}`, ADAM);

  add('/desk/accounts/losses', 'losses', '/desk/accounts/losses', COLE);
  const { id: loss } = await database().factorLoss.findFirstOrThrow({ orderBy: { askedAt: 'asc' } });
  add('/desk/accounts/losses/[id]', 'loss', `/desk/accounts/losses/${loss}`, ADAM);

  add('/requests', 'requests', '/requests', DANA);
  add('/requests', 'requests-contact', '/requests', LEE);
  add('/requests/new', 'request-new', '/requests/new', DANA);
  add('/requests/drafts/[id]', 'draft', `/requests/drafts/${draft}`, DANA);
  for (const section of Object.keys(SECTIONS)) {
    add('/requests/drafts/[id]/[section]', `draft-${section}`, `/requests/drafts/${draft}/${section}`, DANA);
  }
  add('/requests/drafts/[id]/check', 'draft-check', `/requests/drafts/${draft}/check`, DANA);
  add('/requests/drafts/[id]/delete', 'draft-delete', `/requests/drafts/${draft}/delete`, DANA);

  for (const status of FILED) {
    const reference = await referenceIn(status);
    const { agent } = await database().request.findUniqueOrThrow({
      where: { reference },
      include: { agent: true },
    });
    const { address } = agent!;
    add('/requests/[reference]', `request-${status}`, `/requests/${reference}`, address);
    add('/desk/requests/[reference]', `desk-request-${status}`, `/desk/requests/${reference}`, COLE);
    if (status === 'submitted') {
      add('/requests/[reference]/filed', 'request-filed', `/requests/${reference}/filed`, address);
      add('/requests/[reference]/withdraw', 'request-withdraw', `/requests/${reference}/withdraw`, address);
      for (const section of ['process', 'documents']) {
        const path = `/requests/${reference}/correct/${section}`;
        add('/requests/[reference]/correct/[section]', `request-correct-${section}`, path, address);
      }
    }
    if (status === 'awaiting_agency') {
      add('/requests/[reference]/answer', 'request-answer', `/requests/${reference}/answer`, address);
      for (const code of await openCodes(reference)) {
        const path = `/requests/${reference}/answer/${code}`;
        add('/requests/[reference]/answer/[code]', `request-answer-${code}`, path, address);
      }
      add('/requests/[reference]/message', 'request-message', `/requests/${reference}/message`, address);
      const desk = `/desk/requests/${reference}/message`;
      add('/desk/requests/[reference]/message', 'desk-message', desk, COLE);
    }
  }

  add('/requests/claim', 'request-claim', '/requests/claim', DANA);
  const entered = await enteredBy(ANA);
  add('/requests/[reference]', 'request-to-complete', `/requests/${entered.claimed}`, DANA);
  add('/requests/[reference]/certify', 'request-certify', `/requests/${entered.complete}/certify`, DANA);
  add('/desk/calendar', 'calendar', '/desk/calendar', ANA);
  add('/desk/calendar', 'calendar-all', '/desk/calendar?whose=everyone', STAFF[4]!);
  add('/desk/pen', 'pen', '/desk/pen', ANA);
  add('/desk/pen', 'pen-auditor', '/desk/pen', STAFF[4]!);
  add('/desk/pen/new', 'pen-start', '/desk/pen/new', ANA);
  for (const kind of ['emergency', 'search_warrant', 'preservation', 'inquiry']) {
    add('/desk/pen/new', `pen-${kind}`, `/desk/pen/new?kind=${kind}&channel=phone`, ANA);
  }
  add('/desk/pen/[reference]', 'pen-entered', `/desk/pen/${entered.waiting}`, ANA);
  add('/desk/requests/[reference]', 'desk-request-entered', `/desk/requests/${entered.waiting}`, ANA);
  add(
    '/desk/requests/[reference]/documents',
    'desk-scans',
    `/desk/requests/${entered.waiting}/documents`,
    ANA,
  );
  const fisa = await enteredFisa(CLARA);
  add('/desk/compartment', 'compartment', '/desk/compartment', CLARA);
  add('/desk/compartment/new', 'compartment-new', '/desk/compartment/new', CLARA);
  add('/desk/requests/[reference]', 'desk-request-fisa', `/desk/requests/${fisa}`, CLARA);

  for (const [route, name, path, as] of await accountPages()) add(route, name, path, as);
  add('/desk/away', 'away', '/desk/away', ANA);
  for (const [route, name, path, as] of await suspensionPages()) add(route, name, path, as);
  add('/desk/compartment/audit', 'compartment-audit', '/desk/compartment/audit', CLARA);
  for (const address of [COLE, STAFF[4]!]) {
    const who = address.split('.')[0];
    add('/desk/audit', `audit-${who}`, '/desk/audit', address);
    add('/desk/insight', `insight-${who}`, '/desk/insight', address);
  }
  for (const address of STAFF) add('/desk', `desk-${address.split('.')[0]}`, '/desk', address);
  add(
    '/desk/requests/[reference]',
    'desk-request-auditor',
    `/desk/requests/${await referenceIn('approved')}`,
    STAFF[4]!,
  );
  add(
    '/desk/requests/[reference]',
    'desk-request-analyst',
    `/desk/requests/${await referenceIn('in_review')}`,
    ANA,
  );
  for (const [verb, status] of VERB_PAGES) {
    const reference = await referenceIn(status);
    add('/desk/requests/[reference]/[verb]', `desk-${verb}`, `/desk/requests/${reference}/${verb}`, COLE);
  }
  for (const [route, name, path, as] of await decisionPages()) add(route, name, path, as);
  add('/register/code', 'register-code', '/register/code', null);
  add('/register/link', 'register-link', `/register/link?token=${randomToken()}`, null);
  const registering = {
    route: '/register/details',
    path: '/register/details',
    as: null,
    registers: true,
  } as const;
  visits.push({ ...registering, name: 'register-join', mailbox: 'newcomer@springfield-pd.example' });
  visits.push({ ...registering, name: 'register-propose', mailbox: 'newcomer@ogdenville-police.example' });
  visits.push({ ...registering, name: 'register-account', mailbox: DANA });
  visits.push({ ...registering, name: 'register-free-mail', mailbox: 'newcomer@gmail.com' });
  add('/emergency/file', 'emergency-file', '/emergency/file', null);
  add('/emergency/file/code', 'emergency-code', '/emergency/file/code', null);
  add('/emergency/file/link', 'emergency-link', `/emergency/file/link?token=${randomToken()}`, null);
  const [unverified, fresh] = [UNVERIFIED_AGENT.address, 'newcomer@ogdenville-police.example'];
  const own = await database().request.findFirstOrThrow({ where: { agent: { address: unverified } } });
  const form = { route: '/emergency/file/request', path: '/emergency/file/request', as: null } as const;
  visits.push({ ...form, name: 'emergency-form', mailbox: fresh });
  visits.push({ ...form, name: 'emergency-form-again', mailbox: unverified });
  visits.push({ ...form, name: 'emergency-form-account', mailbox: DANA });
  const path = `/emergency/${own.reference}`;
  visits.push({
    route: '/emergency/[reference]',
    name: 'emergency-status',
    path,
    as: null,
    mailbox: unverified,
  });
  add('/desk/requests/[reference]', 'desk-emergency', `/desk/requests/${own.reference}`, COLE);
  for (const [route, name, path, as] of await registryPages()) add(route, name, path, as);
  for (const [route, name, path] of await templatePages()) add(route, name, path, COLE);
  for (const [route, name, path] of await settingsPages()) add(route, name, path, ADAM);
  return visits;
}
