import { database, disconnect } from '@/lib/platform/database';
import { ANA, enterAs, openFold } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';

const TESS = 'tess.trust@legal.example';
const AUDREY = 'audrey.auditor@legal.example';
const NOTE = 'The clerk of the court scanned it, and read it out to me.';

test.afterAll(disconnect);

/** A request of the seed that came with a file which was saved again and that another agency has as well. */
async function withOddFile(address: string): Promise<string> {
  let reference = '';
  // The worker looks at what is open when it starts, and once more where it finds the file with another agency.
  await expect(async () => {
    const waits = (code: string) => ({ signals: { some: { code, settledAt: null } } });
    const found = await database().request.findFirstOrThrow({
      where: {
        agent: { address },
        AND: ['document_revised', 'unusual_producer', 'shared_document'].map(waits),
      },
    });
    reference = found.reference!;
  }).toPass({ timeout: 60_000 });
  return reference;
}

const problem = (page: Page, sentence: string) =>
  expect(page.locator('[data-error-summary]').getByText(sentence).first()).toBeVisible();
const found = (page: Page) => page.getByLabel('What you found');
const settle = (page: Page) => page.getByRole('button', { name: 'Settle what is ticked' }).click();

for (const script of ways(true)) {
  const agent = script ? 'dana.reyes@springfield-pd.example' : 'sam.ortiz@doj-ca.example';
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('what stands out about who asks is read, looked into and settled with a note', async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const reference = await withOddFile(agent);
      await enterAs(context, script ? ANA : TESS, baseURL!);
      await page.goto(`/desk/requests/${reference}`);
      const panel = page.locator('#who');
      await openFold(page, 'Who is asking');
      const signals = panel.getByRole('list', { name: 'Signals' });
      await expect(signals).toContainText('“affidavit-of-service.pdf” was saved 2 times');
      await expect(signals).toContainText('a program for editing pictures');
      await expect(signals).toContainText(/from another agency as well: OW-\d{4}-\d{6}/);
      await panel.getByRole('link', { name: 'Settle signals' }).click();

      const changed = page.getByRole('checkbox', { name: 'Document changed after it was made' });
      await expect(changed).toBeVisible();
      await found(page).fill(NOTE);
      await settle(page);
      await problem(page, 'Tick at least one signal that you looked into.');
      await expect(found(page)).toHaveValue(NOTE);
      await changed.check();
      await found(page).fill(' ');
      await settle(page);
      await problem(page, 'Write what you looked into, and what you found.');
      await expect(changed).toBeChecked();
      await found(page).fill(NOTE);

      // A second window, in which the same is still to be settled.
      const second = await context.newPage();
      await second.goto(page.url().replace(/\?.*/, ''));
      await second.getByRole('checkbox', { name: 'Document changed after it was made' }).check();
      await found(second).fill('Somebody else’s words.');
      await settle(page);
      await expect(page.getByText('The signals were settled.')).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/desk/requests/${reference}$`));
      await settle(second);
      await problem(second, 'settled one of these already');
      await expect(found(second)).toHaveValue('Somebody else’s words.');

      await enterAs(context, AUDREY, baseURL!);
      await page.goto(`/desk/requests/${reference}/signals`);
      await expect(page.getByRole('list', { name: 'Signals' })).not.toContainText('Document changed');
      await expect(page.getByRole('button', { name: 'Settle what is ticked' })).toHaveCount(0);
      await page.getByText(/^Settled \(\d+\)$/).click();
      await expect(page.getByRole('list', { name: 'Settled signals' })).toContainText(NOTE);
    });
  });
}
