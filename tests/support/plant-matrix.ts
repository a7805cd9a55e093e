import { setTimeout } from 'node:timers/promises';
import type { AccountFacts } from '@/lib/accounts/policy';
import { type Actor, type AgentActor, STAFF_ROLES, type StaffActor } from '@/lib/accounts/rules';
import { askAgency } from '@/lib/conversations/ask-agency';
import { saveView } from '@/lib/desk/save-view';
import { confirmDocument } from '@/lib/documents/confirm-document';
import { receiveDocument } from '@/lib/documents/receive-document';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { listMails } from '@/lib/platform/mailbox';
import { closeQueue } from '@/lib/platform/queue';
import { fileRequest } from '@/lib/receipts/file-request';
import { beginReview } from '@/lib/requests/begin-review';
import { claimRequest } from '@/lib/requests/claim-request';
import type { RequestFacts } from '@/lib/requests/policy';
import { findDraft, findRequest, requestForUpload } from '@/lib/requests/queries';
import { onePagePdf } from '@/prisma/seed/paper';
import { UNVERIFIED_AGENT, WAITING_AGENT } from '@/prisma/seed/people';
import { agentRow, staffRow } from '@/prisma/seed/rows';
import { anEnteredRequest, completeAll } from './entries';
import { agentActor, cookiesFor, inventory, sessionOf, staffActor, type Visit } from './inventory';
import type { Person, Planted, Target } from './matrix-cells';
import { aFiledRequest, aFinishedDraft } from './requests';

// For tests/e2e/role-matrix, on the portal of DATA_DIR, in a process of its own: the modules of the portal keep to one
// database a process. `people` makes one person of each relation and role, and a request in each state that a page
// wants; `acts` counts what each of them has done by the log, `owned` what of their own is not as it was. Each prints JSON.

const [DANA, LEE, ARI] = [
  'dana.reyes@springfield-pd.example',
  'lee.chan@springfield-pd.example',
  'ari.cole@fbe.example',
];

async function join(address: string, name: string, beside: AgentActor, pointOfContact = false) {
  const row = agentRow({ address, name, agencyId: beside.agencyId, pointOfContact }, now());
  await database().account.createMany({ data: [row], skipDuplicates: true });
  return agentActor(address);
}

async function aRole(role: (typeof STAFF_ROLES)[number]) {
  const address = `only.${role.replaceAll('_', '-')}@legal.example`;
  const row = staffRow({ address, name: `Only ${role}`, roles: [role] }, now());
  await database().account.createMany({ data: [row], skipDuplicates: true });
  return staffActor(address);
}

/** Files a request whose document has its bytes. */
async function filed(agent: AgentActor, kind: 'subpoena_trial' | 'national_security_letter', followers = '') {
  const matter = { agencyCase: '', childEndangerment: 'no', preservation: '', followers };
  const pages = kind === 'subpoena_trial' ? { matter } : {};
  const draftId = await aFinishedDraft(agent, { kind, pages, document: false });
  const target = (await requestForUpload(agent, draftId))!;
  const { id, bytes, sha256 } = await receiveDocument(agent, target, {
    name: 'process.pdf',
    announced: null,
    role: 'process',
    source: (async function* () {
      yield onePagePdf('Process', ['For the matrix']);
    })(),
  });
  await confirmDocument(agent, target, { document: id, bytes, sha256 });
  const filing = { draftId, certified: true, attested: true, factorAt: now() };
  const { reference } = await fileRequest(agent, filing);
  return { reference, documentId: id, facts: (await findRequest(agent, reference))!.facts };
}

async function asked(
  agent: AgentActor,
  staff: StaffActor,
  kind: 'subpoena_trial' | 'national_security_letter',
) {
  const { reference } = await filed(agent, kind);
  await beginReview(staff, { reference });
  await askAgency(staff, { reference, questions: [{ code: 'G6', wording: 'Which days?' }] });
  return { reference, facts: (await findRequest(agent, reference))!.facts };
}

