import { createHash, randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveUpload } from '@/app/api/documents/receive-upload';
import type { Actor } from '@/lib/accounts/rules';
import { documentsOf } from '@/lib/documents/queries';
import { MAX_BYTES, PROBLEMS } from '@/lib/documents/rules';
import { TooMany } from '@/lib/platform/refusal';
import { enterDraft, pdf, storedFiles } from './draft';

let server: Server;
let address: string;
let draft: Awaited<ReturnType<typeof enterDraft>>;
let visitor: Actor | null;
let before: number;
let tooMany: TooMany | null;

// A real server, so that Content-Length, cut connections and unread bodies are what they are in the wild.
beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: 'POST',
      headers: incoming.headers as Record<string, string>,
      body: Readable.toWeb(incoming) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    const answer = await receiveUpload(request, {
      currentActor: async () => visitor,
      findTarget: async (actor, id) =>
        actor.accountId === draft.actor.accountId && id === draft.target.requestId ? draft.target : null,
      limitUploads: async () => tooMany,
    });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

beforeEach(async () => {
  draft = await enterDraft();
  visitor = draft.actor;
  tooMany = null;
  before = storedFiles().length;
});

const page = () => `/requests/drafts/${draft.target.requestId}/documents`;
const announce = (bytes: Buffer) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: String(bytes.length),
});

function form(file: Buffer | null, fields: Record<string, string> = {}, name = 'Subpoena.pdf'): FormData {
  const data = new FormData();
  data.set('draft', draft.target.requestId);
  for (const [field, value] of Object.entries(fields)) data.set(field, value);
  if (file) data.set('file', new File([new Uint8Array(file)], name));
  return data;
}

function post(body: FormData, headers: Record<string, string> = {}): Promise<Response> {
  const own = { 'sec-fetch-site': 'same-origin', ...headers };
  return fetch(address, { method: 'POST', body, headers: own, redirect: 'manual' });
}

const SCRIPT = { accept: 'application/json' };

async function expectNothingKept() {
  expect(storedFiles()).toHaveLength(before);
  expect(await documentsOf(draft.target.requestId)).toEqual([]);
}

describe('a form without script', () => {
  test('leads back to the page with the document, unconfirmed', async () => {
    const answer = await post(form(pdf(70_000), {}, 'Größe 1.pdf'));
    const [document] = await documentsOf(draft.target.requestId);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${page()}?received=${document?.id}`);
    expect(document).toMatchObject({ name: 'Größe 1.pdf', bytes: 70_000, confirmed: false });
  });

  test.each([
    ['no_file', null, undefined],
    ['empty', Buffer.alloc(0), undefined],
    ['not_pdf_program', Buffer.from('MZ\x90\0'), 'warrant.pdf'],
    ['cut_off', pdf(5_000).subarray(0, 4_000), undefined],
    ['too_large', pdf(MAX_BYTES + 8_000_000), undefined],
    ['name_too_long', pdf(100), `${'n'.repeat(250)}.pdf`],
  ] as const)('is told by a code: %s', async (problem, file, name) => {
    const answer = await post(form(file, {}, name));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${page()}?problem=${problem}`);
    await expectNothingKept();
  });

  test('in which nothing was chosen is told so', async () => {
    const head = 'Content-Disposition: form-data; name=';
    const body = [
      `--b\r\n${head}"draft"\r\n\r\n${draft.target.requestId}`,
      `\r\n--b\r\n${head}"file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n`,
    ].join('');
    const answer = await raw(Buffer.from(body));
    expect(answer).toBe(`303 ${page()}?problem=no_file`);
  });

  test('that comes too often is told so, with when to come again', async () => {
    tooMany = new TooMany({ field: null, message: 'Too many files were sent.' }, 540);
    const answer = await post(form(pdf(100)));
    expect(answer.headers.get('location')).toBe(`${page()}?problem=too_often`);
    expect(answer.headers.get('retry-after')).toBe('540');
    const scripted = await post(form(pdf(100)), SCRIPT);
    expect(scripted.status).toBe(429);
    expect(scripted.headers.get('retry-after')).toBe('540');
    expect(await scripted.json()).toEqual({ ok: false, message: 'Too many files were sent.' });
    await expectNothingKept();
  });

  test('that sends several files keeps none', async () => {
    const data = form(pdf(100));
    data.append('file', new File([new Uint8Array(pdf(200))], 'second.pdf'));
    const answer = await post(data);
    expect(answer.headers.get('location')).toBe(`${page()}?problem=one_at_a_time`);
    await expectNothingKept();
  });
});

