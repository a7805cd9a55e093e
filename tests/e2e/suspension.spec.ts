import { now } from '@/lib/platform/clock';
import { database, disconnect } from '@/lib/platform/database';
import { agencyRow, agentRow } from '@/prisma/seed/rows';
import { agentActor } from '@/tests/support/inventory';
import { ANA, COLE, enterAs } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';
import { expect, type Page, test } from '@/tests/support/test';

const CAROL = 'carol.counsel@legal.example';
const WHY = 'The department’s switchboard does not know of this case.';

test.afterAll(disconnect);

/** Two agents of an agency of their own: those of the seed are signed in elsewhere at the same time. */
async function twoAgents() {
  const domain = `shelbyville-${Date.now()}.example`;
  const body = { type: 'law_enforcement', level: 'municipal', country: 'US', state: 'IL' } as const;
  const directory = { directoryPhone: '+12175550140', directorySource: 'Shelbyville, directory of offices' };
  const agency = agencyRow({ name: 'Shelbyville Police', domain, ...body, ...directory }, now());
  await database().agency.create({ data: agency });
  await database().agencyDomain.create({ data: { domain, agencyId: agency.id! } });
  const [kit, mo] = [`kit.moss@${domain}`, `mo.barnes@${domain}`] as const;
  for (const [address, name] of [
    [kit, 'Kit Moss'],
    [mo, 'Mo Barnes'],
  ] as const) {
    const data = agentRow({ address, name, agencyId: agency.id!, phone: '+12175550119' }, now());
    await database().account.create({ data });
  }
  return { kit, mo };
}

/** Follows a link of the request's page, which is drawn anew while others act: a click can fall beside it. */
async function follow(page: Page, name: string, to: RegExp): Promise<void> {
  await expect(async () => {
    if (!to.test(page.url())) await page.getByRole('link', { name }).click({ timeout: 5_000 });
    await expect(page).toHaveURL(to, { timeout: 2_000 });
  }).toPass();
}

/** The next click of somebody who was just shut out: it leads to signing in, at once. */
async function isOut(page: Page, click: () => Promise<void>): Promise<void> {
  const from = performance.now();
  await click();
  await expect(page).toHaveURL(/\/sign-in\?/, { timeout: 5_000 });
  expect(performance.now() - from).toBeLessThan(5_000);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?/);
}

test('an agent, then the agency, is suspended in one window and out with the next click in another, until two people lift it', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { kit, mo } = await twoAgents();
  const { reference } = await aFiledRequest(await agentActor(kit));
  const enter = async (who: string, javaScriptEnabled = true) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    await enterAs(context, who, baseURL!);
    return context.newPage();
  };
  const [kits, mos, anas] = [await enter(kit), await enter(mo, false), await enter(ANA)];
  await kits.goto('/requests');
  await expect(kits.getByRole('link', { name: reference })).toBeVisible();
  await mos.goto('/requests');

  await anas.goto(`/desk/requests/${reference}`);
  await follow(anas, 'Suspend the agent', /suspensions\/new/);
  await anas.getByRole('button', { name: 'Suspend now' }).click();
  await expect(anas.locator('[data-error-summary]')).toContainText('Write why they are suspended');
  await anas.getByLabel('Why').fill(WHY);
  await anas.getByRole('button', { name: 'Suspend now' }).click();
  await expect(anas.getByRole('heading', { level: 1 })).toHaveText('Kit Moss');
  await isOut(kits, () => kits.getByRole('link', { name: reference }).click());
  await mos.reload();
  await expect(mos.getByRole('heading', { level: 1 })).toHaveText('Requests');

  const coles = await enter(COLE);
  await coles.goto(`/desk/requests/${reference}`);
  await expect(coles.getByText('The agent is suspended', { exact: true })).toBeVisible();
  await expect(coles.getByText(WHY)).toBeVisible();
  await follow(coles, 'The suspension', /suspensions\/[0-9a-f-]{36}/);
  await expect(coles.getByRole('link', { name: reference })).toBeVisible();
  await coles.getByLabel('Why should it be lifted?').fill('The chief stands by them.');
  await coles.getByRole('button', { name: 'Ask to lift it' }).click();
  await expect(coles.getByText('You asked for this.')).toBeVisible();

  const carols = await enter(CAROL, false);
  await carols.goto(coles.url());
  await expect(carols.getByText('The chief stands by them.')).toBeVisible();
  await carols.getByLabel('Lift it').check();
  await carols.getByRole('button', { name: 'Record the answer' }).click();
  await expect(carols.getByText(/Cole Counsel and Carol Counsel/)).toBeVisible();
  await enterAs(kits.context(), kit, baseURL!);
  await kits.goto('/requests');
  await expect(kits.getByRole('link', { name: reference })).toBeVisible();

  await anas.goto(`/desk/requests/${reference}`);
  await follow(anas, 'Suspend the agency', /suspensions\/new/);
  await anas.getByLabel('Why').fill(WHY);
  await anas.getByRole('button', { name: 'Suspend now' }).click();
  await expect(anas.getByRole('heading', { level: 1 })).toHaveText('Shelbyville Police');
  await isOut(kits, () => kits.getByRole('link', { name: reference }).click());
  await isOut(mos, () => mos.getByRole('link', { name: 'Requests', exact: true }).click());
});
