import { readFile } from 'node:fs/promises';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database, disconnect } from '@/lib/platform/database';
import { printedCode } from '@/lib/receipts/rules';
import { sessionCookie } from '@/lib/web/auth';
import { sendDocument } from '@/tests/support/fill-pages';
import { agentActor } from '@/tests/support/inventory';
import { COLE, DANA, enterAs, fileIt, nextCode, openFold } from '@/tests/support/journeys';
import { readPdf } from '@/tests/support/pdf-text';
import { aFinishedDraft } from '@/tests/support/requests';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';
import { unzip } from '@/tests/support/unzip';

test.afterAll(disconnect);

async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A trial subpoena of Dana's, its document sent and filed in the browser. */
async function fileOne(page: Page): Promise<string> {
  const draft = await aFinishedDraft(await agentActor(DANA), { document: false });
  await sendDocument(page, draft, 'Trial subpoena');
  await page.goto(paths.draftCheck(draft));
  return fileIt(page);
}

const receiptOf = (reference: string) =>
  database().receipt.findFirstOrThrow({ where: { number: 1, request: { reference } } });

for (const script of ways(true)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a receipt is downloaded after filing, and anyone can ask whether it is genuine', async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      await enterAs(context, DANA, baseURL!);
      const reference = await fileOne(page);
      await page.goto(paths.requestFiled(reference));
      const { name, bytes } = await download(page, 'Download the receipt (PDF)');
      const { code } = await receiptOf(reference);
      expect(name).toBe(`${reference} receipt.pdf`);
      const { text } = await readPdf(bytes);
      expect(text).toContain(reference);
      expect(text).toContain(printedCode(code));

      await context.clearCookies();
      await page.goto(paths.verify());
      await page.getByLabel('Receipt code').fill(printedCode(code).toLowerCase().replaceAll('0', 'o'));
      await page.getByRole('button', { name: 'Check the code' }).click();
      await expect(page.getByRole('heading', { name: 'This is a receipt of ours' })).toBeVisible();
      await expect(page.getByText(reference)).toBeVisible();
      const { sha256 } = await database().document.findFirstOrThrow({ where: { request: { reference } } });
      await expect(page.getByText(sha256)).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(/Reyes|Springfield|subpoena|415/);

      await page.getByLabel('Receipt code').fill('00000-00000-00000-00000');
      await page.getByRole('button', { name: 'Check the code' }).click();
      await expect(page.getByRole('heading', { name: 'This is not a receipt of ours' })).toBeVisible();
      await page.getByLabel('Receipt code').fill('nonsense');
      await page.getByRole('button', { name: 'Check the code' }).click();
      await expect(page.getByText(/must have 20 letters and digits/)).toBeVisible();
      await expect(page.getByLabel('Receipt code')).toHaveValue('nonsense');
    });
  });
}

test('the whole request is handed out whole, and wants a fresh code', async ({ page, context, baseURL }) => {
  test.setTimeout(120_000);
  await enterAs(context, DANA, baseURL!);
  const reference = await fileOne(page);
  await page.goto(paths.request(reference));
  const { name, bytes } = await download(page, 'Whole request with documents (ZIP)');
  expect(name).toBe(`${reference}.zip`);
  expect([...unzip(bytes).keys()]).toEqual(
    expect.arrayContaining(['receipt.pdf', 'request.pdf', 'SHA256SUMS']),
  );
  const whole = await download(page, 'Whole request to print (PDF)');
  expect((await readPdf(whole.bytes)).text).toContain('Sangamon County Circuit Court');

  const stale = new Date(now().getTime() - 6 * 60_000);
  // This browser's session alone: other journeys file as Dana meanwhile.
  const { value } = (await context.cookies()).find(({ name }) => name === sessionCookie().name)!;
  await database().session.update({ where: { tokenHash: digest(value) }, data: { factorAt: stale } });
  await page.getByRole('link', { name: 'Whole request with documents (ZIP)' }).click();
  await page.getByLabel('Code').fill(await nextCode(DANA));
  const coming = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button').first().click();
  expect((await coming).suggestedFilename()).toBe(`${reference}.zip`);

  await enterAs(context, COLE, baseURL!);
  await page.goto(paths.deskRequest(reference));
  await openFold(page, 'Files: sizes, SHA-256, receipts, court file');
  expect((await download(page, 'Receipt (PDF)')).name).toBe(`${reference} receipt.pdf`);
  await enterAs(context, 'sam.ortiz@doj-ca.example', baseURL!);
  const answers = await Promise.all(
    [paths.receipt(reference, 1), paths.requestFile(reference, 'zip')].map((path) => page.request.get(path)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
});
