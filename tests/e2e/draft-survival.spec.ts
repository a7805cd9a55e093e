import { paths } from '@/lib/paths';
import { disconnect } from '@/lib/platform/database';
import { sessionCookie } from '@/lib/web/auth';
import { startDraft } from '@/tests/support/fill-pages';
import { enterAs, signInOnThisPage } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';

const SAM = 'sam.ortiz@doj-ca.example';

test.afterAll(disconnect);

test('what was typed and not saved survives a closed browser, and goes on from another one', async ({
  browser,
  baseURL,
}) => {
  const first = await browser.newContext();
  await enterAs(first, SAM, baseURL!);
  const page = await first.newPage();
  const draft = await startDraft(page, 'search_warrant');
  await page.goto(paths.draftSection(draft, 'contact'));
  await page.getByLabel('Title or rank').fill('Deputy Attorney General');
  await expect(page.getByText(/^Saved \d\d:\d\d \(UTC/)).toBeVisible();
  await first.close();

  const second = await browser.newContext({ javaScriptEnabled: false });
  await enterAs(second, SAM, baseURL!);
  const other = await second.newPage();
  await other.goto(paths.draft(draft));
  await expect(other.getByRole('listitem').filter({ hasText: 'Who serves the request' })).toContainText(
    'Begun',
  );
  await other.goto(paths.draftSection(draft, 'contact'));
  await expect(other.getByLabel('Title or rank')).toHaveValue('Deputy Attorney General');
  await second.close();
});

test('after a session that ended, signing in leads back to the same page with what was typed', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(90_000);
  await enterAs(context, SAM, baseURL!);
  const draft = await startDraft(page, 'subpoena_trial');
  const contact = paths.draftSection(draft, 'contact');
  await page.goto(contact);
  await page.getByLabel('Title or rank').fill('Special Agent');
  await expect(page.getByText(/^Saved \d\d:\d\d \(UTC/)).toBeVisible();
  await context.clearCookies({ name: sessionCookie().name });
  await page.goto(contact);
  await signInOnThisPage(page, SAM);
  await page.waitForURL(`**${contact}`);
  await expect(page.getByLabel('Title or rank')).toHaveValue('Special Agent');
});

test('what is typed before the script arrives stays', async ({ page, context, baseURL }) => {
  await enterAs(context, SAM, baseURL!);
  const draft = await startDraft(page, 'subpoena_trial');
  await page.goto(paths.draftSection(draft, 'identifiers'));
  await page.getByLabel('Customers by name').fill('Acme Example Inc.');
  await expect(page.getByText(/^Saved \d\d:\d\d \(UTC/)).toBeVisible();

  const held: (() => void)[] = [];
  let holding = true;
  await page.route('**/_next/static/**/*.js', async (route) => {
    if (holding) await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.goto(paths.draftSection(draft, 'identifiers'), { waitUntil: 'commit' });
  await page.getByLabel('Customers by name').fill('Acme Example Inc. and its daughter');
  holding = false;
  for (const release of held) release();
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('Customers by name')).toHaveValue('Acme Example Inc. and its daughter');
});

for (const script of ways(true)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a second window does not silently overwrite the first: the person chooses', async ({
      context,
      baseURL,
    }) => {
      await enterAs(context, SAM, baseURL!);
      const [one, two] = [await context.newPage(), await context.newPage()];
      const draft = await startDraft(one, 'court_order');
      const period = paths.draftSection(draft, 'period');
      await one.goto(period);
      await two.goto(period);
      const fill = async (page: typeof one, to: string) => {
        await page.getByLabel('First day').fill('2026-01-01');
        await page.getByLabel('Last day').fill(to);
        await page.getByRole('button', { name: 'Save and continue' }).click();
      };
      await fill(one, '2026-02-28');
      await one.waitForURL(`**${paths.draft(draft)}`);

      await fill(two, '2026-03-31');
      await expect(two.locator('[data-error-summary]')).toContainText('changed in another window');
      await expect(two.getByLabel('Last day')).toHaveValue('2026-03-31');
      await one.goto(period);
      await expect(one.getByLabel('Last day')).toHaveValue('2026-02-28');

      await two.getByLabel(/^Replace what was kept/).check();
      await two.getByRole('button', { name: 'Save and continue' }).click();
      await two.waitForURL(`**${paths.draft(draft)}`);
      await one.goto(period);
      await expect(one.getByLabel('Last day')).toHaveValue('2026-03-31');
    });
  });
}
