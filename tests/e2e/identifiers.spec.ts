import { paths } from '@/lib/paths';
import { disconnect } from '@/lib/platform/database';
import { startDraft } from '@/tests/support/fill-pages';
import { enterAs } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { expect, type Locator, type Page, test } from '@/tests/support/test';

// Sam's requests are no other journey's.
const SAM = 'sam.ortiz@doj-ca.example';

test.afterAll(disconnect);

const list = (page: Page) => page.getByLabel(/^Phone numbers, account SIDs/);
const understood = (page: Page) => page.getByRole('region', { name: 'How we understood the list' });
const row = (page: Page, text: string) => understood(page).getByRole('row').filter({ hasText: text });
const problem = (page: Page, sentence: string | RegExp) =>
  expect(page.locator('[data-error-summary]').getByText(sentence)).toBeVisible();

/** Puts a text into a box at once, as pasting does; a driver that types would take minutes. */
const paste = (box: Locator, text: string) =>
  box.evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

async function openList(page: Page): Promise<string> {
  const draft = await startDraft(page, 'subpoena_trial');
  await page.goto(paths.draftSection(draft, 'identifiers'));
  return draft;
}

/** A CSV of two hundred rows, as Excel writes it in Europe, with three that are at fault on lines 7, 80 and 199. */
function table(): Buffer {
  const rows = Array.from({ length: 200 }, (_, i) => `phone;+1 415 555 ${String(i).padStart(4, '0')}`);
  for (const line of [7, 80, 199]) rows[line - 2] = `sid;AC-${line}`;
  return Buffer.from(`\ufefftype;value\r\n${rows.join('\r\n')}\r\n`);
}

for (const script of ways(true)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });
    test.beforeEach(({ context, baseURL }) => enterAs(context, SAM, baseURL!));

    test('a CSV file is added to the list, and its three bad rows are named by their lines', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const draft = await openList(page);
      await list(page).fill('shop.example');
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.waitForURL(`**${paths.draft(draft)}`);
      await page.goto(paths.draftSection(draft, 'identifiers'));

      await page.getByText('Take them from a CSV file').click();
      await page.getByLabel('CSV file').setInputFiles({
        name: 'customers.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('504b0304140006000800', 'hex'),
      });
      await page.getByRole('button', { name: 'Add the rows to the list' }).click();
      await problem(page, /^The file is a workbook, not a CSV/);
      await expect(list(page)).toHaveValue('shop.example');

      await page
        .getByLabel('CSV file')
        .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: table() });
      await page.getByRole('button', { name: 'Add the rows to the list' }).click();
      const told = page.getByRole('status').filter({ hasText: '3 rows could not be read' });
      await expect(told).toContainText('197 rows of customers.csv were added to the list');
      for (const line of [7, 80, 199]) {
        await expect(told.getByText(`Line ${line}: “AC-${line}” is not of the type sid`)).toBeVisible();
      }
      await expect(list(page)).toHaveValue(/^shop\.example\n\+1 415 555 0000\n/);
      await expect(page.getByText('198 written, 198 different.')).toBeVisible();
      await expect(understood(page).getByText('Phone number: 197')).toBeVisible();
      await understood(page).getByRole('link', { name: 'Show more' }).click();
      await expect(row(page, '+14155550199')).toBeVisible();

      await page.getByRole('button', { name: 'Save and continue' }).click();
      // A redirect keeps the place on the page that "Show more" led to.
      await page.waitForURL(new RegExp(`${paths.draft(draft)}(#understood)?$`));
      await page.goto(paths.draftSection(draft, 'identifiers'));
      await expect(page.getByText('198 written, 198 different.')).toBeVisible();
      await expect(page.getByText('could not be read')).toHaveCount(0);
    });

    test('a statute is recognised, and one that is not known is asked about and kept', async ({ page }) => {
      const draft = await startDraft(page, 'subpoena_administrative');
      const process = paths.draftSection(draft, 'process');
      const cite = async (citation: string) => {
        await page.goto(process);
        await page.getByLabel('Issuing office').fill('Office of Inspector General');
        await page.getByLabel('Authorising statute').fill(citation);
        await page.getByLabel(/number/i).fill('26-17');
        await page.getByLabel('Issued on').fill('2026-05-04');
        if (script) return;
        await page.getByRole('button', { name: 'Save and continue' }).click();
        await page.waitForURL(`**${paths.draft(draft)}`);
        await page.goto(process);
      };
      await cite('21 USC 876(a)');
      await expect(page.getByText(/^Recognised: 21 U\.S\.C\. § 876\./)).toBeVisible();
      await cite('99 Z.Z.C. § 1');
      await expect(page.getByText(/^We do not know this statute\./)).toBeVisible();
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.waitForURL(`**${paths.draft(draft)}`);
    });
  });
}