function draftTarget(draftId: string, facts: RequestFacts): Target {
  const at = `/requests/drafts/${draftId}`;
  return {
    thing: { request: facts },
    fields: { draftId },
    paths: {
      '/requests/drafts/[id]': at,
      '/requests/drafts/[id]/[section]': `${at}/contact`,
      '/requests/drafts/[id]/check': `${at}/check`,
      '/requests/drafts/[id]/delete': `${at}/delete`,
    },
  };
}

function filedTarget({ reference, documentId, facts }: Awaited<ReturnType<typeof filed>>): Target {
  const [agents, desk] = [`/requests/${reference}`, `/desk/requests/${reference}`];
  return {
    thing: { request: facts },
    fields: { reference },
    paths: {
      '/requests/[reference]': agents,
      '/requests/[reference]/filed': `${agents}/filed`,
      '/requests/[reference]/message': `${agents}/message`,
      '/requests/[reference]/correct/[section]': `${agents}/correct/contact`,
      '/requests/[reference]/withdraw': `${agents}/withdraw`,
      '/desk/requests/[reference]': desk,
      '/desk/requests/[reference]/[verb]': `${desk}/ask`,
      '/desk/requests/[reference]/message': `${desk}/message`,
      '/desk/requests/[reference]/signals': `${desk}/signals`,
      '/api/documents/[id]': `/api/documents/${documentId}`,
      '/api/receipts/[reference]/[number]': `/api/receipts/${reference}/1`,
      '/api/requests/[reference]/file': `/api/requests/${reference}/file?as=pdf`,
    },
  };
}

function askedTarget({ reference, facts }: Awaited<ReturnType<typeof asked>>): Target {
  const agents = `/requests/${reference}/answer`;
  const paths = {
    '/requests/[reference]/answer': agents,
    '/requests/[reference]/answer/[code]': `${agents}/G6`,
  };
  return { thing: { request: facts }, fields: { reference }, paths };
}

/** An account, with the pages about it. */
function accountTarget({ id, kind, agencyId }: AccountFacts): Target {
  const [agents, desk] = [`/requests/agents/${id}`, `/desk/accounts/${id}`];
  const onDesk = { '/desk/accounts/[id]': desk, '/desk/accounts/[id]/leave': `${desk}/leave` };
  const onAgents = { '/requests/agents/[id]': agents, '/requests/agents/[id]/leave': `${agents}/leave` };
  return {
    thing: { account: { id, kind, agencyId } },
    fields: { id, roles: 'administrator', heirId: '' },
    paths: kind === 'agent' ? { ...onDesk, ...onAgents } : onDesk,
  };
}

/** What is somebody's own: a second factor, a browser, a view of the queue, a file of a draft. */
async function ownTargets(dana: AgentActor, analyst: StaffActor, draftId: string) {
  const where = { accountId: dana.accountId };
  const factor = await database().factor.findFirstOrThrow({ where });
  const tokenHash = digest(await sessionOf(dana.address));
  const session = await database().session.findUniqueOrThrow({ where: { tokenHash } });
  const theirViews = { ownerId: analyst.accountId };
  if ((await database().deskView.count({ where: theirViews })) === 0)
    await saveView(analyst, { name: 'Mine', shared: true, query: 'status=all' });
  const view = await database().deskView.findFirstOrThrow({ where: theirViews });
  const file = await database().document.findFirstOrThrow({ where: { requestId: draftId } });
  const hers = { ownerId: dana.accountId };
  return {
    factor: {
      thing: hers,
      fields: { id: factor.id, name: 'Taken' },
      paths: { '/account/factors/[id]': `/account/factors/${factor.id}` },
      actions: ['rename-factor', 'remove-factor'],
    },
    session: { thing: hers, fields: { id: session.id }, paths: {}, actions: ['sign-out-one'] },
    view: {
      thing: theirViews,
      fields: { do: 'rename', id: view.id, name: 'Taken' },
      paths: {},
      actions: ['change-view'],
    },
    file: {
      thing: hers,
      fields: { document: file.id, bytes: String(file.bytes), sha256: file.sha256 ?? '0'.repeat(64) },
      paths: {},
      actions: ['confirm-document', 'remove-document'],
    },
  } satisfies Record<string, Target>;
}

