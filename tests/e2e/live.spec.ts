import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { database, disconnect } from '@/lib/platform/database';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { agentActor, staffActor } from '@/tests/support/inventory';
import { ANA, COLE, DANA, enterAs } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';

const CAROL = 'carol.counsel@legal.example';

let dana: AgentActor;
let cole: StaffActor;
test.beforeAll(async () => {
  dana = await agentActor(DANA);
  cole = await staffActor(COLE);
});
test.afterAll(disconnect);

const status = (page: Page) => page.getByRole('main').locator('header').first();

async function pageOf(context: BrowserContext, address: string, url: string, path: string): Promise<Page> {
  await enterAs(context, address, url);
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