test('identifiers are added one by one, each told what it is', async ({ page, context, baseURL }) => {
  await enterAs(context, SAM, baseURL!);
  const draft = await openList(page);
  await page.getByText('Add one at a time').click();
  const value = page.getByLabel('Identifier', { exact: true });
  await value.fill('(415) 555-0132');
  await value.press('Enter');
  await expect(page.getByText('(415) 555-0132 was added to the list.')).toBeVisible();
  await expect(value).toHaveValue('');

  await page.getByLabel('Type', { exact: true }).selectOption('sid');
  await value.fill('AC01');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await expect(
    page.getByText(/“AC01” is not of the type sid; write two letters and 32 digits/),
  ).toBeVisible();
  await value.fill('QX0123456789abcdef0123456789abcdef');
  await value.press('Enter');
  await expect(row(page, 'QX0123456789abcdef')).toContainText('Its prefix is not known to us');

  await page.getByLabel('Type', { exact: true }).selectOption('ip');
  await value.fill('203.0.113.9');
  await page.getByLabel('Time of use').fill('2026-03-01T14:05:12');
  await value.press('Enter');
  await expect(page.getByText(/Choose the zone of the time/)).toBeVisible();
  await page.getByLabel('Zone of the time').selectOption('-05:00');
  await value.press('Enter');
  await expect(row(page, '203.0.113.9')).toContainText('2026-03-01 19:05:12 UTC');

  await page.getByLabel('Type', { exact: true }).selectOption('name');
  await value.fill('Shop Example Ltd');
  await value.press('Enter');
  await expect(page.getByLabel(/^Customers by name/)).toHaveValue('Shop Example Ltd');
  await expect(list(page)).toHaveValue(
    '(415) 555-0132\nQX0123456789abcdef0123456789abcdef\n203.0.113.9 2026-03-01T14:05:12-05:00',
  );
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL(`**${paths.draft(draft)}`);
  await page.goto(paths.draftSection(draft, 'identifiers'));
  await expect(page.getByText('4 written, 4 different.')).toBeVisible();
});

test('ten thousand are pasted, and the page goes on answering', async ({ page, context, baseURL }) => {
  test.setTimeout(120_000);
  await enterAs(context, SAM, baseURL!);
  await openList(page);
  const lines = Array.from({ length: 9_998 }, (_, i) => `+1415${String(5_550_000 + i)}`);
  lines.splice(4_000, 0, 'nothing of the kind', `(415) ${'555-0007'}`);
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  await paste(list(page), lines.join('\n'));
  await list(page).focus();
  await page.keyboard.press('Control+End');
  const begun = Date.now();
  for (const key of '\nlast.example') await page.keyboard.press(key === '\n' ? 'Enter' : key);
  const perKey = (Date.now() - begun) / 13;
  // While "last.example" was half typed it was not recognised either.
  await expect(page.getByText('Not recognised: 1')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('10,001 written, 10,000 different.')).toBeVisible();
  await expect(understood(page).getByRole('row').nth(1)).toContainText('Line 4,001');
  await expect(understood(page).getByRole('row')).toHaveCount(51);
  await page.getByLabel('Find in the list').fill('555-0007');
  await expect(understood(page).getByRole('row')).toHaveCount(2);
  await expect(row(page, '+14155550007')).toContainText('also as (415) 555-0007');
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  const { ms } = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest);
  test.info().annotations.push({ type: 'typing', description: `${perKey} ms a key, longest task ${ms} ms` });
  // A frozen page takes many seconds a key; a busy machine alone takes some hundred milliseconds.
  expect(perKey).toBeLessThan(2_000);
});
