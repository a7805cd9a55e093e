import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { VERB_NAMES } from '@/lib/requests/rules';
import { ROUTES } from '@/lib/web/routes';
import { type Answer, Crawler, type Person, sameAnswer, tellsOf, wordsOf } from '@/tests/support/crawl';
import { type Portal, startPortal } from '@/tests/support/portal';
import { expect, test } from '@/tests/support/test';

// Two things are nobody else's, and are looked for by one crawl without a browser, on a portal of its own, so that
// counts can be compared and its log be read. The compartment of LAW.md § 10: a national security letter and a FISA
// reference are planted with words that stand nowhere else, and nobody but the letter's own agent and the cleared finds a
// trace of them, on any page, in any mail, in the log, or in how something is refused. And the desk: agents find no word
// of its notes, no name of its people and nothing of another agency's, on pages, in mails, papers and archives.

const LONG = Boolean(process.env.TEST_ALL);

type Sealed = { id: string; reference: string | null; own: boolean; documents: string[]; codes: string[] };
type Page = { route: string; path: string };
type Desk = {
  own: string;
  /** An emergency of the same agent, which nobody follows. */
  urgent: string;
  other: string;
  follower: string;
  /** Of those of the desk what all of it reads on the first two. */
  shownWords: string[];
  releaseWords: string[];
  deskWords: string[];
  otherWords: string[];
};
type People = {
  cookie: string;
  owner: string;
  pages: Page[];
  roles: number;
  sessions: Session[];
  desk: Desk;
};
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

test.setTimeout(600_000);

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

/** Pages that show who looked at what, and so change by this very test; they are walked all the same. */
const OF_LOOKING = /^\/desk\/audit/;

/** All that the queue has, as a file. */
const EXPORT = '/api/desk/queue?as=csv&view=status%3Dall';

/** The pages that list or count requests, in every view of them. */
const LISTS = [
  '/desk',
  '/desk?sort=received',
  ...['submitted', 'in_review', 'awaiting_agency', 'fulfilled', 'declined'].map(
    (status) => `/desk?status=${status}`,
  ),
  '/desk?kind=national_security_letter',
  '/desk?kind=fisa_order&status=submitted',
  '/api/desk/emergencies',
  '/api/desk/presence',
  EXPORT,
  ...Object.keys(ROUTES).filter(
    (route) => /^\/(desk|requests|account)\b/.test(route) && !route.includes('[') && !OF_LOOKING.test(route),
  ),
];
/** What a person who is no agent and no staff sees of them is one answer for each. */
const FOR_ALL = /^\/account/;

/** The side a person is on: the other side's pages are one and the same refusal for all of them. */
function kindOf({ name }: Person): 'agent' | 'staff' | null {
  return people.sessions.find(({ address }) => address === name)?.kind ?? null;
}
const STAFF_SIDE = /^\/(api\/)?desk/;
const AGENT_SIDE = /^\/requests/;

/** Addresses that lead somewhere for a person; in the long run all of them. */
function within(person: Person, paths: string[]): string[] {
  const kind = kindOf(person);
  if (LONG) return paths;
  return paths.filter((path) => {
    if (FOR_ALL.test(path)) return kind !== null;
    if (STAFF_SIDE.test(path)) return kind === 'staff';
    return AGENT_SIDE.test(path) ? kind === 'agent' : true;
  });
}

/** Requests that have an identifier, an agent and an agency in common with the sealed letter. */
function requestPages(): string[] {
  return [people.desk.own, people.desk.other].map((reference) => `/desk/requests/${reference}`);
}

/** Their words and numbers, without times of day and spans that go on while the test runs. */
async function listsOf(person: Person, paths = [...LISTS, ...requestPages()]): Promise<string> {
  const crawler = new Crawler(portal.url, people.cookie, person);
  const texts = await Promise.all(
    within(person, paths).map(async (path) => {
      const { status, body } = await crawler.fetch(path);
      return `${path} ${status} ${wordsOf(body)}`;
    }),
  );
  return texts.join('\n');
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  portal = await startPortal({ PORT: '0', LOG_LEVEL: 'trace' });
  people = await step<People>('people');
  const others = people.sessions
    .filter(({ cleared, address }) => !cleared && address !== people.owner)
    .map(({ address, token }) => ({ name: address, token }));
  // Two analysts see the same: the short run takes one of each role, and whoever is near to what was planted.
  everyone = [{ name: 'nobody', token: null }, ...(LONG ? others : others.filter(isNear))];
  // The first reading of a request is on record, and shown.
  for (const person of everyone) await listsOf(person, requestPages());
  for (const person of everyone) before.set(person.name, await listsOf(person));
  planted = await step<Planted>('plant');
});
test.afterAll(async () => {
  await portal?.stop();
});

