import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { VERB_NAMES } from '@/lib/requests/rules';
import { Crawler, type Person, sameAnswer, tellsOf, wordsOf } from '@/tests/support/crawl';
import { type Portal, startPortal } from '@/tests/support/portal';

// The compartment of LAW.md § 10 on a portal of its own, so that counts can be compared and its log be read: a national
// security letter and a FISA reference are planted with words that stand nowhere else, and nobody but the letter's own
// agent and the cleared finds a trace of them, on any page, in any mail, in the log, or in how something is refused.

const LONG = Boolean(process.env.TEST_ALL);

type Sealed = { id: string; reference: string | null; own: boolean; documents: string[]; codes: string[] };
type People = { cookie: string; owner: string; paths: string[]; roles: number; sessions: Session[] };
type Session = { address: string; kind: 'agent' | 'staff'; cleared: boolean; token: string };
type Planted = {
  letter: string;
  fisa: string;
  draftId: string;
  words: string[];
  secrets: string[];
  sealed: Sealed[];
};
type Mail = { recipient: string; subject: string; body: string; sealed: boolean };

// Pages by the thousand, without a browser.
test.setTimeout(900_000);

let portal: Portal;
let people: People;
let planted: Planted;
let everyone: Person[];
const before = new Map<string, string>();

/** A step of tests/support/plant-sealed on that portal. */
async function step<T>(name: string): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['lib/cli/launch.cjs', 'tests/support/plant-sealed.ts', name],
    { env: { ...process.env, DATA_DIR: portal.dataDir }, maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as T;
}

/** The pages that list or count requests, in every view of them. */
const LISTS = [
  '/desk',
  '/desk?sort=received',
  ...['submitted', 'in_review', 'awaiting_agency', 'fulfilled', 'declined'].map(
    (status) => `/desk?status=${status}`,
  ),
  '/desk?kind=national_security_letter',
  '/desk?kind=fisa_order&status=submitted',
  '/desk/pen',
  '/desk/compartment',
  '/desk/settings',
  '/requests',
  '/account',
  '/api/desk/emergencies',
];

/** Their words and numbers, without times of day and spans that go on while the test runs. */
async function listsOf(person: Person): Promise<string> {
  const crawler = new Crawler(portal.url, people.cookie, person);
  const texts: string[] = [];
  for (const path of LISTS) {
    const { status, body } = await crawler.fetch(path);
    texts.push(`${path} ${status} ${wordsOf(body)}`);
  }
  return texts.join('\n');
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  portal = await startPortal({ PORT: '0', LOG_LEVEL: 'trace' });
  people = await step<People>('people');
  everyone = [
    { name: 'nobody', token: null },
    ...people.sessions
      .filter(({ cleared, address }) => !cleared && address !== people.owner)
      .map(({ address, token }) => ({ name: address, token })),
  ];
  for (const person of everyone) before.set(person.name, await listsOf(person));
  planted = await step<Planted>('plant');
});
test.afterAll(async () => {
  await portal?.stop();
});

test('everyone there is goes looking: each role, each agent, the point of contact and a colleague of the same agency', () => {
  const names = everyone.map(({ name }) => name);
  for (const address of [
    'pia.contact@fbe.example',
    'cal.league@fbe.example',
    'ana.analyst@legal.example',
    'cole.counsel@legal.example',
    'carol.counsel@legal.example',
    'tess.trust@legal.example',
    'audrey.auditor@legal.example',
    'adam.admin@legal.example',
    'lee.chan@springfield-pd.example',
  ]) {
    expect(names).toContain(address);
  }
  expect(planted.words.length).toBeGreaterThan(12);
  expect(planted.secrets.length).toBeGreaterThan(10);
});