describe('a script', () => {
  test('gets the document, confirmed, and the same one for a second and a double post', async () => {
    const bytes = pdf(400_000);
    const twice = await Promise.all([
      post(form(bytes, announce(bytes)), SCRIPT),
      post(form(bytes, announce(bytes)), SCRIPT),
    ]);
    const [first, second] = await Promise.all(twice.map((answer) => answer.json()));
    const third = await (await post(form(bytes, announce(bytes)), SCRIPT)).json();
    expect(first).toMatchObject({ ok: true, document: { bytes: 400_000, confirmed: true } });
    expect([second.document.id, third.document.id]).toEqual([first.document.id, first.document.id]);
    expect(storedFiles()).toHaveLength(before + 1);
  });

  test.each([
    ['of another size', { bytes: '5' }],
    ['of another content', { sha256: 'a'.repeat(64) }],
    ['in no readable form', { sha256: 'nonsense' }],
  ])('that announced a file %s is refused', async (_what, lie) => {
    const answer = await post(form(pdf(5_000), { ...announce(pdf(5_000)), ...lie }), SCRIPT);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ ok: false, message: PROBLEMS.changed });
    await expectNothingKept();
  });
});

describe('whoever may not', () => {
  test('is refused: a foreign page, a stranger, somebody else, an unknown draft', async () => {
    const file = () => form(pdf(3_000_000));
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect((await post(file(), headers)).status).toBe(403);
    }
    visitor = null;
    expect((await post(file())).headers.get('location')).toBe('/sign-in?next=%2Frequests');
    expect((await post(file(), SCRIPT)).status).toBe(401);
    visitor = (await enterDraft()).actor;
    expect((await post(file())).headers.get('location')).toBe('/requests');
    expect((await post(file(), SCRIPT)).status).toBe(404);
    visitor = draft.actor;
    expect((await post(form(pdf(10), { draft: randomUUID() }), SCRIPT)).status).toBe(404);
    await expectNothingKept();
  });

  test('is told apart by the Origin where the browser sends no Sec-Fetch-Site', async () => {
    const body = Buffer.from(`--b\r\nContent-Disposition: form-data; name="draft"\r\n\r\nx\r\n--b--\r\n`);
    expect(await raw(body, { origin: 'https://evil.example' })).toMatch(/^403/);
    expect(await raw(body, { origin: 'null' })).toMatch(/^403/);
    expect(await raw(body, {})).toMatch(/^403/);
    expect(await raw(body, { origin: address })).toMatch(/^303/);
  });
});

describe('a body that is not whole', () => {
  const opening = () =>
    Buffer.concat([
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="draft"\r\n\r\n${draft.target.requestId}\r\n--b\r\n` +
          'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
      ),
      pdf(900_000),
    ]);

  test('for want of its last boundary is refused', async () => {
    expect(await raw(opening(), { origin: address })).toBe(`303 ${page()}?problem=incomplete`);
    await expectNothingKept();
  });

  test('because the connection was cut leaves neither row nor file', async () => {
    const sent = new Promise<void>((done) => {
      const cut = httpRequest(address, {
        method: 'POST',
        headers: {
          origin: address,
          'content-type': 'multipart/form-data; boundary=b',
          'content-length': 5_000_000,
        },
      });
      cut.on('error', () => done());
      cut.write(opening(), () => setTimeout(() => cut.destroy(), 100));
      cut.on('close', () => done());
    });
    await sent;
    for (let tries = 0; tries < 50 && storedFiles().length > before; tries++) await pause(50);
    await expectNothingKept();
  });
});

/** Posts bytes as they are. Out: status and location. */
async function raw(body: Buffer, headers: Record<string, string> = { origin: address }): Promise<string> {
  return new Promise((done, failed) => {
    const sent = httpRequest(
      address,
      {
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=b',
          'content-length': body.length,
          ...headers,
        },
      },
      (answer) => {
        answer.resume();
        done(`${answer.statusCode} ${answer.headers.location ?? ''}`.trim());
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}
