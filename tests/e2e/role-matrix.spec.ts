import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { may } from '@/lib/requests/policy';
import { ACTIONS, type ActionAccess, type ActionName } from '@/lib/web/action-access';
import { mayHave } from '@/lib/web/relations';
import {
  admitted,
  type Cell,
  otherThan,
  type Person,
  type Planted,
  pageCells,
  type Target,
  type Verdict,
} from '@/tests/support/matrix-cells';
import { FILLED, STRANGERS } from '@/tests/support/matrix-forms';
import { type Portal, startPortal } from '@/tests/support/portal';
import { type Action, actionsOfBuild, press } from '@/tests/support/press';
import { thorough } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';
import { startWithoutProxy } from '@/tests/support/without-proxy';

// The matrices of README.md, cell by cell over HTTP: every page and handler asked for, and every action posted to, by
// whoever there is, of requests that are their own, their agency's, another agency's and of the compartment, of accounts
// and of what is one's own. All of it once more on a server whose build has no proxy, which is no lock.

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

async function inBatches<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
    }),
  );
}

/** What is open asks nobody who they are: in the short run four see it, one of each assurance and kind. */
const SEE_ALL: readonly string[] = ['nobody', 'half', 'author', 'analyst'];

/** Says of each key whether it comes for the first time. */
function once(): (key: string) => boolean {
  const met = new Set<string>();
  return (key) => !met.has(key) && Boolean(met.add(key));
}

/** Those who have proven less than both factors are led to prove it: in the short run three of them, one of each way. */
const LED: readonly string[] = ['nobody', 'half', 'shut out'];

/**
 * In the short run everyone who is refused: for whose the thing is, of each thing, and for what they are, of one thing a
 * route. Of those let in one for each page: journeys and sweep go there too.
 */
function pagesForShort(cells: Cell[]): Cell[] {
  if (thorough) return cells;
  const first = once();
  return cells.filter(({ isOpen, person, route, path, gate, expected }) => {
    if (isOpen) return SEE_ALL.includes(person.name);
    if (expected === 'in') return first(path);
    if (expected === 'prove' && !LED.includes(person.name)) return false;
    return gate === 'in' || first(`${route} ${person.name}`);
  });
}

/** One without a session, one half signed in, and some of whom each is kept from most of the other side. */
const SHUT_OUT: readonly string[] = ['nobody', 'half', 'stranger', 'auditor'];
/** A lock is tried by those it shuts out: in the short run four of them alone go to the server without the proxy. */
const forBare = ({ expected, person }: { expected: Verdict; person: Person }) =>
  thorough || (expected !== 'in' && SHUT_OUT.includes(person.name));

async function askAll(url: string, cells: Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  await inBatches(cells, async (cell) => {
    const { person, path } = cell;
    const headers = person.cookie ? { cookie: person.cookie } : undefined;
    const answer = await fetch(new URL(path, url), { redirect: 'manual', headers });
    await answer.arrayBuffer();
    const other = otherThan(cell, answer.status, answer.headers.get('location'));
    if (other) wrong.push(other);
  });
  return wrong;
}