test('the letter’s own agent and the cleared do see what was planted, so the test can see it', async () => {
  const find = async (address: string, path: string) => {
    const { token } = people.sessions.find((each) => each.address === address)!;
    return new Crawler(portal.url, people.cookie, { name: address, token }).fetch(path);
  };
  const own = await find(people.owner, `/requests/${planted.letter}`);
  expect(own.status).toBe(200);
  expect(tellsOf(own.body, planted.words).length).toBeGreaterThan(8);
  const clara = 'clara.cleared@legal.example';
  const desk = await find(clara, `/desk/requests/${planted.letter}`);
  expect(tellsOf(desk.body, planted.words).length).toBeGreaterThan(8);
  const list = await find(clara, '/desk/compartment');
  expect(list.body).toContain(planted.letter);
  expect(list.body).toContain(planted.fisa);
  expect((await find(clara, `/desk/requests/${planted.fisa}`)).body).toContain('Jorvexpandy');
  // The reference is no business of the agent of another one.
  expect((await find(people.owner, `/requests/${planted.fisa}`)).status).toBe(404);
  // A letter that is being written is nobody’s but its author’s.
  expect((await find(clara, `/requests/drafts/${planted.draftId}`)).status).toBe(404);
});

test('no list and no count changes for anyone else', async () => {
  for (const person of everyone) {
    expect(await listsOf(person), person.name).toBe(before.get(person.name));
  }
});

test('no page that anyone else can reach has a word, a reference, an id or a hash of it', async () => {
  let pages = 0;
  for (const person of everyone) {
    const crawler = new Crawler(portal.url, people.cookie, person);
    const starts = ['/', '/requests', '/desk', '/account', '/mailbox', ...LISTS, ...pathsFor(person)];
    for await (const { path, status, headers, body } of crawler.walk(starts)) {
      pages += 1;
      // Whoever types an address sees it again; whether it answers differently is asked below.
      const secrets = planted.secrets.filter((secret) => !path.includes(secret));
      const told = tellsOf(`${headers}\n${body}`, [...planted.words.slice(0, -1), ...secrets]);
      expect.soft(told, `${person.name} at ${path} (${status})`).toEqual([]);
    }
  }
  expect(pages).toBeGreaterThan(everyone.length * 20);
});

/** Pages for nobody are the same for all: in the short run each sees those of their own side. */
function pathsFor({ name }: Person): string[] {
  if (LONG) return people.paths;
  const { kind } = people.sessions.find(({ address }) => address === name) ?? { kind: null };
  const own = kind === 'staff' ? /^\/desk/ : kind === 'agent' ? /^\/requests/ : /^\/(?!desk|requests)/;
  return people.paths.filter((path) => own.test(path));
}

test('the owner’s pages tell nothing of the FISA reference either', async () => {
  const { token } = people.sessions.find(({ address }) => address === people.owner)!;
  const crawler = new Crawler(portal.url, people.cookie, { name: people.owner, token });
  const others = planted.sealed.filter(({ own }) => !own);
  const secrets = [planted.fisa, 'Jorvexpandy', ...others.map(({ id }) => id)];
  for await (const { path, headers, body } of crawler.walk(['/requests', '/requests/new', '/account'])) {
    expect.soft(tellsOf(`${headers}\n${body}`, secrets), path).toEqual([]);
  }
});

test('whoever has the addresses gets the answer of what does not exist', async () => {
  const pairs = addresses();
  for (const person of oneOfEach()) {
    const crawler = new Crawler(portal.url, people.cookie, person);
    for (let start = 0; start < pairs.length; start += AT_ONCE) {
      const answers = pairs.slice(start, start + AT_ONCE).map(async ([real, fake]) => {
        const [there, nowhere] = [await crawler.fetch(real), await crawler.fetch(fake)];
        // The address itself stands in both answers, in places.
        const said = sameAnswer(there, real, nowhere, fake);
        expect.soft(said, `${person.name}: ${real} beside ${fake}`).toBeNull();
      });
      await Promise.all(answers);
    }
  }
  expect(pairs.length).toBeGreaterThan(60);
});

const AT_ONCE = 6;

/** In the short run one of each role, and who is nearest to the letter; in the long run everyone. */
function oneOfEach(): Person[] {
  const near = ['nobody', 'pia.', 'cal.', 'dana.', 'ana.', 'cole.', 'tess.', 'audrey.', 'adam.'];
  return LONG ? everyone : everyone.filter(({ name }) => near.some((start) => name.startsWith(start)));
}

