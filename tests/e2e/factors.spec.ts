import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { halfWay } from '@/tests/support/journeys';

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
