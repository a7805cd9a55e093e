import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { database, disconnect } from '@/lib/platform/database';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { sessionCookie } from '@/lib/web/auth';
import { agentActor, sessionOf, staffActor } from '@/tests/support/inventory';
import { ANA, COLE, DANA, enterAs } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';
import { type BrowserContext, expect, type Page, test } from '@/tests/support/test';

const CAROL = 'carol.counsel@legal.example';
const AUDREY = 'audrey.auditor@legal.example';

let dana: AgentActor;
let cole: StaffActor;
test.beforeAll(async () => {
  dana = await agentActor(DANA);
  cole = await staffActor(COLE);
});
test.afterAll(disconnect);

const status = (page: Page) => page.getByRole('main').locator('header').first();

async function pageOf(context: BrowserContext, address: string, url: string, path: string): Promise<Page> {
  if ((await context.cookies()).length === 0) await enterAs(context, address, url);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test('what others do is seen within seconds, and nothing typed is lost', async ({
  context,
  browser,
  baseURL,
}) => {
  const { reference } = await aFiledRequest(dana);
  const path = `/desk/requests/${reference}`;
  const queue = await pageOf(context, ANA, baseURL!, '/desk');
  const page = await pageOf(context, ANA, baseURL!, path);
  const others = await browser.newContext({ baseURL });
  const coles = await pageOf(others, COLE, baseURL!, path);

  await expect(page.getByText('Cole Counsel has this open')).toBeVisible();
  await coles.close();
  await expect(page.getByText('Cole Counsel has this open')).toHaveCount(0);

  await beginReview(cole, { reference });
  await expect(page.getByText(/^Cole Counsel began the review \d+ seconds? ago$/)).toBeVisible();
  await expect(status(page)).toContainText('In review');
  await expect(queue.getByText(`${reference}: Cole Counsel began the review.`)).toBeVisible();

  await page.getByText('Internal notes', { exact: true }).first().click();
  const note = page.getByLabel('New note');
  await note.fill('Ask the court clerk first.');
  await approveRequest(cole, { reference });
  await expect(page.getByText(/^Cole Counsel approved this \d+ seconds? ago$/)).toBeVisible();
  await expect(status(page)).toContainText('In review');
  await page.getByRole('button', { name: 'Show what changed' }).click();
  await expect(status(page)).toContainText('Approved');
  await expect(note).toHaveValue('Ask the court clerk first.');
  await others.close();
});

test('the stream is for those who read requests, ten at most for each of them', async ({ baseURL }) => {
  const open = async (address: string | null) => {
    const end = new AbortController();
    const cookie = address ? `${sessionCookie().name}=${await sessionOf(address)}` : '';
    const headers = { accept: 'text/event-stream', cookie };
    const answer = await fetch(new URL('/api/desk/live', baseURL), { headers, signal: end.signal });
    return { answer, end: () => end.abort() };
  };
  for (const [address, status] of [
    [null, 401],
    [DANA, 404],
    ['adam.admin@legal.example', 404],
  ] as const) {
    expect((await open(address)).answer.status).toBe(status);
  }
  const streams = [];
  for (let each = 0; each < 10; each++) streams.push(await open(AUDREY));
  const [first] = streams;
  expect(first!.answer.headers.get('content-type')).toContain('text/event-stream');
  expect(first!.answer.headers.get('cache-control')).toContain('no-transform');
  expect((await open(AUDREY)).answer.status).toBe(429);

  const { reference } = await aFiledRequest(dana);
  let said = '';
  for await (const chunk of first!.answer.body!.pipeThrough(new TextDecoderStream())) {
    said += chunk;
    if (said.includes(reference)) break;
  }
  expect(said).toContain('"says":"filed {request}","actor":"Dana Reyes"');
  for (const { end } of streams) end();
  await expect(async () => {
    const again = await open(AUDREY);
    again.end();
    expect(again.answer.status).toBe(200);
  }).toPass();
});

test('of two who decide at once one wins, and the other reads who and when', async ({
  context,
  browser,
  baseURL,
}) => {
  const { id, reference } = await aFiledRequest(dana);
  await beginReview(cole, { reference });
  const path = `/desk/requests/${reference}`;
  const others = await browser.newContext({ baseURL });
  const coles = await pageOf(context, COLE, baseURL!, `${path}/approve`);
  const carols = await pageOf(others, CAROL, baseURL!, `${path}/decline`);
  const reason = carols.getByRole('textbox').first();
  await carols.getByRole('checkbox', { name: 'Another reason' }).check();
  await reason.fill('The order was quashed.');
  await Promise.all([
    coles.getByRole('button', { name: 'Approve' }).click(),
    carols.getByRole('button', { name: 'Decline' }).click(),
  ]);
  await expect(async () => {
    const { status: now } = await database().request.findUniqueOrThrow({ where: { id } });
    expect(['approved', 'declined']).toContain(now);
  }).toPass();
  const { status: result } = await database().request.findUniqueOrThrow({ where: { id } });
  const [second, winner, did] =
    result === 'approved' ? [carols, 'Cole Counsel', 'approved'] : [coles, 'Carol Counsel', 'declined'];
  const alert = second.getByRole('alert').filter({ hasText: 'is not possible any more' });
  await expect(alert).toContainText(new RegExp(`${winner} ${did} this \\d+ seconds? ago`));
  if (second === carols) await expect(reason).toHaveValue('The order was quashed.');
  await others.close();
});
