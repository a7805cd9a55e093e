import type { AgentActor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { database, disconnect } from '@/lib/platform/database';
import { onePagePdf } from '@/prisma/seed/paper';
import { enterAs, fileIt, fillTrialSubpoena, nextCode } from '@/tests/support/journeys';
import { aFinishedDraft } from '@/tests/support/requests';
import { thorough } from '@/tests/support/runs';
import { expect, type Locator, type Page, test } from '@/tests/support/test';

// Sam's requests are no other journey's.
const SAM = 'sam.ortiz@doj-ca.example';

test.afterAll(disconnect);

async function sam(): Promise<AgentActor> {
  const { id, name, pointOfContact, agency } = await database().account.findUniqueOrThrow({
    where: { address: SAM },
    include: { agency: true },
  });
  if (!agency) throw new Error(`${SAM} has no agency`);
  return {
    kind: 'agent',
    accountId: id,
    name,
    address: SAM,
    agencyId: agency.id,
    agency,
    pointOfContact,
    confirmed: true,
  };
}

async function startDraft(page: Page, kind: string): Promise<string> {
  await page.goto(paths.newRequest());
  await page.getByLabel(kind).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const paste = (box: Locator, text: string) =>
  box.evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
const problem = (page: Page, sentence: string | RegExp) =>
  expect(page.locator('[data-error-summary]').getByText(sentence)).toBeVisible();

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });
    test.beforeEach(({ context, baseURL }) => enterAs(context, SAM, baseURL!));

    test('a trial subpoena is filed, shown in the list and withdrawn', async ({ page }) => {
      test.skip(!thorough && script, 'with script story.spec.ts files one in the short run');
      test.setTimeout(120_000);
      await fillTrialSubpoena(page, { identifiers: '+1 415 555 0132\n(415) 555-0132\n+1 415 555 0199' });
      const reference = await fileIt(page);
      await page.goto(paths.requests());
      await page.getByRole('link', { name: reference }).click();
      await expect(page.getByText('We have received your request')).toBeVisible();
      await expect(page.getByText('+14155550132')).toHaveCount(1);

      await page.getByLabel('Write a message').fill('Page two is the one that counts. שלום 🙂');
      await page.getByRole('button', { name: 'Send the message' }).click();
      if (script) await expect(page.getByText('The message was sent.')).toBeVisible();
      await expect(page.getByLabel('Write a message')).toHaveValue('');
      await expect(page.getByText('Page two is the one that counts. שלום 🙂')).toHaveCount(1);

      await page.getByRole('link', { name: 'Withdraw this request' }).click();
      await page.getByLabel('Why is it withdrawn?').fill('The case was closed.');
      await page.getByRole('button', { name: 'Withdraw the request' }).click();
      await problem(page, 'Tick the box to confirm that the request is to be withdrawn.');
      await expect(page.getByLabel('Why is it withdrawn?')).toHaveValue('The case was closed.');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Withdraw the request' }).click();
      await expect(page.getByText('The request was withdrawn')).toBeVisible();
      await expect(page.getByText('The case was closed.')).toBeVisible();
    });

    test('what is wrong gets its sentence, and what was typed stays', async ({ page }) => {
      test.skip(!thorough && !script, 'without script checklist.spec.ts asks for the same in the short run');
      test.setTimeout(120_000);
      await page.goto(paths.newRequest());
      await page.getByRole('button', { name: 'Continue' }).click();
      await problem(page, 'Choose the kind of request.');

      const id = await startDraft(page, 'Trial subpoena');
      await page.goto(paths.draftSection(id, 'process'));
      await page.getByLabel('Issuing court').fill('محكمة 🙂');
      await page.getByLabel('Issued on').fill('2999-01-01');
      await save(page);
      await problem(page, 'Enter the number of the subpoena or of its docket.');
      await expect(page.getByLabel('Issuing court')).toHaveValue('محكمة 🙂');
      await page.getByLabel('Case', { exact: true }).fill('State v. Doe');
      await page.getByLabel('Case number').fill('17');
      await save(page);
      await problem(page, /The date of issue is in the future/);
      await expect(page.getByLabel('Issuing court')).toHaveValue('محكمة 🙂');

      await page.goto(paths.draftSection(id, 'identifiers'));
      const list = page.getByLabel(/^Phone numbers, account SIDs/);
      await list.fill('Jane Doe, Springfield');
      await save(page);
      await problem(page, /“Jane Doe”.*G5/);
      await expect(list).toHaveValue('Jane Doe, Springfield');

      await page.goto(paths.draftSection(id, 'categories'));
      await expect(page.getByText(/serve a search warrant issued on probable cause/)).toBeVisible();
      await page.getByLabel('Content of communications').check();
      await page.getByLabel('Describe the records').fill('Messages of the account.');
      await save(page);
      await problem(page, /G7: 18 U.S.C. § 2703\(a\)/);
      await expect(page.getByLabel('Describe the records')).toHaveValue('Messages of the account.');

      await page.goto(paths.draftSection(id, 'period'));
      await page.getByLabel('First day').fill('2026-03-31');
      await page.getByLabel('Last day').fill('2026-01-01');
      await save(page);
      await problem(page, /the first day, 2026-03-31, is after the last day, 2026-01-01.*G6/);
      await expect(page.getByLabel('First day')).toHaveValue('2026-03-31');

      await page.goto(paths.draftSection(id, 'handling'));
      await page.getByLabel('By a certain day').check();
      await page.getByLabel('No, a court order or a law forbids it').check();
      await page.getByLabel('Yes, take no action against the account').check();
      await save(page);
      await problem(page, /The deadline is empty.*G8: /);
      await problem(page, /G9: /);
      await expect(page.getByLabel('Yes, take no action against the account')).toBeChecked();
      await page.getByLabel('In the ordinary time').check();
      await page.getByLabel('Yes, nothing forbids it').check();
      await save(page);
      await page.waitForURL(`**${paths.draft(id)}`);

      await page.goto(paths.draftSection(id, 'documents'));
      await page.getByLabel('Document as a PDF').setInputFiles({
        name: 'subpoena.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('MZ this is a program'),
      });
      await page.getByRole('button', { name: 'Upload' }).click();
      await problem(page, /this one is a program/);

      // Not finished, so the check sends back.
      await page.goto(paths.draftCheck(id));
      await page.waitForURL(`**${paths.draft(id)}`);
      await page.getByRole('link', { name: 'Delete this draft' }).click();
      await page.getByRole('button', { name: 'Delete the draft' }).click();
      await page.waitForURL(`**${paths.requests()}`);
      expect((await page.goto(paths.draft(id)))?.status()).toBe(404);
    });

    test('a text of 3 MB and a null byte are refused with the text kept', async ({ page }) => {
      test.skip(!thorough, 'in the long run');
      test.setTimeout(120_000);
      const id = await startDraft(page, 'Search warrant');
      await page.goto(paths.draftSection(id, 'categories'));
      await page.getByLabel('Subscriber information').check();
      const box = page.getByLabel('Describe the records');
      // Pasted, as nobody types it; a driver that types would take minutes.
      await paste(box, 'word '.repeat(600_000));
      await save(page);
      await problem(
        page,
        'The description must be 10,000 characters or fewer: shorten it, or attach a document.',
      );
      expect(await box.evaluate((area: HTMLTextAreaElement) => area.value.length)).toBe(3_000_000);
      await expect(page.getByLabel('Subscriber information')).toBeChecked();

      await paste(box, 'name\u0000 and address');
      await save(page);
      await problem(page, /contains a control character that cannot be stored/);
      await box.fill('Name and address.');
      await save(page);
      await page.waitForURL(`**${paths.draft(id)}`);
    });

    test('filing asks for a fresh code, and exists once however often it is pressed', async ({
      page,
      context,
    }) => {
      test.skip(!script && !thorough, 'without script in the long run');
      test.setTimeout(120_000);
      const id = await aFinishedDraft(await sam());
      await database().session.updateMany({
        where: { account: { address: SAM } },
        data: { factorAt: new Date(Date.now() - 6 * 60_000) },
      });
      const kept = await context.newPage();
      await kept.goto(paths.draftCheck(id));
      await page.goto(paths.draftCheck(id));
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await problem(page, 'Tick the box to certify the request.');
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await problem(page, /^Confirm that it is you: enter a new code/);
      await expect(page.getByRole('checkbox').first()).toBeChecked();
      await page.getByLabel('Code from your authenticator app').fill(await nextCode(SAM));
      await page.getByRole('button', { name: 'Certify and file' }).dblclick();
      await page.waitForURL(/\/filed$/);

      // The draft's old addresses lead to the request; a page kept open files nothing again.
      const filed = new URL(page.url()).pathname.replace('/filed', '');
      await page.goto(paths.draftCheck(id));
      expect(new URL(page.url()).pathname).toBe(filed);
      for (const box of await kept.getByRole('checkbox').all()) await box.check();
      await kept.getByRole('button', { name: 'Certify and file' }).click();
      await kept.waitForURL(`**${filed}**`);
      const filings = { requestId: id, act: 'request.submit' };
      expect(await database().auditEvent.count({ where: filings })).toBe(1);
    });

    test('an answer without the document that was asked for says so', async ({ page }) => {
      test.skip(script && !thorough, 'with script in the long run');
      const id = await aFinishedDraft(await sam());
      await page.goto(paths.draftCheck(id));
      const reference = await fileIt(page);
      await askFor(reference, ['G2', 'G6']);
      await page.goto(paths.requestAnswer(reference));
      await expect(page.getByText('2 questions have no answer yet')).toBeVisible();
      await page.getByRole('link', { name: /to G2/ }).click();
      const words = page.getByLabel('Anything to add');
      const keep = page.getByRole('button', { name: 'Keep this answer' });
      await words.fill('The whole subpoena is attached.');
      await keep.click();
      await problem(page, /[Uu]pload/);
      await expect(words).toHaveValue('The whole subpoena is attached.');

      await page.getByLabel('Document as a PDF').setInputFiles({
        name: 'whole.pdf',
        mimeType: 'application/pdf',
        buffer: onePagePdf('Trial subpoena', ['The whole of it']),
      });
      await page.getByRole('button', { name: 'Upload' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'was received' })).toBeVisible();
      const confirm = page.getByRole('button', { name: 'Confirm this file' });
      if (await confirm.count()) await confirm.click();
      await words.fill('The whole subpoena is attached.');
      await keep.click();

      await page.getByRole('link', { name: /to G6/ }).click();
      await page.getByLabel('First day').fill('2026-02-01');
      await page.getByLabel('Last day').fill('2026-02-28');
      await keep.click();
      await page.getByRole('button', { name: 'Send the answers' }).click();
      await page.waitForURL(`**${paths.request(reference)}`);
      await expect(page.getByText('We are reviewing your request')).toBeVisible();
      await expect(page.getByText('The whole subpoena is attached.')).toBeVisible();
      await expect(
        page.getByRole('definition').filter({ hasText: 'February 1, 2026 to February 28, 2026' }),
      ).toBeVisible();
    });
  });
}

