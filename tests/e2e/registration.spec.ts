import { expect, test } from '@playwright/test';
import { generate } from 'otplib';
import { database, disconnect } from '@/lib/platform/database';
import { enterAs, nextMail } from '@/tests/support/journeys';

test.afterAll(disconnect);

const LEE = 'lee.chan@springfield-pd.example';
const NOA = 'noa.grant@springfield-pd.example';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an officer registers, may file an emergency alone, and is confirmed by the point of contact', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Register' }).first().click();
    await page.getByLabel('Work e-mail address').fill(NOA);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    const mail = await nextMail(context, NOA, /code to register/);
    const text = (await mail.getByRole('main').textContent())!;
    await mail.close();
    await page.getByLabel('Code from the mail').fill(/asked for it: (\d{8})/.exec(text)![1]!);
    await page.getByRole('button', { name: 'Continue' }).click();

    await expect(page.getByText('Springfield Police Department')).toBeVisible();
    await page.getByLabel('Full name').fill('Noa Grant');
    await page.getByLabel('Title or rank').fill('Officer');
    await page.getByLabel('Direct phone number').fill('555');
    await page.getByRole('button', { name: 'Ask for the account' }).click();
    const summary = page.locator('[data-error-summary]');
    await expect(summary).toContainText('Enter your badge or employee number');
    await expect(summary).toContainText('at least seven digits');
    await expect(page.getByLabel('Full name')).toHaveValue('Noa Grant');
    await page.getByLabel('Badge or employee number').fill('SPD 5120');
    await page.getByLabel('Direct phone number').fill('+1 217 555 0104');
    await page.getByLabel('Supervisor', { exact: true }).fill('Lt. Lee Chan');
    await page.getByLabel('Supervisor’s phone number').fill('+1 217 555 0102');
    await page.getByRole('button', { name: 'Ask for the account' }).click();

    const secret = (await page.getByRole('main').locator('code').first().textContent())!.replaceAll(' ', '');
    await page.getByLabel('Code from the app').fill(await generate({ secret }));
    await page.getByRole('button', { name: 'Set up and continue' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /continue/i }).click();
    await expect(page.getByText('Your account waits for confirmation')).toBeVisible();
    await page.goto('/requests/new');
    await expect(page.getByRole('radio')).toHaveCount(1);

    const contact = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    await enterAs(contact, LEE, baseURL!);
    const hers = await nextMail(contact, LEE, /waits for your confirmation/);
    const link = await hers.getByRole('link', { name: 'See the account' }).getAttribute('href');
    await hers.goto(link!);
    await expect(hers.getByText('SPD 5120')).toBeVisible();
    await hers.getByRole('button', { name: 'Confirm the account' }).click();
    await expect(hers.getByRole('status')).toContainText('The account is confirmed');
    await contact.close();

    await nextMail(context, NOA, /Your account is confirmed/);
    await page.goto('/requests/new');
    await expect(page.getByRole('radio', { name: /Search warrant/ })).toBeVisible();
    const { confirmedAt } = await database().account.findUniqueOrThrow({ where: { address: NOA } });
    expect(confirmedAt).not.toBeNull();
  });
});
