import { type BrowserContext, expect, type Page } from '@playwright/test';
import * as totp from '@/lib/cli/next-code';
import { paths } from '@/lib/paths';
import { listMails, type ReceivedMail } from '@/lib/platform/mailbox';
import { sessionCookie } from '@/lib/web/auth';
import { onePagePdf } from '@/prisma/seed/paper';
import { sessionOf } from './inventory';

export const DANA = 'dana.reyes@springfield-pd.example';
export const ANA = 'ana.analyst@legal.example';
export const COLE = 'cole.counsel@legal.example';

/** The next unused code of a seeded person's authenticator app, as an evaluator would get it. */
export async function nextCode(address: string): Promise<string> {
  return (await totp.nextCode(address)).code;
}

const mailsTo = async (address: string, subject: RegExp) =>
  (await listMails(address)).filter((mail) => subject.test(mail.subject));

/** How many mails of a subject a person has. */
export async function mailCount(address: string, subject: RegExp): Promise<number> {
  return (await mailsTo(address, subject)).length;
}

/** The newest mail to a person that was not there before, as the mail server took it. */
export async function mailTo(address: string, subject: RegExp, before = 0): Promise<ReceivedMail> {
  let mails: ReceivedMail[] = [];
  await expect(async () => {
    mails = await mailsTo(address, subject);
    expect(mails.length).toBeGreaterThan(before);
  }).toPass({ timeout: 20_000, intervals: [100, 250] });
  return mails[0]!;
}

/** The same, opened in a tab of its own: for journeys that go on from what is drawn of it. */
export async function nextMail(
  context: BrowserContext,
  address: string,
  subject: RegExp,
  before = 0,
): Promise<Page> {
  const { id } = await mailTo(address, subject, before);
  const mailbox = await context.newPage();
  await mailbox.goto(paths.mail(id));
  await expect(mailbox.getByRole('heading', { level: 1 })).toHaveText(subject);
  return mailbox;
}

/** Signs in the whole way: address, code from the mail, code from the app. */
export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto('/sign-in');
  await signInOnThisPage(page, address);
}

/** The same from a page that led to signing in, and comes back afterwards. */
export async function signInOnThisPage(page: Page, address: string): Promise<void> {
  await proveMailbox(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code from your app');
  await page.getByLabel('Code').fill(await nextCode(address));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** Signs in as far as the mailbox. */
export async function halfWay(page: Page, address: string): Promise<void> {
  await page.goto('/sign-in');
  await proveMailbox(page, address);
}

async function proveMailbox(page: Page, address: string): Promise<void> {
  const before = await mailCount(address, /sign-in code/i);
  await page.getByLabel('Work e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code from the mail');
  const { text } = await mailTo(address, /sign-in code/i, before);
  await page.getByLabel('Code from the mail').fill(/\b\d{8}\b/.exec(text)![0]);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Enters with a session put into the database: for journeys that are not about signing in. */
export async function enterAs(context: BrowserContext, address: string, url: string): Promise<void> {
  const { name } = sessionCookie();
  await context.clearCookies({ name });
  await context.addCookies([{ name, value: await sessionOf(address), url }]);
}

type Filing = {
  kind?: string;
  identifiers: string;
  particulars?: string;
  from?: string;
  caseNumber?: string;
};

const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const section = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Fills a trial subpoena, page by page, up to its check; the browser may have no script. */
export async function fillTrialSubpoena(page: Page, filing: Filing): Promise<void> {
  await page.goto('/requests/new');
  await page.getByLabel(filing.kind ?? 'Trial subpoena').check();
  await page.getByRole('button', { name: 'Continue' }).click();

  await section(page, 'The legal process');
  await page.getByLabel('Issuing court').fill('Sangamon County Circuit Court');
  await page.getByLabel('Case', { exact: true }).fill('State v. Doe');
  await page.getByLabel('Case number').fill(filing.caseNumber ?? '2026-CF-000417');
  await page.getByLabel('Issued on').fill('2026-05-04');
  await save(page);

  await section(page, 'Who serves the request');
  await page.getByLabel('Title or rank').fill('Detective');
  await page.getByLabel('Phone number').fill('+1 217 555 0101');
  await save(page);

  await section(page, 'Your case');
  await page.getByLabel('No', { exact: true }).check();
  await save(page);

  await section(page, 'Accounts concerned');
  await page.getByLabel(/^Phone numbers, account SIDs/).fill(filing.identifiers);
  await save(page);

  await section(page, 'Information asked for');
  await page.getByLabel('Subscriber information').check();
  await page
    .getByLabel('Describe the records')
    .fill(filing.particulars ?? 'Name and address of the account holder.');
  await save(page);

  await section(page, 'Time period');
  await page.getByLabel('First day').fill(filing.from ?? '2026-01-01');
  await page.getByLabel('Last day').fill('2026-03-31');
  await save(page);

  await section(page, 'Deadline, notice and the account');
  await page.getByLabel('In the ordinary time').check();
  await page.getByLabel('Yes, nothing forbids it').check();
  await page.locator('input[name=doNotAct][value=no]').check();
  await save(page);

  await section(page, 'Documents');
  await page.getByLabel('Document as a PDF').setInputFiles({
    name: 'subpoena.pdf',
    mimeType: 'application/pdf',
    buffer: onePagePdf('Trial subpoena', [filing.caseNumber ?? 'A case']),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was received' })).toBeVisible();
  const confirm = page.getByRole('button', { name: 'Confirm this file' });
  if (await confirm.count()) await confirm.click();
  await page.goto(page.url().replace(/\/documents.*$/, '/check'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
}

/** Opens a fold. While a document is being drawn beside it the page moves, and a click can fall beside it. */
export async function openFold(page: Page, summary: string): Promise<void> {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) });
  await expect(async () => {
    if ((await fold.getAttribute('open')) === null)
      await fold.locator('summary').first().click({ timeout: 5_000 });
    await expect(fold).toHaveAttribute('open', '', { timeout: 1_000 });
  }).toPass();
}

/** Certifies and files what was checked. Out: the reference on the confirmation page. */
export async function fileIt(page: Page): Promise<string> {
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Certify and file' }).click();
  await page.waitForURL(/\/filed$/);
  return /OWC?-\d{4}-\d{6}/.exec((await page.getByRole('main').textContent())!)![0];
}
