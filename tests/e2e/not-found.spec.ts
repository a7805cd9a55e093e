import { disconnect } from '@/lib/platform/database';
import { ANA, DANA, enterAs } from '@/tests/support/journeys';
import { expect, test } from '@/tests/support/test';

test.afterAll(disconnect);

test('what is not there is said within one frame', async ({ page, context, baseURL }) => {
  for (const [who, path] of [
    [null, '/nothing-here'],
    [null, '/data?version=9999'],
    [DANA, '/requests/OW-2026-999999'],
    [ANA, '/desk/requests/OW-2026-999999'],
  ] as const) {
    await test.step(path, async () => {
      if (who) await enterAs(context, who, baseURL!);
      expect((await page.goto(path))!.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
      await expect(page.getByRole('main')).toHaveCount(1);
      await expect(page.getByRole('contentinfo')).toHaveCount(1);
    });
  }
});
