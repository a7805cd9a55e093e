import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { disconnect } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { closeQueue } from '@/lib/platform/queue';
import { chromiumArguments, chromiumPath } from './chromium';
import { cookiesFor, inventory } from './inventory';

// Screenshots of every page on a portal that is running here in evaluation mode: open them, and mend what you would
// not show. An argument narrows them down to the pages whose name contains it.
const only = process.argv[2] ?? '';
const folder = 'screenshots';
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments() });
const visits = (await inventory()).filter(({ name }) => name.includes(only));
let taken = 0;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      const viewport = { width, height: width === 390 ? 844 : 900 };
      const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled });
      // A page that follows the desk is never idle; without the stream it asks every few seconds instead.
      await context.route('**/api/desk/live**', (route) => route.abort());
      const page = await context.newPage();
      for (const visit of visits) {
        const { name, path } = visit;
        await context.clearCookies();
        const cookies = await cookiesFor(visit);
        await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: env().publicUrl })));
        // Until the viewer has drawn its document, too.
        await page.goto(new URL(path, env().publicUrl).toString(), { waitUntil: 'networkidle' });
        const file = `${folder}/${name}-${width}-${colorScheme}${javaScriptEnabled ? '' : '-noscript'}.png`;
        await page.screenshot({ path: file, fullPage: true });
        taken += 1;
      }
      await context.close();
    }
  }
}
await browser.close();
// The inventory files requests, and filing opens a sender that would keep this process alive.
await closeQueue();
await disconnect();
console.log(`${taken} screenshots of ${visits.length} pages lie in ${folder}/.`);