/** What is left of them as it was: nobody else changed or ended any. */
async function owned() {
  const [factors, views, sessions, files] = await Promise.all([
    database().factor.count({ where: { name: 'Taken' } }),
    database().deskView.count({ where: { name: 'Taken' } }),
    database().session.count(),
    database().document.count({ where: { removedAt: { not: null } } }),
  ]);
  return { factors, views, sessions, files };
}

async function targets(dana: AgentActor, ari: AgentActor, follower: AgentActor) {
  const [analyst, cleared] = [await aRole('analyst'), await aRole('cleared')];
  const draft = async (agent: AgentActor, kind: 'subpoena_trial' | 'national_security_letter') => {
    const id = await aFinishedDraft(agent, { kind });
    return draftTarget(id, (await findDraft(agent, id))!.facts);
  };
  const entered = await anEnteredRequest(analyst, dana.agencyId, {
    name: 'Dana Reyes',
    phone: '+1 217 555 0101',
  });
  await claimRequest(dana, { reference: entered });
  await completeAll(dana, entered);
  const emergency = await aFiledRequest(dana, { kind: 'emergency', asked: true });
  const instructed = await aFiledRequest(dana, {
    pages: { handling: { expedited: 'no', notice: 'not_barred', doNotAct: 'yes' } },
  });
  const { id } = await database().instruction.findFirstOrThrow({ where: { requestId: instructed.id } });
  const factsOf = async (reference: string) => (await findRequest(dana, reference))!.facts;
  const desk = `/desk/requests/${emergency.reference}`;
  const plain = await draft(dana, 'subpoena_trial');
  const agent: AccountFacts = { id: follower.accountId, kind: 'agent', agencyId: follower.agencyId };
  return {
    draft: plain,
    agent: accountTarget(agent),
    staff: accountTarget({ id: (await aRole('auditor')).accountId, kind: 'staff', agencyId: null }),
    ...(await ownTargets(dana, analyst, plain.fields.draftId!)),
    filed: filedTarget(await filed(dana, 'subpoena_trial', follower.address)),
    asked: askedTarget(await asked(dana, analyst, 'subpoena_trial')),
    entered: {
      thing: { request: await factsOf(entered) },
      fields: { reference: entered },
      paths: {
        '/requests/[reference]/certify': `/requests/${entered}/certify`,
        '/desk/requests/[reference]/documents': `/desk/requests/${entered}/documents`,
      },
    },
    emergency: {
      thing: { request: await factsOf(emergency.reference) },
      fields: { reference: emergency.reference },
      paths: {
        '/desk/requests/[reference]/call-back': `${desk}/call-back`,
        '/desk/requests/[reference]/release': `${desk}/release`,
      },
    },
    instruction: {
      thing: { request: await factsOf(instructed.reference) },
      fields: { id },
      paths: { '/desk/instructions/[id]': `/desk/instructions/${id}` },
    },
    sealedDraft: await draft(ari, 'national_security_letter'),
    sealed: filedTarget(await filed(ari, 'national_security_letter')),
    sealedAsked: askedTarget(await asked(ari, cleared, 'national_security_letter')),
  } satisfies Record<string, Target>;
}

/** Somebody who was shut out, whose session was left behind. */
async function shutOut(dana: AgentActor): Promise<string> {
  const { accountId, address } = await join('sue.shut@springfield-pd.example', 'Sue Shut', dana);
  const cookie = await jar({ as: address });
  await database().account.update({ where: { id: accountId }, data: { standing: 'suspended' } });
  return cookie;
}

/** A session whose twelve hours are over. */
async function overdue(): Promise<string> {
  const cookie = await jar({ as: DANA! });
  const tokenHash = digest(cookie.split('=')[1]!);
  await database().session.update({ where: { tokenHash }, data: { expiresAt: now() } });
  return cookie;
}

