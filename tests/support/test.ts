import { type Browser, test as base, type TestInfo } from '@playwright/test';

export {
  type Browser,
  type BrowserContext,
  type CDPSession,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

const MOST_LINES = 120;

/** Where a journey failed, what stood on every page that was open: of a run elsewhere its output is all there is. */
async function tellPages(browser: Browser | null, { status, expectedStatus }: TestInfo): Promise<void> {
  if (status === expectedStatus) return;
  for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? []) {
    const drawn = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2_000 })
      .catch((error: Error) => error.message);
    const lines = drawn.split('\n').filter((line) => !/^\s*- (\/url:|option )/.test(line));
    console.log([`Open as it failed: ${page.url()}`, ...lines.slice(0, MOST_LINES)].join('\n'));
  }
}

/** A journey in Chromium. */
export const test = base.extend<{ told: undefined }>({
  // The page of the journey is closed before what else is open.
  context: async ({ context }, use, info) => {
    await use(context);
    await tellPages(context.browser(), info);
  },
  told: [
    async ({ browser }, use, info) => {
      await use(undefined);
      await tellPages(browser, info);
    },
    { auto: true },
  ],
});
