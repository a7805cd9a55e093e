import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './tests/support/chromium';

// Decided once, here; the processes that run the tests inherit it. Away from 3000, where a portal may be open.
process.env.PORTAL_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));
process.env.CHROMIUM_PATH ||= chromiumPath();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/browser-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // A machine with other work answers late; what must come within a time is asserted with that time.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.PORTAL_PORT}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArguments() },
    // A recording of every step slows every test: `TRACE=1 npx playwright test FILE` makes one of what fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [{ name: 'chromium' }],
});
