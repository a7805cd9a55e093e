import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { COLE, enterAs, halfWay, nextCode } from '@/tests/support/journeys';
import { startPortal } from '@/tests/support/portal';
import { enrolled, totp } from '@/tests/support/sign-in';
import { EXPIRED, freePort, providerEnvironment, startProvider } from '@/tests/support/staff-provider';
import { type Browser, type CDPSession, expect, type Page, test } from '@/tests/support/test';

const ADAM = 'adam.admin@legal.example';

test.afterAll(disconnect);

/** A staff member who has never signed in. */
async function newcomer(): Promise<string> {
  const address = `factor-${newId().slice(0, 8)}@legal.example`;
  const row = { id: newId(), address, name: 'Fay Factor', kind: 'staff', standing: 'active' } as const;
  await database().account.create({ data: { ...row, roles: ['analyst'], createdAt: now() } });
  return address;
}

/** A device that verifies its owner and keeps passkeys, as Chromium plays it. */
async function device(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a passkey is set up, signs in, confirms, is named and removed', async ({ page }) => {
  test.setTimeout(120_000);
  const address = await newcomer();
  const { cdp, id } = await device(page);

  await halfWay(page, address);
  await expect(title(page)).toHaveText('Set up your second factor');
  await page.getByLabel('Name of the device').fill('Desk computer');
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(title(page)).toHaveText('Keep your recovery codes');
  await page.getByLabel('I have printed these codes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/signed-out');

  await halfWay(page, address);
  await expect(title(page)).toHaveText('Use your passkey');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.locator('[data-error-summary]')).toContainText('press the button again');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  // Grown old: what wants a fresh factor asks for the passkey, beside the form.
  await database().session.updateMany({
    where: { account: { address } },
    data: { factorAt: new Date(now().getTime() - 6 * 60_000) },
  });
  await page.goto('/account');
  await expect(page.getByRole('rowheader', { name: 'Desk computer' })).toBeVisible();
  await page.getByRole('button', { name: 'Confirm with your passkey' }).click();
  await expect(page.getByLabel('Or enter a code')).toBeHidden();

  await page.getByRole('link', { name: 'Desk computer' }).click();
  await page.getByLabel('Name of the device').fill('Old computer');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(title(page)).toHaveText('Old computer');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('[data-error-summary]')).toContainText('This is your only second factor');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an authenticator app is set up, signs in, and a recovery code in its place', async ({ page }) => {
    test.setTimeout(120_000);
    const address = await newcomer();
    await halfWay(page, address);
    await expect(title(page)).toHaveText('Set up your second factor');
    await expect(page.getByText('passkeys need it')).toBeVisible();
    const key = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent())!.replaceAll(' ', '');
    await page.getByLabel('Code from the app').fill(await totp(key));
    await page.getByRole('button', { name: 'Set up and continue' }).click();
    await expect(title(page)).toHaveText('Keep your recovery codes');
    const [recovery] = await page
      .getByRole('listitem')
      .filter({ hasText: /^[\da-z]{5}-[\da-z]{5}$/ })
      .allTextContents();
    await page.getByLabel('I have printed these codes').check();
    await page.getByRole('button', { name: 'Continue' }).click();

    for (const code of [await nextCode(address), recovery!]) {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/signed-out');
      await halfWay(page, address);
      await expect(title(page)).toHaveText('Enter the code from your app');
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    }
  });
});

test('whoever lost everything is let in by two people, and sets up another factor', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const address = await newcomer();
  const { id } = await database().account.findUniqueOrThrow({ where: { address } });
  await enrolled(id);
  const [cole, adam] = await Promise.all(
    [COLE, ADAM].map(async (who) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: who === COLE });
      await enterAs(context, who, baseURL!);
      return context.newPage();
    }),
  );
  await cole!.goto(`/desk/accounts/losses?account=${id}`);
  await expect(cole!.getByLabel('E-mail address of the account')).toHaveValue(address);
  await cole!.getByLabel('How you recognised the person').fill('Met her at her desk.');
  await cole!.getByRole('button', { name: 'Report the loss' }).click();
  await expect(title(cole!)).toHaveText('Fay Factor');
  await expect(cole!.getByText('You reported this.')).toBeVisible();

  await adam!.goto(cole!.url());
  await adam!.getByLabel('Take the factor away').check();
  await adam!.getByRole('button', { name: 'Record the decision' }).click();
  await expect(adam!.getByText('Taken away', { exact: true })).toBeVisible();

  const person = await (await browser.newContext({ baseURL })).newPage();
  await halfWay(person, address);
  await expect(title(person)).toHaveText('Set up your second factor');
});

/** A browser of its own in which somebody is known at the identity provider, led there from the sign-in page. */
async function arrive(browser: Browser, portal: string, provider: number, person: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal });
  await context.addCookies([{ name: 'person', value: person, url: `http://127.0.0.1:${provider}` }]);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign in with your company account' }).click();
  return page;
}

test('staff come in by the company’s identity provider, or are told why not', async ({ browser }) => {
  test.setTimeout(180_000);
  const provider = await freePort();
  const portal = await startPortal({ PORT: '0', SEED: 'none', ...providerEnvironment(provider) });
  try {
    const down = await arrive(browser, portal.url, provider, 'ida');
    await expect(down.getByText('does not answer')).toBeVisible();
    await expect(down.getByLabel('Work e-mail address')).toBeVisible();

    const stopLate = await startProvider(provider, portal.url, EXPIRED);
    const late = await arrive(browser, portal.url, provider, 'ida');
    await expect(late.getByText('has expired')).toBeVisible();
    await stopLate();

    const stop = await startProvider(provider, portal.url);
    const nora = await arrive(browser, portal.url, provider, 'nora');
    await expect(nora.getByText('names no role')).toBeVisible();
    const ivan = await arrive(browser, portal.url, provider, 'ivan');
    await expect(title(ivan)).toHaveText('Set up your second factor');

    const lena = await arrive(browser, portal.url, provider, 'lena');
    await expect(lena.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await lena.goto('/account');
    await expect(lena.getByText('lena@legal.example')).toBeVisible();
    await expect(lena.getByRole('definition').filter({ hasText: 'Counsel, Administrator' })).toBeVisible();

    // Confirming anew counts where the same person does it, and for nobody else.
    const confirm = async (person: string) => {
      await lena
        .context()
        .addCookies([{ name: 'person', value: person, url: `http://127.0.0.1:${provider}` }]);
      await lena.goto('/sign-in/confirm?next=/account/factors/new');
      await lena.getByRole('link', { name: 'Confirm with your company account' }).click();
    };
    await confirm('ivan');
    await expect(lena.getByText('did not confirm that it is you')).toBeVisible();
    await confirm('lena');
    await expect(title(lena)).toHaveText('Add a second factor');
    await stop();
  } finally {
    await portal.stop();
  }
});
