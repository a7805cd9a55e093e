import { disconnect } from '@/lib/platform/database';
import { agentActor } from '@/tests/support/inventory';
import { enterAs, mailTo } from '@/tests/support/journeys';
import { anAgency, anAgent } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';
import { ways } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';

test.afterAll(disconnect);

for (const javaScriptEnabled of ways(false)) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test('an agent leaves: the point of contact hands over what is open, and opens the account again', async ({
      browser,
      baseURL,
    }) => {
      const agency = await anAgency({ domain: `leaving-${Date.now()}.example` });
      const [contact, leaver, heir] = [
        await anAgent({ agency, pointOfContact: true }),
        await anAgent({ agency }),
        await anAgent({ agency }),
      ];
      const { reference } = await aFiledRequest(await agentActor(leaver.address));
      const enter = async (address: string) => {
        const context = await browser.newContext({ baseURL, javaScriptEnabled });
        await enterAs(context, address, baseURL!);
        return context.newPage();
      };
      const [theirs, others, page] = [
        await enter(leaver.address),
        await enter(heir.address),
        await enter(contact.address),
      ];
      await theirs.goto(`/requests/${reference}`);
      await expect(theirs.getByRole('heading', { level: 1 })).toContainText(reference);
      expect((await others.goto(`/requests/${reference}`))?.status()).toBe(404);

      await page.goto('/requests');
      await page.getByRole('link', { name: 'Agents', exact: true }).click();
      await page.getByRole('link', { name: leaver.name }).click();
      await page.getByRole('link', { name: 'Close the account' }).click();
      await page.getByRole('button', { name: 'Close the account' }).click();
      await expect(page.locator('[data-error-summary]')).toContainText(/Choose (who takes over|a colleague)/);
      await theirs.reload();
      await expect(theirs.getByRole('heading', { level: 1 })).toContainText(reference);
      await page.getByLabel('Who takes over the open request').selectOption(heir.name);
      await page.getByRole('button', { name: 'Close the account' }).dblclick();
      await expect(page.getByRole('status').first()).toContainText('The account is closed');

      await theirs.reload();
      await expect(theirs).toHaveURL(/\/sign-in\?/);
      await others.goto('/requests');
      await others.getByRole('link', { name: reference }).click();
      await expect(others.getByRole('heading', { level: 1 })).toContainText(reference);
      expect((await mailTo(heir.address, /Requests were handed over to you/)).text).not.toContain(
        leaver.name,
      );

      await page.getByRole('button', { name: 'Open the account again' }).click();
      await expect(page.getByRole('button', { name: 'Open the account again' })).toHaveCount(0);
      const back = await enter(leaver.address);
      // What was handed over stays where it is.
      expect((await back.goto(`/requests/${reference}`))?.status()).toBe(404);
    });
  });
}