test('the build has every action of the table, and the table every action of the build', () => {
  const built = new Set(actionsOfBuild().map(({ name }) => name));
  expect([...built].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test('every page and handler lets in whom the matrix names, and nobody else', async () => {
  const cells = pageCells(planted);
  expect(cells.length).toBeGreaterThan(2_000);
  expect(pagesForShort(cells).length).toBeGreaterThan(1_000);
  expect(await askAll(portal.url, pagesForShort(cells))).toEqual([]);
});

/** The page an action is posted to: one that holds its form. */
function pageOf({ route }: Action): string {
  const target = Object.values(planted.targets).find(({ paths }) => paths[route]);
  return target?.paths[route] ?? planted.pages[route] ?? route;
}

/** Those that end the sessions this test goes on with; whoever is let in presses them at the end. */
const ENDING: readonly ActionName[] = ['sign-out', 'sign-out-others', 'forget-mailbox'];

const PROVE = /Your session has ended|The proof of your mailbox is over/;

/** Every button and everyone who might press it. */
function actionCells() {
  return actionsOfBuild().flatMap((action) =>
    planted.persons.map((person) => {
      // Somebody who has a factor enrols none by the mailbox alone; the forms of the others say what is missing first.
      const enrols = action.name === 'challenge-new-passkey' && person.level === 'half';
      const expected: Verdict = enrols ? 'nothing' : admitted(ACTIONS[action.name], person);
      return { action, person, expected };
    }),
  );
}

/** In the short run everyone who is refused, and of those let in one for each button. */
function actionsForShort(cells: ReturnType<typeof actionCells>) {
  if (thorough) return cells;
  const first = once();
  return cells.filter(({ action, person, expected }) => {
    if (expected === 'prove') return LED.includes(person.name);
    return expected !== 'in' || ENDING.includes(action.name) || first(action.id);
  });
}

/** Presses every button as everyone. Who is let in has filled nothing in, and hears what is missing. */
async function pressAll(url: string, cells: ReturnType<typeof actionCells>): Promise<string[]> {
  const wrong: string[] = [];
  await inBatches(cells, async ({ action, person, expected }) => {
    if (expected === 'in' && ENDING.includes(action.name)) return;
    const { status, body } = await press({
      url,
      path: pageOf(action),
      id: action.id,
      cookie: person.cookie,
      // These say what is missing before they ask for the mailbox.
      fields: expected === 'in' ? {} : STRANGERS[action.name],
    });
    const got = status === 404 ? 'nothing' : PROVE.test(body) ? 'prove' : 'in';
    if (got !== expected || status >= 500)
      wrong.push(`${person.name}: ${action.name}: ${got} (${status}), not ${expected}`);
  });
  return wrong;
}

test('every action lets in whom the matrix names, and nobody else', async () => {
  expect(actionCells().length).toBeGreaterThan(2_000);
  expect(await pressAll(portal.url, actionsForShort(actionCells()))).toEqual([]);
});

test('so it is without the proxy: pages, handlers and actions', async () => {
  const answer = await fetch(new URL('/sign-in', bare.url));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBeNull();
  expect(await askAll(bare.url, pagesForShort(pageCells(planted)).filter(forBare))).toEqual([]);
  expect(await pressAll(bare.url, actionCells().filter(forBare))).toEqual([]);
});

type Forbidden = { action: Action; person: Person; target: Target; blind: boolean };

/** Whether the form of an action names such a thing. */
function isAbout({ name }: Action, { thing, fields, actions }: Target): boolean {
  const { rule, account, own }: ActionAccess = ACTIONS[name];
  if ('ownerId' in thing) return Boolean(own) && actions!.includes(name);
  if ('account' in thing) return Boolean(account);
  // A draft, a reference, or the id of an instruction.
  const wants =
    rule === 'settle_instruction' ? 'id' : rule && /^(edit|submit)$/.test(rule) ? 'draftId' : 'reference';
  return Boolean(rule) && wants in fields;
}

/** Every step on a thing by somebody whom its row lets in, and the policy does not for this one. */
function forbidden(): Forbidden[] {
  return actionsOfBuild().flatMap((action) =>
    Object.values(planted.targets)
      .filter((target) => isAbout(action, target))
      .flatMap((target) =>
        planted.persons.flatMap((person): Forbidden[] => {
          const { actor } = person;
          if (!actor || admitted(ACTIONS[action.name], person) !== 'in') return [];
          const { thing } = target;
          const access: ActionAccess = ACTIONS[action.name];
          if (mayHave(actor, access, thing)) return [];
          return [
            { action, person, target, blind: !('request' in thing) || !may(actor, 'view', thing.request) },
          ];
        }),
      ),
  );
}

/** Of another's there is nothing to be found; what is gone from among the own may be gone already. */
const SILENT: readonly ActionName[] = ['change-many', 'sign-out-one'];

/** In the short run by each person once outside the compartment, once inside it, and once on each other thing. */
function oneOfEach(all: Forbidden[]): Forbidden[] {
  const kindOf = ({ action, person, target: { thing } }: Forbidden) =>
    [action.id, person.name, 'request' in thing ? thing.request.compartment : JSON.stringify(thing)].join();
  return [...new Map(all.map((each) => [kindOf(each), each])).values()];
}

test('nobody takes a step on what is not theirs, and nothing is done by trying', async () => {
  const before = [await step<string[]>('acts'), await step('owned')];
  const all = thorough ? forbidden() : oneOfEach(forbidden());
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
    if (status === 404 || (!blind && refused) || SILENT.includes(action.name)) return;
    wrong.push(`${person.name}: ${action.name} on ${Object.values(target.fields)}: ${status} ${to} ${said}`);
  });
  expect(wrong).toEqual([]);
  expect([await step<string[]>('acts'), await step('owned')]).toEqual(before);
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
    const { thing, fields } = planted.targets[name]!;
    for (const person of planted.persons) {
      const body = new FormData();
      body.set('draft', fields.draftId!);
      body.set('role', 'process');
      body.set('file', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'a.pdf');
      const headers = { cookie: person.cookie, accept: 'application/json', 'sec-fetch-site': 'same-origin' };
      const answer = await fetch(new URL('/api/documents', portal.url), { method: 'POST', body, headers });
      const own = person.actor !== null && mayHave(person.actor, { rule: 'edit' }, thing);
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
