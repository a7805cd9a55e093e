import { type BrowserContext, test as base, type TestInfo } from '@playwright/test';

export {
  type Browser,
  type BrowserContext,
  type CDPSession,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

const MOST_LINES = 120;

/** Where a journey failed, what stood on the pages it had open: of a run elsewhere its output is all there is. */
async function tellPages(contexts: BrowserContext[], { status, expectedStatus }: TestInfo): Promise<void> {
  if (status === expectedStatus) return;
  for (const page of contexts.flatMap((context) => context.pages())) {
    const drawn = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2_000 })
      .catch((error: Error) => error.message);
    const lines = drawn.split('\n').filter((line) => !/^\s*- (\/url:|option )/.test(line));
    console.log([`Open as it failed: ${page.url()}`, ...lines.slice(0, MOST_LINES)].join('\n'));
  }
}

/** A journey in Chromium. */
export const test = base.extend<{ opened: undefined }>({
  context: async ({ context }, use, info) => {
    await use(context);
    await tellPages([context], info);
  },
  // What a journey opens beside its own page nobody else closes: a page of the desk that was left behind goes on being
  // drawn anew for whatever the journeys after it do.
  opened: [
    async ({ browser }, use, info) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      const opened = browser.contexts().filter((context) => !before.has(context));
      await tellPages(opened, info);
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});
