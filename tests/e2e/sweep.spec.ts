import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { sessionCookie } from '@/lib/web/auth';
import { ROUTES } from '@/lib/web/routes';
import { inventory, sessionOf, type Visit } from '@/tests/support/inventory';

// Every page there is, as everyone it is for: axe finds nothing and the content security policy stops nothing, in
// light, dark and print, with script and without.

let visits: Visit[] = [];
test.beforeAll(async () => {
  visits = await inventory();
});

async function enter(context: BrowserContext, visit: Visit, baseURL: string): Promise<void> {
  await context.clearCookies();
  if (!visit.as) return;
  const value = await sessionOf(visit.as, visit.half);
  await context.addCookies([{ name: sessionCookie().name, value, url: baseURL }]);
}

/** Violations of the policy and faults of scripts, as the browser reports them. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // A page that is meant to be missing is reported as a failed load, which it is.
    if (message.type() === 'error' && !text.includes('status of 404')) said.push(text);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

async function look(page: Page, visit: Visit, said: string[], media: 'light' | 'dark' | 'print') {
  await page.emulateMedia(media === 'print' ? { media: 'print' } : { media: 'screen', colorScheme: media });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target}: ${failureSummary}`),
  );
  expect.soft(found, `${visit.name} (${visit.path}, ${visit.as ?? 'anyone'}), ${media}`).toEqual([]);
  expect.soft(said, `${visit.name}: what the browser complained of, ${media}`).toEqual([]);
}

test('the inventory visits every page of the route matrix', () => {
  const pages = Object.keys(ROUTES).filter(
    (route) => !route.startsWith('/api/') && !route.includes('.well-known'),
  );
  const visited = new Set<string>(visits.map(({ route }) => route));
  expect(pages.filter((route) => !visited.has(route) && route !== '/mailbox/[id]')).toEqual([]);
  expect(visits.length).toBeGreaterThan(50);
});

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('every page is clean', async ({ page, context, baseURL }) => {
      test.setTimeout(900_000);
      for (const visit of visits) {
        await enter(context, visit, baseURL!);
        const said = listen(page);
        const answer = await page.goto(visit.path);
        expect.soft(answer?.status(), visit.name).toBe(visit.route === 'not-found' ? 404 : 200);
        expect.soft(new URL(page.url()).pathname + new URL(page.url()).search, visit.name).toBe(visit.path);
        await expect.soft(page.getByRole('heading', { level: 1 }), visit.name).toHaveCount(1);
        for (const media of ['light', 'dark', 'print'] as const) await look(page, visit, said, media);
        page.removeAllListeners();
      }
    });
  });
}
