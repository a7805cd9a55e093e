import type { AgentActor } from '@/lib/accounts/rules';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { database, disconnect } from '@/lib/platform/database';
import { readVisit } from '@/lib/web/auth';
import { sessionOf } from '@/tests/support/inventory';
import { ANA, COLE, DANA, enterAs } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';

const CAROL = 'carol.counsel@legal.example';
const AUDREY = 'audrey.auditor@legal.example';
const ADAM = 'adam.admin@legal.example';

let agent: AgentActor;
test.beforeAll(async () => {
  const visit = await readVisit(await sessionOf(DANA));
  agent = visit!.actor as AgentActor;
});
test.afterAll(disconnect);

const status = (page: Page) => page.getByRole('main').locator('header').first();
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

/** Goes through the queue, page by page, to a request. */
async function findInQueue(page: Page, reference: string): Promise<void> {
  await page.goto('/desk?status=submitted&sort=received');
  const row = page.getByRole('link', { name: reference });
  for (let pages = 0; pages < 50 && (await row.count()) === 0; pages++) {
    const next = page.getByRole('link', { name: 'Next', exact: true });
    const href = await next.getAttribute('href');
    await next.click();
    await page.waitForURL(`**${href}`);
  }
  await row.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reference);
}

for (const script of ways(false)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a request is found, begun, questioned, approved and closed', async ({ page, context, baseURL }) => {
      test.setTimeout(180_000);
      const { id, reference } = await aFiledRequest(agent);
      await enterAs(context, ANA, baseURL!);
      await findInQueue(page, reference);

      await page.getByRole('button', { name: 'Begin review' }).click();
      await expect(page.getByText('The review has begun.')).toBeVisible();
      await expect(status(page)).toContainText('In review');

      await page.getByRole('link', { name: 'Ask for information' }).click();
      const missing = page.getByRole('checkbox', { name: /^G6/ });
      await missing.check();
      await missing.uncheck();
      await page.getByRole('button', { name: 'Send the questions' }).click();
      await expect(summary(page)).toContainText('Choose at least one condition');
      await missing.check();
      await page.getByLabel('What the agent reads about G6').fill('');
      await page.getByRole('button', { name: 'Send the questions' }).click();
      await expect(summary(page)).toContainText('G6');
      await expect(missing).toBeChecked();
      await page.getByLabel('What the agent reads about G6').fill('From when to when?');
      await page.getByRole('button', { name: 'Send the questions' }).click();
      await expect(page.getByText('The questions were sent.')).toBeVisible();
      await expect(page.getByText('From when to when?')).toBeVisible();
      await expect(page.getByText('Stopped: waiting for the agency')).toBeVisible();

      await page.goto(`/desk/requests/${reference}/approve`);
      await expect(page.getByText('so “Approve” is not possible')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Approve the request' })).toHaveCount(0);

      const spring = { answer: 'The spring.', from: '2026-03-01', to: '2026-05-31' };
      await saveCure(agent, { reference, code: 'G6', ...spring });
      await answerAgency(agent, { reference });
      await page.goto(`/desk/requests/${reference}`);
      await expect(page.getByText('Mar 1, 2026 to May 31, 2026').first()).toBeVisible();
      await page.getByRole('link', { name: 'Approve', exact: true }).click();
      await page.getByRole('button', { name: 'Approve the request' }).click();
      await expect(page.getByText('The request was approved')).toBeVisible();

      await page.getByRole('button', { name: 'Mark as fulfilled', exact: true }).click();
      await expect(page.getByText('2 identifiers have no outcome yet')).toBeVisible();
      const outcomes = page.getByLabel(/^Outcome of/);
      await outcomes.nth(0).selectOption('contact_information_and_content');
      await outcomes.nth(1).selectOption('no_records');
      await page.getByRole('button', { name: 'Save outcomes' }).click();
      await expect(summary(page)).toContainText('discloses more than was approved');
      await expect(outcomes.nth(0)).toHaveValue('contact_information_and_content');
      await expect(outcomes.nth(1)).toHaveValue('no_records');
      await outcomes.nth(0).selectOption('contact_information');
      await page.getByRole('button', { name: 'Save and mark as fulfilled' }).click();
      await expect(status(page)).toContainText('Fulfilled');
      await expect(page.getByRole('table').getByText('Customer contact information provided')).toBeVisible();

      await page.reload();
      const acts = await database().auditEvent.groupBy({
        by: ['act'],
        where: { requestId: id },
        _count: true,
      });
      const times = Object.fromEntries(acts.map(({ act, _count }) => [act, _count]));
      for (const verb of ['begin', 'ask', 'approve', 'outcomes_recorded', 'fulfil']) {
        expect(times[`request.${verb}`], verb).toBe(1);
      }
    });
  });
}

