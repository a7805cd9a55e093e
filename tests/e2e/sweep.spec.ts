import AxeBuilder from '@axe-core/playwright';
import { ROUTES } from '@/lib/web/routes';
import { cookiesFor, inventory, type Visit } from '@/tests/support/inventory';
import { nextMail } from '@/tests/support/journeys';
import { thorough } from '@/tests/support/runs';
import { type BrowserContext, expect, type Page, test } from '@/tests/support/test';

// Every page there is, as everyone it is for: axe finds nothing and the content security policy stops nothing, in
// light, dark and print, with script and without.

/**
 * Most of the time goes into colours, pixel by pixel: tests/unit/contrast measures those of both themes, and links in a
 * text are underlined by one rule (app/globals.css), so their colour is asked about in the long run alone.
 */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** In the short run a page is asked about once: themes differ in colours alone. */
function mediaFor(script: boolean): Media[] {
  if (thorough) return ['light', 'dark', 'print'];
  return script ? ['light'] : [];
}

function isFirst(visit: Visit): boolean {
  return visits.find(({ route }) => route === visit.route) === visit;
}

/** The short run looks at each route once; roles and states differ in what is on it, not in how it is drawn. */
function visitsFor(): Visit[] {
  return thorough ? visits : visits.filter(isFirst);
}

let visits: Visit[] = [];
test.beforeAll(async () => {
  visits = await inventory();
});

async function enter(context: BrowserContext, visit: Visit, baseURL: string): Promise<void> {
  await context.clearCookies();
  const cookies = await cookiesFor(visit);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: baseURL })));
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

type Media = 'light' | 'dark' | 'print';

async function look(page: Page, visit: Visit, media: Media) {
  await page.emulateMedia(media === 'print' ? { media: 'print' } : { media: 'screen', colorScheme: media });
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(thorough ? [] : OF_COLOURS)
    // There are no frames of other origins to look into; else it opens a page of its own for each that it looks at.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target}: ${failureSummary}`),
  );
  expect.soft(found, `${visit.name} (${visit.path}, ${visit.as ?? 'anyone'}), ${media}`).toEqual([]);
}

test('the inventory visits every page of the route matrix', () => {
  const pages = Object.keys(ROUTES).filter(
    (route) => !route.startsWith('/api/') && !route.includes('.well-known'),
  );
  const visited = new Set<string>(visits.map(({ route }) => route));
  expect(pages.filter((route) => !visited.has(route) && route !== '/mailbox/[id]')).toEqual([]);
  expect(visits.length).toBeGreaterThan(50);
});

test('a mail in the mailbox is clean', async ({ page, context }) => {
  const said = listen(page);
  await page.goto('/sign-in');
  await page.getByLabel('Work e-mail address').fill('ari.cole@fbe.example');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const mail = await nextMail(context, 'ari.cole@fbe.example', /sign-in code/);
  const visit: Visit = { route: '/mailbox/[id]', name: 'mail', path: new URL(mail.url()).pathname, as: null };
  for (const media of ['light', 'dark'] as const) await look(mail, visit, media);
  expect(said, 'what the browser complained of').toEqual([]);
});

test.describe.configure({ mode: 'parallel' });

/** The pages with script are asked about by axe, which takes long: several share them, so that no core stands idle. */
const SHARES = 2;
const shares = [
  ...Array.from({ length: SHARES }, (_, share) => ({ script: true, share, of: SHARES })),
  // The short run reads without script what it was sent with it.
  ...(thorough ? [{ script: false, share: 0, of: 1 }] : []),
];

for (const { script, share, of } of shares) {
  test(`every page is clean ${script ? `with script, ${share + 1} of ${of}` : 'without script'}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(1_500_000);
    // Switched off by the protocol, so that it can be switched on for axe once the page has been drawn without it.
    const protocol = await context.newCDPSession(page);
    const allowScript = (value: boolean) =>
      protocol.send('Emulation.setScriptExecutionDisabled', { value: !value });
    for (const visit of visitsFor().filter((_, index) => index % of === share)) {
      await enter(context, visit, baseURL!);
      const said = listen(page);
      await allowScript(script);
      const answer = await page.goto(visit.path);
      await allowScript(true);
      expect.soft(answer?.status(), visit.name).toBe(visit.route === 'not-found' ? 404 : 200);
      expect.soft(new URL(page.url()).pathname + new URL(page.url()).search, visit.name).toBe(visit.path);
      await expect.soft(page.getByRole('heading', { level: 1 }), visit.name).toHaveCount(1);
      expect.soft((await answer?.text())?.match(/<h1[ >]/g), `${visit.name} without script`).toHaveLength(1);
      for (const media of mediaFor(script)) await look(page, visit, media);
      expect.soft(said, `${visit.name}: what the browser complained of`).toEqual([]);
      page.removeAllListeners('console');
      page.removeAllListeners('pageerror');
    }
  });
}
