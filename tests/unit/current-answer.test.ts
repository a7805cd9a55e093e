import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTooMany, followAnswers } from '@/lib/web/current-answer';

let server: Server;
let address: string;

/** What is done for a request: some work that knows nothing of the answer, then the word that it was too often. */
async function work(path: string, body: string): Promise<void> {
  await nextTurn();
  if (body === 'too often') answerTooMany(Number(path.slice(1)));
}

beforeAll(async () => {
  followAnswers();
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (request.url === '/late') response.write('said already');
    await work(request.url!, body);
    response.end('the page');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

const post = (path: string, body: string) => fetch(address + path, { method: 'POST', body });

describe('one try too many', () => {
  it('makes its own answer a 429 with the seconds to wait, among many on kept connections', async () => {
    const seconds = Array.from({ length: 200 }, (_, n) => n + 1);
    const answers = await Promise.all(
      seconds.map(async (each) => {
        const answer = await post(`/${each}`, each % 3 === 0 ? 'too often' : 'in order');
        await answer.text();
        return [answer.status, answer.headers.get('retry-after')];
      }),
    );
    expect(answers).toEqual(seconds.map((each) => (each % 3 === 0 ? [429, String(each)] : [200, null])));
  });

  it('keeps the page that the answer draws', async () => {
    expect(await (await post('/60', 'too often')).text()).toBe('the page');
  });

  it('changes nothing where the answer has begun, or where there is none', async () => {
    expect((await post('/late', 'too often')).status).toBe(200);
    expect(() => answerTooMany(60)).not.toThrow();
  });
});