/** The desk's questions, without the desk's pages. */
async function askFor(reference: string, codes: ('G2' | 'G6')[]): Promise<void> {
  const { askAgency } = await import('@/lib/conversations/ask-agency');
  const { beginReview } = await import('@/lib/requests/begin-review');
  const address = 'cole.counsel@legal.example';
  const { id, name } = await database().account.findUniqueOrThrow({ where: { address } });
  const cole = { kind: 'staff', accountId: id, name, address, roles: ['counsel'] } as const;
  const counsel = { ...cole, roles: [...cole.roles] };
  await beginReview(counsel, { reference });
  const questions = codes.map((code) => ({ code, wording: `What about ${code}?` }));
  await askAgency(counsel, { reference, questions });
}

test('a session that ended while a page was open is told in a sentence, and nothing typed is lost', async ({
  page,
  context,
  baseURL,
}) => {
  await enterAs(context, SAM, baseURL!);
  const id = await startDraft(page, 'Trial subpoena');
  await page.goto(paths.draftSection(id, 'contact'));
  await page.getByLabel('Full name').fill('Sam Ortiz the Younger');
  await context.clearCookies();
  await save(page);
  await problem(page, /Your session has ended/);
  await expect(page.getByLabel('Full name')).toHaveValue('Sam Ortiz the Younger');
  await enterAs(context, SAM, baseURL!);
  await save(page);
  await page.waitForURL(`**${paths.draft(id)}`);
  await page.goBack();
  await expect(page.getByLabel('Full name')).toHaveValue('Sam Ortiz the Younger');
});