/** Addresses of what was planted, each beside one of the same form that leads nowhere. */
function addresses(): [string, string][] {
  const all: [string, string][] = [];
  for (const { id, reference, documents } of planted.sealed.filter(
    (each) =>
      each.reference === planted.letter || each.reference === planted.fisa || each.id === planted.draftId,
  )) {
    const nobody = randomUUID();
    for (const page of ['', '/check', '/delete', '/process', '/documents']) {
      all.push([`/requests/drafts/${id}${page}`, `/requests/drafts/${nobody}${page}`]);
    }
    for (const document of documents) {
      for (const end of ['', '?view=1']) {
        all.push([`/api/documents/${document}${end}`, `/api/documents/${nobody}${end}`]);
      }
    }
    if (!reference) continue;
    const unknown = reference.replace(/\d{6}$/, '099999');
    const under = [
      '',
      '/filed',
      '/answer',
      '/withdraw',
      '/certify',
      '/correct/process',
      '/correct/documents',
    ];
    const routes = [
      ...under.map((end) => `/requests/REFERENCE${end}`),
      '/desk/requests/REFERENCE',
      '/desk/requests/REFERENCE?document=1',
      '/desk/requests/REFERENCE/documents',
      ...VERB_NAMES.map((verb) => `/desk/requests/REFERENCE/${verb}`),
      '/desk/pen/REFERENCE',
      '/emergency/REFERENCE',
      '/api/receipts/REFERENCE/1',
      '/api/requests/REFERENCE/file',
    ];
    for (const route of routes) {
      all.push([route.replace('REFERENCE', reference), route.replace('REFERENCE', unknown)]);
    }
  }
  return all;
}

test('nobody else can add a document to it, and is told what is told of nothing', async () => {
  for (const person of oneOfEach()) {
    const crawler = new Crawler(portal.url, people.cookie, person);
    for (const { id } of planted.sealed) {
      const [there, nowhere] = [await crawler.upload(id), await crawler.upload(randomUUID())];
      expect.soft([there.status, there.body], person.name).toEqual([nowhere.status, nowhere.body]);
      expect.soft(there.status).not.toBe(200);
    }
  }
});

test('a receipt’s code tells whoever has it that it is ours, and nothing of what it is for', async () => {
  const crawler = new Crawler(portal.url, people.cookie, { name: 'nobody', token: null });
  const { codes } = planted.sealed.find(({ reference }) => reference === planted.letter)!;
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) {
    const { status, body } = await crawler.fetch(`/verify?code=${code}`);
    expect(status).toBe(200);
    expect(body).toContain('This is a receipt of ours');
    const secrets = planted.secrets.filter((secret) => secret !== code);
    expect(tellsOf(body, [...planted.words, ...secrets])).toEqual([]);
  }
});

test('no mail names it, and only its own agent has one', async () => {
  const mails = await step<Mail[]>('mails');
  const sealed = mails.filter((mail) => mail.sealed);
  expect(sealed.length).toBeGreaterThan(1);
  for (const { recipient, subject, body } of mails) {
    const told = tellsOf(`${subject}\n${body}`, [...planted.words, ...planted.secrets]);
    expect.soft(told, `a mail to ${recipient}`).toEqual([]);
  }
  for (const { recipient, subject } of sealed) {
    expect.soft(recipient).toBe(people.owner);
    expect.soft(subject).toBe('Something waits for you in the portal');
  }
});

test('the log of web and worker has nothing of it', () => {
  expect(portal.said().length).toBeGreaterThan(100);
  // The id of a row finds a stored file that cannot be read, for the operator; it tells nothing of what it belongs to.
  const telling = planted.secrets.filter(
    (secret) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(secret),
  );
  expect(telling.length).toBeGreaterThan(3);
  expect(tellsOf(portal.said(), [...planted.words.slice(0, -1), ...telling])).toEqual([]);
});
