import { type Browser, expect, type Page, test } from '@playwright/test';
import { disconnect } from '@/lib/platform/database';
import { ANA, COLE, enterAs } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';

const ADAM = 'adam.admin@legal.example';

test.afterAll(disconnect);

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function deskOf(browser: Browser, address: string, baseURL: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: script });
  await enterAs(context, address, baseURL);
  return context.newPage();
}

for (const script of ways(false)) {
  test(`an agency is proposed, checked by one and opened by another, ${script ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const domain = script ? 'quahog-constables.example' : 'langley-falls-court.example';
    const name = script ? 'Quahog Constables' : 'Langley Falls Court';
    const ana = await deskOf(browser, ANA, baseURL!, script);
    await ana.goto('/desk/agencies');
    await ana.getByRole('link', { name: 'Propose an agency' }).click();
    await ana.getByLabel('Name of the agency').fill(name);
    await ana.getByLabel('Kind of body').selectOption('law_enforcement');
    await ana.getByLabel('Level of government').selectOption('municipal');
    await ana.getByLabel('Country').selectOption('US');
    await ana.getByLabel(/^State/).selectOption('RI');
    await ana.getByLabel('E-mail domains').fill(`${domain} gmail.com`);
    await ana.getByLabel('Directory telephone').fill('+1 401 555 0134');
    await ana.getByLabel('Where the number is listed').fill('City directory');
    await ana.getByRole('button', { name: 'Propose the agency' }).click();
    await expect(summary(ana)).toContainText('Anyone can have a mailbox at gmail.com');
    await expect(ana.getByLabel('Name of the agency')).toHaveValue(name);
    await ana.getByLabel('E-mail domains').fill(domain);
    await ana.getByRole('button', { name: 'Propose the agency' }).click();
    await expect(ana.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(ana.getByText('Nobody has checked it yet.')).toBeVisible();
    await expect(ana.getByRole('link', { name: 'Check this agency' })).toHaveCount(0);
    const path = new URL(ana.url()).pathname;

    const cole = await deskOf(browser, COLE, baseURL!, script);
    await cole.goto(path);
    await cole.getByRole('link', { name: 'Check this agency' }).click();
    await cole.getByLabel('1. The domain').fill('The city names it.');
    await cole.getByLabel('2. The public listing').fill('In the city directory.');
    await cole.getByLabel('3. The call to +1 401 555 0134').fill('The desk sergeant knows the domain.');
    await cole.getByRole('radio', { name: /^Genuine/ }).check();
    await cole.getByRole('button', { name: 'Record the check' }).click();
    await expect(
      cole.getByText('You checked it, so another counsel or administrator decides.'),
    ).toBeVisible();
    await expect(cole.getByRole('button', { name: 'Decide' })).toHaveCount(0);

    const adam = await deskOf(browser, ADAM, baseURL!, script);
    await adam.goto(path);
    await expect(adam.getByText('The desk sergeant knows the domain.')).toBeVisible();
    await adam.getByRole('radio', { name: /^Yes: its agents can sign in/ }).check();
    await adam.getByLabel('What you looked at yourself').fill('I read the directory too.');
    await adam.getByRole('button', { name: 'Decide' }).click();
    await expect(adam.getByRole('status')).toContainText('It is in effect');
    await expect(adam.getByRole('list', { name: 'Latest history' })).toContainText(
      'Opened an agency that another had checked',
    );
    await adam.goto(`/desk/agencies?q=${domain}`);
    await expect(adam.getByRole('row', { name: new RegExp(name) })).toContainText('Verified');
  });
}
