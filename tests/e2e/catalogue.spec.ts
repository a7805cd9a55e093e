import { disconnect } from '@/lib/platform/database';
import { currentCatalogue } from '@/lib/settings/queries';
import { ANA, DANA, enterAs } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';

const ADAM = 'adam.admin@legal.example';

// Each publication is the next version for everyone, so these journeys go one after the other.
test.describe.configure({ mode: 'serial' });
test.afterAll(disconnect);

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const confirm = (page: Page) =>
  page.getByRole('checkbox', { name: 'Publish this now, for everyone to read' });
const product = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** From the settings to an entry; with script until the form is alive, which shows by its counting. */
async function openEntry(page: Page, name: RegExp, script: boolean): Promise<void> {
  await page.goto('/desk/settings');
  await page.getByRole('main').getByRole('link', { name: 'Data catalogue' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change an entry');
  if (script) await expect(page.getByText(/characters left of/).first()).toBeVisible();
}

for (const script of ways(true)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('an entry is changed, read by everyone, and put back', async ({ page, context, baseURL }) => {
      const period = script ? '20 days, as a trial.' : '25 days, as a trial.';
      const before = await currentCatalogue();
      await enterAs(context, ADAM, baseURL!);
      await openEntry(page, /^Change Voice: Measurements/, script);
      await page.getByLabel('How long it is kept').fill(period);
      await page.getByRole('button', { name: 'Publish' }).click();
      await expect(summary(page)).toContainText('What changes is empty');
      await expect(summary(page)).toContainText('Tick the box to confirm');
      await expect(page.getByLabel('How long it is kept')).toHaveValue(period);
      await page.getByLabel('What changes').fill('Call quality is kept for less.');
      await confirm(page).check();
      await page.getByRole('button', { name: 'Publish' }).click();
      const changed = before.version + 1;
      await expect(page.getByRole('status')).toContainText(`Version ${changed} is published`);

      await page.goto('/data');
      await expect(product(page, 'Voice')).toContainText(period);
      await expect(page.getByText('Call quality is kept for less.')).toBeVisible();
      await page.goto(`/data?version=${before.version}`);
      await expect(product(page, 'Voice')).not.toContainText(period);
      await expect(page.getByText('which has been replaced')).toBeVisible();

      await page.goto('/desk/settings/catalogue/history');
      const newest = page.getByRole('list', { name: 'Versions' }).getByRole('listitem').first();
      await expect(newest).toContainText('Adam Admin');
      await newest.getByRole('link').click();
      await expect(page.locator('del')).toHaveText('30 days.');
      await expect(page.locator('ins')).toHaveText(period);
      await page.goto(`/desk/settings/catalogue/history/${before.version}`);
      await confirm(page).check();
      await page.getByRole('button', { name: `Publish version ${before.version} again` }).click();
      await expect(page.getByRole('status')).toContainText(`Version ${changed + 1} is published`);
      await page.goto('/data');
      await expect(product(page, 'Voice')).not.toContainText(period);
      expect((await currentCatalogue()).entries).toEqual(before.entries);
    });

    test('an entry is added and removed again', async ({ page, context, baseURL }) => {
      await enterAs(context, ADAM, baseURL!);
      await page.goto('/desk/settings/catalogue');
      await page.getByRole('link', { name: 'Add an entry' }).click();
      await page.getByRole('radio', { name: 'Fax' }).check();
      await page.getByRole('radio', { name: 'Subscriber information' }).check();
      await page.getByLabel('What it holds').fill('Cover sheets on file.');
      await page.getByLabel('How long it is kept').fill('As the customer sets.');
      await page.getByLabel('What changes').fill('Adds cover sheets.');
      await confirm(page).check();
      await page.getByRole('button', { name: 'Publish' }).click();
      await expect(page.getByRole('status')).toContainText('is published');
      await page.goto('/data?category=subscriber');
      await expect(product(page, 'Fax')).toContainText('Cover sheets on file.');
      await expect(product(page, 'Fax')).toContainText('Search warrant');
      await expect(product(page, 'Video')).toHaveCount(0);

      await page.goto('/desk/settings/catalogue');
      await page.getByRole('link', { name: 'Remove Fax: Cover sheets on file.' }).click();
      await page.getByLabel('What changes').fill('Takes cover sheets out.');
      await confirm(page).check();
      await page.getByRole('button', { name: 'Remove and publish' }).click();
      await expect(page.getByRole('status')).toContainText('is published');
      await expect(page.getByText('Cover sheets on file.')).toHaveCount(0);
    });

    test('who is overtaken is told, keeps the words, and may publish on top', async ({
      page,
      context,
      baseURL,
    }) => {
      await enterAs(context, ADAM, baseURL!);
      await openEntry(page, /^Change Verify:/, script);
      const other = await context.newPage();
      await openEntry(other, /^Change Fax: For each fax/, script);
      const [overtaking, overtaken] = script ? ['A week.', 'A month.'] : ['A day.', 'A year.'];
      for (const [each, words] of [
        [other, overtaking],
        [page, overtaken],
      ] as const) {
        await each.getByLabel('How long it is kept').fill(words);
        await each.getByLabel('What changes').fill(words);
        await confirm(each).check();
        await each.getByRole('button', { name: 'Publish' }).click();
      }
      await expect(summary(page)).toContainText('was published while you were editing');
      await expect(page.getByLabel('How long it is kept')).toHaveValue(overtaken);
      await page.getByRole('checkbox', { name: 'Publish mine on top' }).check();
      await page.getByRole('button', { name: 'Publish' }).click();
      await expect(page.getByRole('status')).toContainText('is published');
      await page.goto('/data');
      await expect(product(page, 'Fax')).toContainText(overtaking);
      await expect(product(page, 'Verify')).toContainText(overtaken);
    });
  });
}

test('settings are not there for anyone but the administrator, and lead there from the head of the page', async ({
  page,
  context,
  baseURL,
}) => {
  const { entries } = await currentCatalogue();
  const entry = `/desk/settings/catalogue/entries/${entries[0]!.id}`;
  const history = '/desk/settings/catalogue/history';
  const pages = ['', '/catalogue', '/catalogue/new', '/catalogue/history'].map(
    (end) => `/desk/settings${end}`,
  );
  for (const address of [ANA, DANA]) {
    await enterAs(context, address, baseURL!);
    for (const path of [...pages, entry, `${entry}/remove`, `${history}/1`]) {
      expect((await page.goto(path))?.status(), `${address} at ${path}`).toBe(404);
    }
  }
  await enterAs(context, ADAM, baseURL!);
  for (const path of [`${history}/9999`, `${history}/x`, `${entry}-none`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  for (const path of ['/data?category=secrets', '/data?version=9999', '/data?version=0']) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await page.goto('/sign-in');
  await expect(page).toHaveURL('/desk/settings');
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }),
  ).toHaveAttribute('aria-current', 'page');
});
