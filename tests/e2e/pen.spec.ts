import { paths } from '@/lib/paths';
import { database, disconnect } from '@/lib/platform/database';
import { onePagePdf } from '@/prisma/seed/paper';
import { completeAll } from '@/tests/support/entries';
import { agentActor } from '@/tests/support/inventory';
import { ANA, enterAs } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';

const LEE = 'lee.chan@springfield-pd.example';
const MARIE = 'marie.blanc@police-fr.example';
const CLARA = 'clara.cleared@legal.example';

test.afterAll(disconnect);

const problem = (page: Page, sentence: string | RegExp) =>
  expect(page.locator('[data-error-summary]').getByText(sentence)).toBeVisible();

/** An hour ago, as the form wants it in the zone chosen there: UTC. */
async function receivedAnHourAgo(page: Page): Promise<void> {
  const at = new Date(Date.now() - 60 * 60_000).toISOString().slice(0, 16);
  await page.getByLabel('Received at').fill(at);
  await page.locator('[name=arrivedZone]').selectOption('+00:00');
}

for (const script of ways(false)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a telephone emergency is entered, read out, taken over, completed and certified', async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      await enterAs(context, ANA, baseURL!);
      await page.goto(paths.desk());
      await page.getByRole('link', { name: 'Holding pen' }).click();
      await page.getByRole('link', { name: 'Enter a request' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await problem(page, 'Choose how the request came.');
      await page.getByLabel('By telephone').check();
      await page.getByLabel('What kind of request is it?').selectOption('emergency');
      await page.getByRole('button', { name: 'Continue' }).click();

      await page.getByLabel('Who is in danger').fill('A girl of 14');
      await page.getByRole('button', { name: 'Enter the request' }).click();
      await problem(page, /Choose the agency/);
      await problem(page, /Enter the day and the time at which it was received/);
      await expect(page.getByLabel('Who is in danger')).toHaveValue('A girl of 14');
      await page
        .getByLabel('Agency', { exact: false })
        .first()
        .selectOption({ label: 'Springfield Police Department (US)' });
      await page.getByLabel('Received at').fill('2999-01-01T10:00');
      await page.getByRole('button', { name: 'Enter the request' }).click();
      await problem(page, /is in the future/);
      await expect(page.getByLabel('Who is in danger')).toHaveValue('A girl of 14');
      await receivedAnHourAgo(page);
      await page.getByLabel('Full name').fill('Lee Chan');
      await page.getByRole('button', { name: 'Enter the request' }).click();
      await page.waitForURL(/\/desk\/pen\/OW-/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give this reference to the caller');
      const reference = page.url().split('/').at(-1)!;
      await expect(page.getByText('A portal submission must follow')).toBeVisible();

      await page.getByRole('link', { name: 'Add the scans' }).click();
      await page.getByLabel('Document as a PDF').setInputFiles({
        name: 'fax.pdf',
        mimeType: 'application/pdf',
        buffer: onePagePdf('A fax', [reference]),
      });
      await page.getByRole('button', { name: 'Upload' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'was received' })).toBeVisible();
      const confirm = page.getByRole('button', { name: 'Confirm this file' });
      if (await confirm.count()) await confirm.click();
      await page.getByRole('link', { name: 'Back to the request' }).click();
      await expect(page.getByText('Not certified by its agent')).toBeVisible();
      await expect(page.getByText('fax.pdf').first()).toBeVisible();
      await page.goto(paths.desk());
      await expect(page.getByRole('row', { name: reference }).getByText('By telephone')).toBeVisible();
      await page.goto(paths.pen());
      await expect(page.getByRole('row', { name: reference })).toContainText('Nobody yet');

      // An agent of another agency has nothing of it.
      await enterAs(context, MARIE, baseURL!);
      await page.goto(paths.claimRequest());
      await page.getByLabel('Reference').fill(reference);
      await page.getByRole('button', { name: 'Take the request over' }).click();
      await problem(page, /No request of your agency with this reference waits/);

      await enterAs(context, LEE, baseURL!);
      await page.goto(paths.requests());
      await page.getByRole('link', { name: 'Complete a request by the reference you were given' }).click();
      await page.getByLabel('Reference').fill('OW-2026-999999');
      await page.getByRole('button', { name: 'Take the request over' }).click();
      await problem(page, /No request of your agency with this reference waits/);
      await page.getByLabel('Reference').fill(reference.toLowerCase());
      await page.getByRole('button', { name: 'Take the request over' }).click();
      await page.waitForURL(`**${paths.request(reference)}`);
      await expect(page.getByRole('heading', { name: 'Complete this request' })).toBeVisible();
      await expect(page.getByText(/must be followed by a portal submission/)).toBeVisible();

      await page.getByRole('link', { name: 'Time period' }).click();
      await page.getByLabel('First day').fill('2026-01-01');
      await page.getByLabel('Last day').fill('2026-01-31');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.waitForURL(`**${paths.request(reference)}`);
      await expect(page.getByRole('link', { name: 'Time period' })).toHaveCount(0);
      await completeAll(await agentActor(LEE), reference);
      await page.goto(paths.request(reference));
      await page.getByRole('link', { name: 'Read it and certify' }).click();
      await page.getByRole('button', { name: 'Certify', exact: true }).click();
      await problem(page, /certif/i);
      await expect(page.getByLabel(/certify under penalty of perjury/)).not.toBeChecked();
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.getByRole('button', { name: 'Certify', exact: true }).click();
      await page.waitForURL(/\/filed$/);
      const row = await database().request.findUniqueOrThrow({
        where: { reference },
        include: { receipts: true },
      });
      expect(row.receipts).toHaveLength(1);
      expect(row.certifiedAt).not.toBeNull();

      await enterAs(context, ANA, baseURL!);
      await page.goto(paths.pen());
      await expect(page.getByRole('row', { name: reference })).toHaveCount(0);
    });

    test('what a body that is not registered sent by mail is entered with the body', async ({
      page,
      context,
      baseURL,
    }) => {
      await enterAs(context, ANA, baseURL!);
      await page.goto(`${paths.penNew()}?kind=subpoena_trial&channel=mail`);
      await receivedAnHourAgo(page);
      await page.getByLabel('Name of the body').fill('Shelbyville Clerk of Courts');
      await page.getByRole('button', { name: 'Enter the request' }).click();
      await problem(page, 'Choose the country of the body.');
      await page.getByLabel('Country', { exact: false }).first().selectOption('US');
      await page.getByLabel('State', { exact: false }).first().fill('IL');
      await page.getByLabel('Level of government').selectOption('county');
      await page.getByLabel('Type of body').selectOption('court');
      await page.getByRole('button', { name: 'Enter the request' }).click();
      await page.waitForURL(/\/desk\/pen\/OW-/);
      await expect(page.getByText('The body is not in the registry.', { exact: false })).toBeVisible();
      await page.getByRole('link', { name: 'Open the request' }).click();
      await expect(page.getByText('Shelbyville Clerk of Courts').first()).toBeVisible();
      await expect(page.getByText('By mail').first()).toBeVisible();
    });

    test('the cleared enter a FISA reference and work on it; others find nothing', async ({
      page,
      context,
      baseURL,
    }) => {
      await enterAs(context, CLARA, baseURL!);
      await page.goto(paths.desk());
      await page.getByRole('link', { name: 'Compartment' }).click();
      await page.getByRole('link', { name: 'Enter a FISA reference' }).click();
      await expect(page.getByText('The document is never uploaded')).toBeVisible();
      await page.getByLabel('In person').check();
      await receivedAnHourAgo(page);
      await page
        .getByLabel('Agency', { exact: false })
        .first()
        .selectOption({ label: 'Federal Bureau of Examples (US)' });
      await page.getByRole('button', { name: 'Enter the reference' }).click();
      await problem(page, /Enter the number under which the document is kept/);
      await page.getByLabel('Reference of the document').fill('Safe 2, folder 14');
      await page.getByLabel('Content', { exact: true }).check();
      await page.getByLabel('Number of customer selectors').fill('3');
      await page.getByLabel('No, the product was served before').check();
      await page.getByRole('button', { name: 'Enter the reference' }).click();
      await page.waitForURL(/\/desk\/requests\/OWC-/);
      const address = new URL(page.url()).pathname;
      await page.getByRole('button', { name: 'Begin review' }).click();
      await expect(page.getByText('The review has begun.')).toBeVisible();
      await page.getByRole('link', { name: 'Decline' }).click();
      await expect(page.getByRole('group', { name: 'Why is the request declined?' })).toBeVisible();

      await enterAs(context, ANA, baseURL!);
      for (const path of [address, `${address}/decline`, paths.compartment(), paths.compartmentNew()]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
      }
      await page.goto(paths.desk());
      await expect(page.getByRole('link', { name: 'Compartment' })).toHaveCount(0);
    });
  });
}
