import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Actor } from '@/lib/accounts/rules';
import { DELAY_IDS } from '@/lib/law/grounds';
import { may, type RequestFacts } from '@/lib/requests/policy';
import { ACTIONS, type ActionAccess, type ActionName } from '@/lib/web/action-access';
import { RELATIONS } from '@/lib/web/relations';
import { ROUTES, type Route, type RouteAccess } from '@/lib/web/routes';
import { type Portal, startPortal } from '@/tests/support/portal';
import { type Action, actionsOfBuild, press } from '@/tests/support/press';
import { thorough } from '@/tests/support/runs';
import { startWithoutProxy } from '@/tests/support/without-proxy';

// The matrices of README.md, cell by cell over HTTP: every page and handler asked for, and every action posted to, by
// whoever there is, of requests that are their own, their agency's, another agency's and of the compartment. All of it
// once more on a server whose build has no proxy, which is no lock.

type Person = {
  name: string;
  actor: Actor | null;
  level: 'none' | 'half' | 'mailbox' | 'full';
  cookie: string;
};
type Target = { facts: RequestFacts; fields: Record<string, string>; paths: Record<string, string> };
type Planted = { persons: Person[]; pages: Record<string, string>; targets: Record<string, Target> };

test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

let portal: Portal;
let bare: Awaited<ReturnType<typeof startWithoutProxy>>;
let planted: Planted;

/** A step of tests/support/plant-matrix on this portal. */
async function step<T>(name: string): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['lib/cli/launch.cjs', 'tests/support/plant-matrix.ts', name],
    { env: { ...process.env, DATA_DIR: portal.dataDir }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as T;
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  portal = await startPortal({ PORT: '0' });
  planted = await step<Planted>('people');
  bare = await startWithoutProxy(portal.dataDir);
});
test.afterAll(async () => {
  await bare?.stop();
  await portal?.stop();
});

/** What an answer comes to: led to prove who one is, told that there is nothing, or let in. */
type Verdict = 'prove' | 'nothing' | 'in';

function verdictOf(status: number, to: string | null, isApi: boolean): Verdict {
  if (status === 404) return 'nothing';
  // Its page leads on to signing in, or says that there is nothing (identifiers, a form without script).
  if (isApi && (status === 401 || status === 405 || (to !== null && /\/requests$/.test(to))))
    return 'nothing';
  return to !== null && /\/(sign-in(?!\/enrol)|emergency\/file(?!\/request))/.test(to) ? 'prove' : 'in';
}

/** Whether a row lets somebody in, as far as role and assurance go. */
function admitted(access: RouteAccess, { actor, level }: Person): Verdict {
  if (access.who === 'public' || access.who === 'evaluation') return 'in';
  if (access.who === 'emergency_mailbox') return level === 'mailbox' ? 'in' : 'prove';
  if (access.who === 'mailbox') return level === 'half' || level === 'full' ? 'in' : 'prove';
  if (!actor) return 'prove';
  if (access.who === 'agent') return actor.kind === 'agent' ? 'in' : 'nothing';
  if (access.who !== 'staff') return 'in';
  return actor.kind === 'staff' && actor.roles.some((role) => access.roles.includes(role)) ? 'in' : 'nothing';
}

type Cell = { person: Person; path: string; expected: Verdict; isApi: boolean };

/** Routes that cannot be asked for as they stand: streams that do not end, and a name that Next takes for itself. */
const ELSEWHERE: readonly string[] = [
  '/api/desk/live',
  '/api/auth/[...nextauth]',
  '/api/desk/calendar/[token]',
];
const PATHS: Record<string, string> = {
  '/api/documents/viewer/[...file]': '/api/documents/viewer/wasm/jbig2_nowasm_fallback.js',
  '/api/desk/queue': '/api/desk/queue?as=csv&view=status%3Dall',
  '/api/desk/insight': '/api/desk/insight?table=volumes',
  '/api/desk/audit': '/api/desk/audit?as=csv',
};

