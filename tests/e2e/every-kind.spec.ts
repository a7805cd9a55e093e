import { KINDS, type KindId } from '@/lib/law/kinds';
import { disconnect } from '@/lib/platform/database';
import { kindsFor } from '@/lib/requests/kinds/declarations';
import { fillKind } from '@/tests/support/fill-pages';
import { enterAs, fileIt } from '@/tests/support/journeys';
import { thorough } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';

// A federal agent files every kind that agents file.
const ARI = 'ari.cole@fbe.example';
const kinds = kindsFor({ country: 'US', level: 'federal' });
/**
 * The short run files one whose pages differ most from those of other journeys (a subpoena in story, an emergency in
 * emergency); `npm run test:all` every kind both ways.
 */
const SHORT: Record<'script' | 'none', KindId[]> = { script: [], none: ['wiretap'] };

test.afterAll(disconnect);

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });
    test.beforeEach(({ context, baseURL }) => enterAs(context, ARI, baseURL!));

    for (const kind of thorough ? kinds : SHORT[script ? 'script' : 'none']) {
      test(`${KINDS[kind].name}: from the start page to the receipt`, async ({ page }) => {
        test.setTimeout(120_000);
        await fillKind(page, kind);
        const reference = await fileIt(page);
        await expect(page.getByRole('main')).toContainText(KINDS[kind].name);
        const receipt = page.getByRole('link', { name: /receipt/i }).first();
        const sent = await page.request.get((await receipt.getAttribute('href'))!);
        expect(sent.headers()['content-type']).toContain('application/pdf');
        await page.goto(`/requests/${reference}`);
        await expect(page.getByText('We have received your request')).toBeVisible();
      });
    }
  });
}
