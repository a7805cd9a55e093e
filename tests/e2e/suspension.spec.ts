import { expect, test } from '@playwright/test';
import { database, disconnect } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { agentActor } from '@/tests/support/inventory';
import { ANA, COLE, DANA, enterAs } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';

const CAROL = 'carol.counsel@legal.example';
const WHY = 'The department’s switchboard does not know of this case.';

test.afterAll(disconnect);

test('an agent is suspended in one window, is out with the next click in another, and let in by two people', async ({
  browser,
  baseURL,
}) => {
  // An account of its own: those of the seed are signed in elsewhere at the same time.
  const { agencyId } = await agentActor(DANA);
  const address = `kit.moss-${Date.now()}@springfield-pd.example`;
  const row = agentRow({ address, name: 'Kit Moss', agencyId, phone: '+12175550119' }, new Date());
  await database().account.create({ data: row });
  const { reference } = await aFiledRequest(await agentActor(address));
  const enter = async (who: string, javaScriptEnabled = true) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    await enterAs(context, who, baseURL!);
    return context.newPage();
  };

  const kit = await enter(address);
  await kit.goto('/requests');
  await expect(kit.getByRole('link', { name: reference })).toBeVisible();

  const ana = await enter(ANA);
  await ana.goto(`/desk/requests/${reference}`);
  await ana.getByRole('link', { name: 'Suspend the agent' }).click();
  await ana.getByRole('button', { name: 'Suspend now' }).click();
  await expect(ana.locator('[data-error-summary]')).toContainText('Write why they are suspended');
  await ana.getByLabel('Why').fill(WHY);
  await ana.getByRole('button', { name: 'Suspend now' }).click();
  await expect(ana.getByRole('heading', { level: 1 })).toHaveText('Kit Moss');

  await kit.getByRole('link', { name: reference }).click();
  await expect(kit).toHaveURL(/\/sign-in\?next=/, { timeout: 5_000 });

  const cole = await enter(COLE);
  await cole.goto(`/desk/requests/${reference}`);
  await expect(cole.getByText('The agent is suspended')).toBeVisible();
  await expect(cole.getByText(WHY)).toBeVisible();
  await cole.getByRole('link', { name: 'The suspension' }).click();
  await cole.getByLabel('Why should it be lifted?').fill('The chief stands by them.');
  await cole.getByRole('button', { name: 'Ask to lift it' }).click();
  await expect(cole.getByText('You asked for this.')).toBeVisible();

  const carol = await enter(CAROL, false);
  await carol.goto(cole.url());
  await expect(carol.getByText('The chief stands by them.')).toBeVisible();
  await carol.getByLabel('Lift it').check();
  await carol.getByRole('button', { name: 'Record the answer' }).click();
  await expect(carol.getByText(/Cole Counsel and Carol Counsel/)).toBeVisible();

  await enterAs(kit.context(), address, baseURL!);
  await kit.goto('/requests');
  await expect(kit.getByRole('link', { name: reference })).toBeVisible();
});
