import { generate } from 'otplib';
import { database, disconnect } from '@/lib/platform/database';
import { enterAs, mailTo } from '@/tests/support/journeys';
import { expect, test } from '@/tests/support/test';

test.afterAll(disconnect);

const LEE = 'lee.chan@springfield-pd.example';
const NOA = 'noa.grant@springfield-pd.example';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an officer registers, may file an emergency alone, and is confirmed by the point of contact', async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Register' }).first().click();
    await page.getByLabel('Work e-mail address').fill(NOA);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    const { text } = await mailTo(NOA, /code to register/);
    await page.getByLabel('Code from the mail').fill(/asked for it: (\d{8})/.exec(text!)![1]!);
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
    const hers = await contact.newPage();
    const { text: asked } = await mailTo(LEE, /waits for your confirmation/);
    await hers.goto(/See the account (\S+)/.exec(asked!)![1]!);
    await expect(hers.getByText('SPD 5120')).toBeVisible();
    await hers.getByRole('button', { name: 'Confirm the account' }).click();
    await expect(hers.getByRole('status')).toContainText('The account is confirmed');

    await mailTo(NOA, /Your account is confirmed/);
    await page.goto('/requests/new');
    await expect(page.getByRole('radio', { name: /Search warrant/ })).toBeVisible();
    const { confirmedAt } = await database().account.findUniqueOrThrow({ where: { address: NOA } });
    expect(confirmedAt).not.toBeNull();

    await hers.getByRole('button', { name: 'Take the confirmation back' }).click();
    await expect(hers.getByRole('status')).toContainText('The confirmation was taken back');
    // The page before says nothing any more that is not so.
    await hers.goBack();
    await hers.reload();
    await expect(hers.getByRole('button', { name: 'Confirm the account' })).toBeVisible();
    await expect(hers.getByRole('status')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('radio')).toHaveCount(1);
    await hers.getByRole('button', { name: 'Not one of the agency’s people' }).click();
    await expect(hers.getByRole('status')).toContainText('The registration was refused');
    await contact.close();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('an administrator invites a colleague, changes what they may do, and closes the account', async ({
  page,
  context,
  baseURL,
}) => {
  const address = 'nia.new@legal.example';
  await enterAs(context, 'adam.admin@legal.example', baseURL!);
  await page.goto('/desk/accounts');
  await page.getByRole('link', { name: 'Invite staff' }).click();
  await page.getByLabel('Full name').fill('Nia New');
  await page.getByLabel('E-mail address').fill('dana.reyes@springfield-pd.example');
  await page.getByLabel('Auditor').check();
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.locator('[data-error-summary]')).toContainText('There is an account with the address');
  await expect(page.getByLabel('Auditor')).toBeChecked();
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Invite' }).dblclick();
  await expect(page.getByRole('status')).toContainText('The account was made');
  expect((await mailTo(address, /You are invited/)).text).toMatch(/Sign in \S+\/sign-in\s/);

  await page.getByLabel('Auditor').uncheck();
  await page.getByRole('button', { name: 'Save the roles' }).click();
  await expect(page.locator('[data-error-summary]')).toContainText('Tick at least one role');
  await page.getByLabel('Analyst').check();
  await page.getByRole('button', { name: 'Save the roles' }).click();
  await expect(page.getByRole('status')).toContainText('The roles were saved');
  const { id, roles } = await database().account.findUniqueOrThrow({ where: { address } });
  expect(roles).toEqual(['analyst']);

  await page.getByRole('link', { name: 'Close the account' }).click();
  await page.getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByRole('status')).toContainText('The account is closed');
  await page.goto('/desk/accounts?show=closed');
  await expect(page.getByRole('link', { name: 'Nia New' })).toHaveAttribute('href', `/desk/accounts/${id}`);
});