function pageCells(): Cell[] {
  return (Object.entries(ROUTES) as [Route, RouteAccess][])
    .filter(([route]) => !ELSEWHERE.includes(route))
    .flatMap(([route, access]) => {
      const isApi = route.startsWith('/api/');
      const rule = RELATIONS[route];
      const over = Object.values(planted.targets).filter(({ paths }) => paths[route]);
      if (rule && over.length === 0) throw new Error(`${route} has a rule and nothing planted`);
      const asked = rule
        ? over.map(({ facts, paths }) => ({ facts, path: paths[route]! }))
        : [{ facts: null, path: PATHS[route] ?? planted.pages[route] ?? route }];
      return asked.flatMap(({ facts, path }) =>
        planted.persons.map((person): Cell => {
          const gate = admitted(access, person);
          const denied = gate === 'in' && rule && facts && person.actor && !may(person.actor, rule, facts);
          return { person, path, isApi, expected: denied ? 'nothing' : gate };
        }),
      );
    });
}

/** Cells whose answer the table alone does not tell. */
function known({ person, path, expected }: Cell): Verdict {
  if (path.startsWith('/emergency/OW') && person.name === 'other-mailbox') return 'nothing';
  // Somebody who has a factor enrols none by the mailbox alone.
  if (path === '/sign-in/enrol' && person.level === 'half') return 'prove';
  // The half of the log that is theirs has an address of its own.
  if (path === PATHS['/api/desk/audit'] && person.name === 'cleared') return 'nothing';
  return expected;
}

async function inBatches<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
    }),
  );
}

/** A lock is tried by those it shuts out: in the short run they alone go to the server without the proxy. */
const forBare = ({ expected }: { expected: Verdict }) => thorough || expected !== 'in';

async function askAll(url: string, cells = pageCells()): Promise<string[]> {
  const wrong: string[] = [];
  await inBatches(cells, async (cell) => {
    const { person, path, isApi } = cell;
    const headers = person.cookie ? { cookie: person.cookie } : undefined;
    const answer = await fetch(new URL(path, url), { redirect: 'manual', headers });
    await answer.arrayBuffer();
    const expected = known(cell);
    const to = answer.headers.get('location');
    // Whoever may see the request and not take the step is led back to it.
    const turned = to !== null && /\/requests\/OWC?-[\d-]+$/.test(to) && path !== to;
    const got = turned ? 'nothing' : verdictOf(answer.status, to, isApi);
    // A handler has one word for whoever is not signed in and whoever may not.
    const same = isApi && expected !== 'in' ? got !== 'in' : got === expected;
    if (!same) wrong.push(`${person.name} at ${path}: ${got} (${answer.status}), not ${expected}`);
  });
  return wrong;
}