const NEAR = ['pia.', 'cal.', 'dana.', 'lee.', 'fay.', 'ana.', 'cole.', 'tess.', 'audrey.', 'adam.'];
const isNear = ({ name }: Person) => NEAR.some((start) => name.startsWith(start));

/** Of staff with one and the same desk before them one walks it in the short run; the lists are read as each of them. */
const walksFar = ({ name }: Person) => LONG || !['ana.', 'tess.'].some((start) => name.startsWith(start));

test('everyone there is goes looking: each role, each agent, the point of contact and a colleague of the same agency', () => {
  const names = everyone.map(({ name }) => name);
  for (const address of [
    'pia.contact@fbe.example',
    'cal.league@fbe.example',
    'ana.analyst@legal.example',
    'cole.counsel@legal.example',
    'tess.trust@legal.example',
    'audrey.auditor@legal.example',
    'adam.admin@legal.example',
    'lee.chan@springfield-pd.example',
    'fay.low@springfield-pd.example',
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
  expect((await find(clara, EXPORT)).body).toContain(planted.letter);
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

/** What a person must not find: of the compartment all but its own, and agents nothing of the desk or of another agency. */
function secretsFor(person: Person, path: string): string[] {
  const sealed = [...planted.words.slice(0, -1), ...planted.secrets];
  // The evaluation’s mailbox shows everybody’s mails to whoever sits at the machine.
  if (kindOf(person) === 'staff' || path.startsWith('/mailbox')) return sealed;
  const { deskWords, otherWords } = people.desk;
  // Her agency’s point of contact sees the requests of her agency.
  const others = person.name.startsWith('pia.') ? [] : otherWords;
  return [...sealed, ...deskWords, ...others];
}

test('no page that anyone can reach has a word, a reference, an id or a hash of what is not theirs', async () => {
  let pages = 0;
  const walkers = everyone.filter(walksFar);
  const walks = walkers.map(async (person) => {
    const crawler = new Crawler(portal.url, people.cookie, person);
    const files = [EXPORT.replace('csv', 'xlsx'), '/api/desk/live?since=2026-01-01T00:00:00.000Z'];
    const starts = ['/', '/mailbox', ...files, ...LISTS, ...requestPages(), ...pathsFor(person)];
    for await (const { path, status, headers, body } of crawler.walk(within(person, starts))) {
      pages += 1;
      // Whoever types an address sees it again; whether it answers differently is asked below.
      const told = tellsOf(
        `${headers}\n${body}`,
        secretsFor(person, path).filter((secret) => !path.includes(secret)),
      );
      expect.soft(told, `${person.name} at ${path} (${status})`).toEqual([]);
    }
  });
  await Promise.all(walks);
  expect(pages).toBeGreaterThan(walkers.length * 20);
  console.log(`The crawl read ${pages} pages as ${walkers.length} people.`);
});

/** What can be taken away of a request: its page, the court file, the receipt. */
function papersOf(reference: string): string[] {
  return [
    `/requests/${reference}`,
    `/api/requests/${reference}/file?as=zip`,
    `/api/requests/${reference}/file?as=pdf`,
    `/api/receipts/${reference}/1`,
  ];
}

test('an agency’s own people have its papers, with no word of the desk; other agencies’ people have none', async () => {
  const { own, urgent, other, follower, deskWords, otherWords } = people.desk;
  const agents = everyone.filter((person) => kindOf(person) === 'agent');
  const asked = agents.map(async (person) => {
    const crawler = new Crawler(portal.url, people.cookie, person);
    const federal = person.name.endsWith('@fbe.example');
    // Its point of contact sees what the agency filed; a colleague who does not follow it does not.
    const [mine, foreign] = federal ? [other, own] : [own, other];
    const has = ['dana.reyes@springfield-pd.example', 'lee.chan@springfield-pd.example', follower];
    const sees = federal ? person.name.startsWith('pia.') : has.includes(person.name);
    for (const path of papersOf(mine)) {
      const { status, body } = await crawler.fetch(path);
      expect.soft(status, `${person.name} at ${path}`).toBe(sees ? 200 : 404);
      if (sees) expect.soft(body, `${person.name} at ${path}`).toContain(mine);
      const words = federal ? deskWords : [...deskWords, ...otherWords];
      expect.soft(tellsOf(body, words), `${person.name} at ${path}`).toEqual([]);
    }
    for (const path of papersOf(urgent)) {
      const { status, body } = await crawler.fetch(path);
      expect
        .soft(status, `${person.name} at ${path}`)
        .toBe(sees && !federal && person.name !== follower ? 200 : 404);
      expect.soft(tellsOf(body, deskWords), `${person.name} at ${path}`).toEqual([]);
    }
    for (const path of papersOf(foreign)) {
      const { status, body } = await crawler.fetch(path);
      expect.soft(status, `${person.name} at ${path}`).toBe(404);
      expect.soft(tellsOf(body, [...deskWords, ...otherWords.slice(0, -1)]), path).toEqual([]);
    }
  });
  await Promise.all(asked);
  const { token } = people.sessions.find(({ address }) => address === 'ana.analyst@legal.example')!;
  const staff = new Crawler(portal.url, people.cookie, { name: 'ana', token });
  const { shownWords, releaseWords } = people.desk;
  expect(tellsOf((await staff.fetch(`/desk/requests/${own}`)).body, shownWords)).toEqual(shownWords);
  expect(tellsOf((await staff.fetch(`/desk/requests/${urgent}`)).body, releaseWords)).toEqual(releaseWords);
});

/** In the short run one page of each route. */
function pathsFor(person: Person): string[] {
  if (LONG) return people.pages.map(({ path }) => path);
  const routes = new Map(people.pages.map(({ route, path }) => [route, path]));
  return within(person, [...routes.values()]);
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
  const asked = everyone.map(async (person) => {
    const crawler = new Crawler(portal.url, people.cookie, person);
    const nowheres = new Map<string, Promise<Answer>>();
    const own = within(
      person,
      pairs.map(([real]) => real),
    );
    for (const [real, fake] of pairs.filter(([path]) => own.includes(path))) {
      const there = await crawler.fetch(real);
      if (!nowheres.has(fake)) nowheres.set(fake, crawler.fetch(fake));
      // The address itself stands in both answers, in places.
      const said = sameAnswer(there, real, await nowheres.get(fake)!, fake);
      expect.soft(said, `${person.name}: ${real} beside ${fake}`).toBeNull();
    }
    return own.length;
  });
  const counts = await Promise.all(asked);
  expect(pairs.length).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeGreaterThan(20);
});

/** Addresses of what was planted, each beside one of the same form that leads nowhere. */
function addresses(): [string, string][] {
  const all: [string, string][] = [];
  const nobody = randomUUID();
  for (const { id, reference, documents } of planted.sealed.filter(
    (each) =>
      each.reference === planted.letter || each.reference === planted.fisa || each.id === planted.draftId,
  )) {
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
  for (const person of everyone) {
    const crawler = new Crawler(portal.url, people.cookie, person);
    const nowhere = await crawler.upload(randomUUID());
    for (const { id } of LONG ? planted.sealed : planted.sealed.slice(-3)) {
      const there = await crawler.upload(id);
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

let read: Promise<Mail[]> | null = null;
/** All that was mailed; read once. */
function allMails(): Promise<Mail[]> {
  read ??= step<Mail[]>('mails');
  return read;
}

test('no mail names it, and only its own agent and the cleared have one', async () => {
  const mails = await allMails();
  const sealed = mails.filter((mail) => mail.sealed);
  expect(sealed.length).toBeGreaterThan(1);
  for (const { recipient, subject, body } of mails) {
    const told = tellsOf(`${subject}\n${body}`, [...planted.words, ...planted.secrets]);
    expect.soft(told, `a mail to ${recipient}`).toEqual([]);
  }
  // The cleared are reminded of its deadlines, if one comes near while the test runs.
  const readers = people.sessions.filter(({ cleared }) => cleared).map(({ address }) => address);
  for (const { recipient, subject } of sealed) {
    expect.soft([people.owner, ...readers]).toContain(recipient);
    expect.soft(subject).toBe('Something waits for you in the portal');
  }
});

test('no mail to an agent has a word of the desk, or of another agency', async () => {
  const mails = await allMails();
  const agents = people.sessions.filter(({ kind }) => kind === 'agent');
  let count = 0;
  for (const { recipient, subject, body } of mails) {
    const agent = agents.find(({ address }) => address === recipient);
    if (!agent) continue;
    count += 1;
    const federal = recipient.endsWith('@fbe.example');
    const words = [...people.desk.deskWords, ...(federal ? [people.desk.own] : people.desk.otherWords)];
    expect.soft(tellsOf(`${subject}\n${body}`, words), `a mail to ${recipient}`).toEqual([]);
  }
  expect(count).toBeGreaterThan(3);
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

test('a portal that is told to stop ends its streams in order', async () => {
  const { token } = people.sessions.find(({ address }) => address === 'cole.counsel@legal.example')!;
  const answer = await fetch(new URL('/api/desk/live', portal.url), {
    headers: { accept: 'text/event-stream', cookie: `${people.cookie}=${token}` },
  });
  expect(answer.status).toBe(200);
  const whole = answer.text();
  expect(await portal.stop()).toBe(0);
  // A stream that was cut off has no end, and this would throw.
  expect(await whole).toContain('event: hello');
});