test('of two who approve at once one wins and the other reads who was first', async ({
  browser,
  baseURL,
}) => {
  const { id, reference } = await aFiledRequest(agent);
  const pages = await Promise.all(
    [COLE, CAROL].map(async (address) => {
      const context = await browser.newContext();
      await enterAs(context, address, baseURL!);
      return context.newPage();
    }),
  );
  const [cole, carol] = pages as [Page, Page];
  await cole.goto(`/desk/requests/${reference}`);
  await cole.getByRole('button', { name: 'Begin review' }).click();
  await expect(status(cole)).toContainText('In review');
  for (const page of pages) await page.goto(`/desk/requests/${reference}/approve`);
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Approve the request' }).click()));
  const won = (page: Page) => page.getByText('The request was approved, and the agent was told by mail.');
  for (const page of pages) await expect(won(page).or(summary(page))).toBeVisible();
  const winners = await Promise.all(pages.map((page) => won(page).count()));
  expect(winners.toSorted()).toEqual([0, 1]);
  const loser = winners[0] === 1 ? carol : cole;
  const first = winners[0] === 1 ? 'Cole Counsel' : 'Carol Counsel';
  await expect(summary(loser)).toContainText(`${first} approved this`);
  expect(await database().auditEvent.count({ where: { requestId: id, act: 'request.approve' } })).toBe(1);
});

test('counsel approves in part, and the agent reads what was granted and why not the rest', async ({
  page,
  context,
  baseURL,
}) => {
  const categories = { categories: ['subscriber', 'records'], particulars: 'Name, address and calls.' };
  const { reference } = await aFiledRequest(agent, { kind: 'court_order', pages: { categories } });
  await enterAs(context, COLE, baseURL!);
  await page.goto(`/desk/requests/${reference}`);
  await page.getByRole('button', { name: 'Begin review' }).click();
  await expect(page.getByText('The review has begun.')).toBeVisible();
  await page.goto(`/desk/requests/${reference}/approve`);
  await page.getByRole('checkbox', { name: /^Other records without content:/ }).uncheck();
  await page.getByRole('button', { name: 'Approve the request' }).click();
  await expect(summary(page)).toContainText('Choose at least one reason');
  await expect(page.getByRole('checkbox', { name: /^Other records without content:/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /^Broader than the process/ }).check();
  await page.getByLabel('What else the agent reads').fill('The order of {{reference}} names one number.');
  await page.getByRole('button', { name: 'Approve the request' }).click();
  await expect(page.getByText('The request was approved')).toBeVisible();

  await enterAs(context, agent.address, baseURL!);
  await page.goto(`/requests/${reference}`);
  await expect(page.getByRole('heading', { name: 'Not granted' })).toBeVisible();
  await expect(page.getByText(/broader than the process supports/)).toBeVisible();
  await expect(page.getByText(`The order of ${reference} names one number.`)).toBeVisible();
});

test('what is half typed stays when another step is taken on the page', async ({
  page,
  context,
  baseURL,
}) => {
  const { reference } = await aFiledRequest(agent);
  await enterAs(context, ANA, baseURL!);
  await page.goto(`/desk/requests/${reference}`);
  await page.getByRole('heading', { name: 'Internal notes' }).click();
  await page.getByRole('textbox', { name: 'New note' }).fill('The clerk confirms');
  await page.getByRole('combobox', { name: 'Assigned to' }).selectOption({ label: 'Cole Counsel' });
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByText('The assignment was changed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'New note' })).toHaveValue('The clerk confirms');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await expect(page.getByRole('list', { name: 'Internal notes' })).toContainText('The clerk confirms');
  await expect(page.getByRole('textbox', { name: 'New note' })).toHaveValue('');
});

test('the desk is not there for those it is not for', async ({ page, context, baseURL }) => {
  const { reference } = await aFiledRequest(agent);
  const request = `/desk/requests/${reference}`;
  const refused = async (address: string, path: string) => {
    await enterAs(context, address, baseURL!);
    expect((await page.goto(path))?.status(), `${address} at ${path}`).toBe(404);
  };
  for (const path of ['/desk', request, `${request}/decline`]) {
    await refused(agent.address, path);
    await refused(ADAM, path);
  }
  await refused(AUDREY, `${request}/decline`);
  await refused(ANA, `${request}/delay`);
  await refused(ANA, '/desk/requests/OW-2026-999999');

  await enterAs(context, AUDREY, baseURL!);
  await page.goto(request);
  await expect(page.getByText('You can read this request.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('form')).toHaveCount(0);

  await enterAs(context, ANA, baseURL!);
  await page.goto(`${request}/withdraw`);
  await expect(page.getByText('names no step that a request can take')).toBeVisible();
});