test('the build has every action of the table, and the table every action of the build', () => {
  const built = new Set(actionsOfBuild().map(({ name }) => name));
  expect([...built].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test('every page and handler lets in whom the matrix names, and nobody else', async () => {
  expect(pageCells().length).toBeGreaterThan(1_500);
  expect(await askAll(portal.url)).toEqual([]);
});

/** The page an action is posted to: one that holds its form. */
function pageOf({ route }: Action): string {
  const target = Object.values(planted.targets).find(({ paths }) => paths[route]);
  return target?.paths[route] ?? planted.pages[route] ?? route;
}

/** Those that end the sessions this test goes on with; whoever is let in presses them at the end. */
const ENDING: readonly ActionName[] = ['sign-out', 'sign-out-others', 'forget-mailbox'];

const ENDED = 'Your session has ended.';

/** Every button and everyone who might press it. */
function actionCells() {
  return actionsOfBuild().flatMap((action) =>
    planted.persons.map((person) => ({ action, person, expected: admitted(ACTIONS[action.name], person) })),
  );
}

/** Presses every button as everyone, with nothing filled in: who is let in hears what is missing. */
async function pressAll(url: string, cells = actionCells()): Promise<string[]> {
  const wrong: string[] = [];
  await inBatches(cells, async ({ action, person, expected }) => {
    if (expected === 'in' && ENDING.includes(action.name)) return;
    const { status, body } = await press({ url, path: pageOf(action), id: action.id, cookie: person.cookie });
    const got = status === 404 ? 'nothing' : body.includes(ENDED) ? 'prove' : 'in';
    // The form of an emergency says what is missing in it before it asks for the mailbox.
    const same = action.name === 'file-emergency' ? got !== 'nothing' : got === expected;
    if (!same || status >= 500)
      wrong.push(`${person.name}: ${action.name}: ${got} (${status}), not ${expected}`);
  });
  return wrong;
}

test('every action lets in whom the matrix names, and nobody else', async () => {
  expect(actionCells().length).toBeGreaterThan(1_000);
  expect(await pressAll(portal.url)).toEqual([]);
});

test('so it is without the proxy: pages, handlers and actions', async () => {
  const answer = await fetch(new URL('/sign-in', bare.url));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBeNull();
  expect(await askAll(bare.url, pageCells().filter(forBare))).toEqual([]);
  expect(await pressAll(bare.url, actionCells().filter(forBare))).toEqual([]);
});

/** What each form would send, all of it in order: so that only whose request it is can be wrong with it. */
const FILLED: Partial<Record<ActionName, Record<string, string>>> = {
  'save-draft': { section: 'contact', name: 'Eve', title: 'Detective', phone: '+1 217 555 0101' },
  'keep-typing': { section: 'contact', name: 'Eve' },
  'correct-request': { section: 'contact', name: 'Eve', title: 'Detective', phone: '+1 217 555 0101' },
  'submit-request': { certified: 'yes', attested: 'yes' },
  'certify-request': { certified: 'yes', attested: 'yes' },
  'save-cure': { code: 'G6', answer: 'These days.', from: '2026-01-01', to: '2026-01-31' },
  'withdraw-request': { reason: 'Not needed any more.', confirmed: 'yes' },
  'send-message': { body: 'Let me in.', idempotencyKey: randomUUID() },
  'send-message-with-files': { body: 'Let me in.', idempotencyKey: randomUUID() },
  'mark-condition': { mark: 'G6:met:0' },
  'check-deadline': { found: 'yes' },
  'assign-request': { assigneeId: '' },
  'ask-agency': { codes: 'G6', 'wording.G6': 'Which days?' },
  'record-outcomes': { rest: 'no_records' },
  'supersede-request': { by: 'OW-2026-000001' },
  'decline-request': { grounds: 'M1' },
  'delay-request': { ground: DELAY_IDS[0]! },
  'reopen-request': { reason: 'Because.' },
  'write-note': { note: 'A note.', idempotencyKey: randomUUID() },
  'record-call-back': { verdict: 'confirmed', account: 'They said so.' },
  'recommend-release': { why: 'A life.', relates: 'A door.', granted: 'subscriber' },
  'decide-release': { releaseId: randomUUID(), decision: 'release', reason: 'A life.' },
  'settle-instruction': { settlement: 'Done.' },
};

type Forbidden = { action: Action; person: Person; target: Target; blind: boolean };

/** Every step on a request by somebody whom its row lets in, and the policy does not for this request. */
function forbidden(): Forbidden[] {
  return actionsOfBuild().flatMap((action) => {
    const { rule } = ACTIONS[action.name] as ActionAccess;
    if (!rule) return [];
    return planted.persons.flatMap((person) =>
      Object.entries(planted.targets).flatMap(([name, target]): Forbidden[] => {
        const { actor } = person;
        if (!actor || admitted(ACTIONS[action.name], person) !== 'in') return [];
        // Each action with what its form names: a draft, a reference, or the id of an instruction.
        const wants =
          rule === 'settle_instruction' ? 'id' : /^(edit|submit)$/.test(rule) ? 'draftId' : 'reference';
        if (!target.fields[wants] || (wants === 'id') !== (name === 'instruction')) return [];
        if (may(actor, rule, target.facts)) return [];
        return [{ action, person, target, blind: !may(actor, 'view', target.facts) }];
      }),
    );
  });
}

test('nobody takes a step on a request that is not theirs, and nothing is done by trying', async () => {
  const before = await step<string[]>('acts');
  const all = forbidden();
  expect(all.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  await inBatches(all, async ({ action, person, target, blind }) => {
    const many = { do: 'assign', pick: target.fields.reference ?? '', assigneeId: 'nobody' };
    const fields = action.name === 'change-many' ? many : { ...FILLED[action.name], ...target.fields };
    const { url } = portal;
    const { status, body, to } = await press({
      url,
      path: pageOf(action),
      id: action.id,
      cookie: person.cookie,
      fields,
    });
    const said = body.match(/"message":"[^"]*"/g)?.join(' ') ?? '';
    const refused = /does not allow|Nothing was changed|approved by a release/.test(said);
    if (status === 404 || (!blind && refused) || action.name === 'change-many') return;
    wrong.push(`${person.name}: ${action.name} on ${Object.values(target.fields)}: ${status} ${to} ${said}`);
  });
  expect(wrong).toEqual([]);
  expect(await step<string[]>('acts')).toEqual(before);
});

test('a form from elsewhere does nothing, however it is sent', async () => {
  const before = await step<string[]>('acts');
  const author = planted.persons.find(({ name }) => name === 'author')!;
  const { fields, paths } = planted.targets.filed!;
  const send = actionsOfBuild().find(({ export: name }) => name === 'sendMessageAction')!;
  const path = paths['/requests/[reference]']!;
  const form = { url: portal.url, path, id: send.id, cookie: author.cookie };
  const message = { ...fields, ...FILLED['send-message'], idempotencyKey: randomUUID() };
  for (const origin of ['https://evil.example', 'null', `${portal.url}.evil.example`, 'http://localhost:1']) {
    const { status } = await press({ ...form, fields: message, headers: { origin } });
    expect(status, origin).toBeGreaterThanOrEqual(400);
  }
  const draft = planted.targets.draft!.fields.draftId!;
  for (const [name, value] of [
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://evil.example'],
  ]) {
    const body = new FormData();
    body.set('draft', draft);
    body.set('file', new Blob(['%PDF-1.4']), 'a.pdf');
    const headers = { cookie: author.cookie, [name!]: value! };
    const answer = await fetch(new URL('/api/documents', portal.url), {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    });
    expect(answer.status, value).toBe(403);
  }
  expect(await step<string[]>('acts')).toEqual(before);
  // The same form from its own page does something: it was its origin that was refused.
  expect((await press({ ...form, fields: message })).status).toBe(200);
  expect(await step<string[]>('acts')).not.toEqual(before);
});

test('a file is taken from the author of a draft alone', async () => {
  for (const name of ['draft', 'sealedDraft']) {
    const { facts, fields } = planted.targets[name]!;
    for (const person of planted.persons) {
      const body = new FormData();
      body.set('draft', fields.draftId!);
      body.set('role', 'process');
      body.set('file', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'a.pdf');
      const headers = { cookie: person.cookie, accept: 'application/json', 'sec-fetch-site': 'same-origin' };
      const answer = await fetch(new URL('/api/documents', portal.url), { method: 'POST', body, headers });
      const own = person.actor !== null && may(person.actor, 'edit', facts);
      expect(answer.status, person.name).toBe(own ? 200 : person.actor ? 404 : 401);
    }
  }
});

test('pressing a button to leave ends the session', async () => {
  const { cookie } = await step<{ cookie: string }>('spare');
  const out = actionsOfBuild().find(({ name }) => name === 'sign-out')!;
  const account = () => fetch(new URL('/account', portal.url), { headers: { cookie }, redirect: 'manual' });
  expect((await account()).status).toBe(200);
  await press({ url: portal.url, path: '/account', id: out.id, cookie, only: 'form' });
  expect((await account()).headers.get('location')).toContain('/sign-in');
});