async function people(): Promise<Planted> {
  const pages = new Map<string, string>();
  for (const { route, path } of await inventory()) if (!pages.has(route)) pages.set(route, path);
  const [dana, lee, ari] = [await agentActor(DANA!), await agentActor(LEE!), await agentActor(ARI!)];
  const follower = await join('fay.follows@springfield-pd.example', 'Fay Follows', dana);
  const actors: Record<string, Actor> = {
    author: dana,
    follower,
    colleague: await join('cal.beside@springfield-pd.example', 'Cal Beside', dana),
    waiting: await agentActor(WAITING_AGENT.address),
    contact: lee,
    stranger: await join(
      'stan.else@doj-ca.example',
      'Stan Else',
      await agentActor('sam.ortiz@doj-ca.example'),
      true,
    ),
    sealedAuthor: ari,
    sealedColleague: await join('cora.beside@fbe.example', 'Cora Beside', ari),
    sealedContact: await join('pia.contact@fbe.example', 'Pia Contact', ari, true),
  };
  for (const role of STAFF_ROLES) actors[role] = await aRole(role);
  const planted = await targets(dana, ari, follower);
  const own = await database().request.findFirstOrThrow({
    where: { agent: { address: UNVERIFIED_AGENT.address } },
  });
  pages.set('/emergency/[reference]', `/emergency/${own.reference}`);
  pages.set('/mailbox/[id]', `/mailbox/${await someMail()}`);
  const none = { actor: null, level: 'none' } as const;
  const byMailbox = async (mailbox: string) => jar({ as: null, mailbox });
  const persons: Person[] = [
    { name: 'nobody', ...none, cookie: '' },
    { name: 'shut out', ...none, cookie: await shutOut(dana) },
    { name: 'overdue', ...none, cookie: await overdue() },
    { name: 'half', actor: null, level: 'half', cookie: await jar({ as: DANA!, half: true }) },
    {
      name: 'mailbox',
      actor: null,
      level: 'emergency',
      cookie: await byMailbox(UNVERIFIED_AGENT.address),
    },
    {
      name: 'other-mailbox',
      actor: null,
      level: 'emergency',
      cookie: await byMailbox('zoe@ogdenville.example'),
    },
    {
      name: 'registrant',
      actor: null,
      level: 'register',
      cookie: await jar({ as: null, mailbox: 'rae@springfield-pd.example', registers: true }),
    },
  ];
  for (const [name, actor] of Object.entries(actors)) {
    persons.push({ name, actor, level: 'full', cookie: await jar({ as: actor.address }) });
  }
  // Downloads want a factor given just now, and the test takes its time.
  const factorAt = new Date(now().getTime() + 60 * 60_000);
  await database().session.updateMany({ where: { assurance: 'two_factor' }, data: { factorAt } });
  return { persons, pages: Object.fromEntries(pages), targets: planted };
}

/** A mail that the worker has sent; what was planted makes some. */
async function someMail(): Promise<string> {
  for (let left = 100; left > 0; left -= 1) {
    const [mail] = await listMails();
    if (mail) return mail.id;
    await setTimeout(200);
  }
  throw new Error('the worker sent no mail within 20 seconds');
}

async function jar(visit: Pick<Visit, 'as' | 'half' | 'mailbox' | 'registers'>): Promise<string> {
  const cookies = await cookiesFor({ route: 'not-found', name: '', path: '', ...visit });
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** What was done by the log, by person and act; reading is in the log too, and is left out. */
async function acts() {
  const rows = await database().auditEvent.groupBy({
    by: ['actorId', 'act'],
    where: { actorId: { not: null } },
    _count: { _all: true },
    orderBy: [{ actorId: 'asc' }, { act: 'asc' }],
  });
  return rows
    .filter(({ act }) => !/viewed|opened|listed|searched|exported/.test(act))
    .map(({ actorId, act, _count }) => `${actorId} ${act} ${_count._all}`);
}

/** The session cookie of somebody who signs out with it. */
async function spare() {
  return { cookie: await jar({ as: DANA! }) };
}

const STEPS: Record<string, () => Promise<unknown>> = { people, acts, owned, spare };
process.stdout.write(JSON.stringify(await STEPS[process.argv[2] ?? '']!()));
await closeQueue();
await disconnect();
