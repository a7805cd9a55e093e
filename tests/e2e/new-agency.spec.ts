import { generate } from 'otplib';
import { agencyHistory, agencyOfDomain } from '@/lib/agencies/queries';
import { now } from '@/lib/platform/clock';
import { database, disconnect } from '@/lib/platform/database';
import { listMails } from '@/lib/platform/mailbox';
import { COLE, enterAs, fileIt, fillTrialSubpoena } from '@/tests/support/journeys';
import { ways } from '@/tests/support/runs';
import { type Browser, expect, type Page, test } from '@/tests/support/test';

test.afterAll(disconnect);

const CAROL = 'carol.counsel@legal.example';
const DOMAIN = 'quahog-constables.example';
const PAT = `pat.quinn@${DOMAIN}`;
const AGENCY = 'Quahog Constables';

/** The newest mail to somebody that the mail server took, by its subject and a word in it: its text. */
async function mailed(to: string, subject: RegExp, word = ''): Promise<string> {
  let text: string | undefined;
  await expect(async () => {
    const found = (await listMails(to)).find(
      (each) => subject.test(each.subject) && each.text.includes(word),
    );
    text = found?.text;
    expect(text, `${subject} to ${to}`).toBeDefined();
  }).toPass({ timeout: 30_000 });
  return text!;
}

const linkIn = (text: string) => /https?:\/\/[^\s\])>]+/.exec(text)![0];
const summary = (page: Page) => page.locator('[data-error-summary]');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function deskOf(browser: Browser, address: string, baseURL: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: script });
  await enterAs(context, address, baseURL);
  return context.newPage();
}

test('a new agency is proposed by an agent, opened by two, and its first request is answered after a call', async ({
  browser,
  page: pat,
  baseURL,
}) => {
  test.setTimeout(240_000);
  let entry = '';

  await test.step('Pat, whose agency nobody has registered, proves the mailbox and says which it is', async () => {
    await pat.goto('/register');
    await pat.getByLabel('Work e-mail address').fill(PAT);
    await press(pat, 'Send me a code');
    const code = /asked for it: (\d{8})/.exec(await mailed(PAT, /code to register/))![1]!;
    await pat.getByLabel('Code from the mail').fill(code);
    await press(pat, 'Continue');
    await expect(pat.getByText('Your agency is not registered here yet')).toBeVisible();
    await pat.getByLabel('Name of the agency').fill(AGENCY);
    await pat.getByLabel('Country').selectOption('US');
    await pat.getByLabel('Level of government').selectOption('municipal');
    await pat.getByLabel('Kind of body').selectOption('law_enforcement');
    await pat.getByLabel('Full name').fill('Pat Quinn');
    await pat.getByLabel('Title or rank').fill('Constable');
    await pat.getByLabel('Badge or employee number').fill('QC 17');
    await pat.getByLabel('Direct phone number').fill('+1 401 555 0177');
    await pat.getByLabel('Supervisor', { exact: true }).fill('Chief J. Brown');
    await pat.getByLabel('Supervisor’s phone number').fill('+1 401 555 0178');
    await press(pat, 'Ask for the account');
    await expect(summary(pat)).toContainText('Choose the State');
    await pat.getByLabel(/^State/).selectOption('RI');
    await press(pat, 'Ask for the account');
    await expect(title(pat)).toHaveText('Set up your second factor');
    const key = (await pat.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent())!.replaceAll(' ', '');
    await pat.getByLabel('Code from the app').fill(await generate({ secret: key }));
    await press(pat, 'Set up and continue');
    await pat.getByRole('checkbox').check();
    await press(pat, 'Continue');
    await expect(pat.getByText('Your account waits for confirmation')).toBeVisible();
    await pat.goto('/requests/new');
    await expect(pat.getByRole('radio')).toHaveCount(1);
    entry = `/desk/agencies/${(await agencyOfDomain(DOMAIN))!.id}`;
  });

  const carol = await deskOf(browser, CAROL, baseURL!, false);
  await test.step('Carol is mailed, looks the number up, calls it and records the check', async () => {
    await carol.goto(linkIn(await mailed(CAROL, /^An agency waits to be checked/, entry)));
    await expect(title(carol)).toHaveText(AGENCY);
    await expect(carol.getByText('Pat Quinn (an agent)')).toBeVisible();
    await carol.getByRole('link', { name: 'Check this agency' }).click();
    await expect(carol.getByRole('button', { name: 'Record the check' })).toHaveCount(0);
    await carol.getByRole('link', { name: 'complete it first' }).click();
    await carol.getByLabel('E-mail domains').fill(`${DOMAIN} gmail.com`);
    await carol.getByLabel('Directory telephone').fill('+1 401 555 0134');
    await carol.getByLabel('Where the number is listed').fill('City directory of Quahog');
    await press(carol, 'Save the entry');
    await expect(summary(carol)).toContainText('Anyone can have a mailbox at gmail.com');
    await carol.getByLabel('E-mail domains').fill(DOMAIN);
    await press(carol, 'Save the entry');
    await expect(status(carol, 'The entry was changed')).toBeVisible();
    await carol.getByRole('link', { name: 'Check this agency' }).click();
    await carol.getByLabel('1. The domain').fill('The city names it.');
    await carol.getByLabel('2. The public listing').fill('In the city directory.');
    await carol.getByRole('radio', { name: /^Genuine/ }).check();
    await press(carol, 'Record the check');
    await expect(summary(carol)).toContainText('Write who answered the call');
    await carol.getByLabel('3. The call to +1 401 555 0134').fill('The desk sergeant knows the domain.');
    await press(carol, 'Record the check');
    await expect(carol.getByText('so another counsel or administrator decides')).toBeVisible();
    await expect(carol.getByRole('button', { name: 'Decide' })).toHaveCount(0);
  });

  const cole = await deskOf(browser, COLE, baseURL!, true);
  await test.step('Cole is mailed, opens the agency, and confirms that Pat is one of its people', async () => {
    await cole.goto(linkIn(await mailed(COLE, /check waits for a second person/, entry)));
    await expect(cole.getByText('The desk sergeant knows the domain.')).toBeVisible();
    await press(cole, 'Decide');
    await expect(summary(cole)).toContainText('Choose whether it is opened');
    await cole.getByRole('radio', { name: /^Yes: its agents can sign in/ }).check();
    await cole.getByLabel('What you looked at yourself').fill('I read the directory too.');
    await press(cole, 'Decide');
    await expect(status(cole, 'It is in effect')).toBeVisible();
    await expect(cole.getByText('1 agent waits for confirmation')).toBeVisible();
    await mailed(CAROL, /^What you checked in the registry is in effect/, entry);
    await mailed(PAT, /^Your agency is registered/);
    await cole.getByRole('link', { name: 'Pat Quinn' }).click();
    await expect(cole.getByText('QC 17')).toBeVisible();
    await press(cole, 'Confirm the account');
    await expect(status(cole, 'The account is confirmed')).toBeVisible();
    await mailed(PAT, /^Your account is confirmed/);
  });

  let reference = '';
  await test.step('Pat files for the first time, in the window that waited', async () => {
    await fillTrialSubpoena(pat, { identifiers: '+1 415 555 0163', caseNumber: '2026-QC-1' });
    // The machine may be slow: filing wants a factor of the last five minutes.
    await database().session.updateMany({
      where: { account: { address: PAT } },
      data: { factorAt: now() },
    });
    reference = await fileIt(pat);
    await mailed(PAT, new RegExp(`${reference}: received`));
  });

  const request = `/desk/requests/${reference}`;
  await test.step('a stolen mailbox would get nothing: before the first approval Cole has to call', async () => {
    await cole.goto(request);
    // The page moves while others file emergencies and its document is drawn: a click can fall beside the button.
    await expect(async () => {
      const begin = cole.getByRole('button', { name: 'Begin review' });
      if (await begin.count()) await begin.click({ timeout: 5_000 });
      await expect(cole.getByText('The review has begun.')).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await cole.goto(`${request}/approve`);
    await press(cole, 'Approve the request');
    await expect(summary(cole)).toContainText('call the agency back on the number of its registry entry');
    await cole.goto(`${request}/call-back`);
    await expect(cole.getByRole('region', { name: 'Call this number and no other' })).toContainText(
      '+1 401 555 0134',
    );
    await cole.getByLabel('Confirmed: the agency knows').check();
    await cole.getByLabel('Who answered, and what was said').fill('The chief, who signed the subpoena.');
    await press(cole, 'Record the call');
    await expect(cole.getByText('The call was recorded.')).toBeVisible();
  });

  await test.step('Carol approves, and Pat reads the answer', async () => {
    await carol.goto(`${request}/approve`);
    await press(carol, 'Approve the request');
    await expect(carol.getByText('The request was approved')).toBeVisible();
    await carol.getByLabel(/^Outcome of/).selectOption('contact_information');
    await press(carol, 'Save and mark as fulfilled');
    await expect(carol.getByText('Fulfilled').first()).toBeVisible();
    await mailed(PAT, new RegExp(`${reference}: answered`));
    await pat.goto(`/requests/${reference}`);
    await expect(pat.getByText('Customer contact information provided').first()).toBeVisible();
  });

  await test.step('the registry remembers who did what, and no mail named agency or agent', async () => {
    const auditor = { accountId: '', kind: 'staff', roles: ['auditor'] } as const;
    const acts = (await agencyHistory(auditor, entry.split('/').at(-1)!)).map(({ act }) => act);
    for (const act of ['proposed', 'changed', 'checked', 'opened']) expect(acts).toContain(`agency.${act}`);
    for (const to of [CAROL, COLE, PAT])
      for (const { subject, text } of await listMails(to))
        expect(`${subject} ${text}`).not.toMatch(/Quahog Constables|Pat Quinn/);
  });
});

for (const script of ways(true)) {
  test(`staff propose an agency: what is wrong gets its sentence, and what was typed stays, ${script ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const ana = await deskOf(browser, 'ana.analyst@legal.example', baseURL!, script);
    const domain = `brockway-${script ? 'sheriff' : 'court'}.example`;
    await ana.goto('/desk/agencies');
    await ana.getByRole('link', { name: 'Propose an agency' }).click();
    await ana.getByLabel('Name of the agency').fill(`Brockway, at ${domain}`);
    await ana.getByLabel('E-mail domains').fill('gmail.com');
    await ana.getByLabel('Directory telephone').fill('+1 217 555 0160');
    await press(ana, 'Propose the agency');
    await expect(summary(ana)).toContainText('Choose its country');
    await expect(summary(ana)).toContainText('Choose its level of government');
    await ana.getByLabel('Country').selectOption('US');
    await ana.getByLabel('Level of government').selectOption('county');
    await ana.getByLabel('Kind of body').selectOption('law_enforcement');
    await press(ana, 'Propose the agency');
    await expect(summary(ana)).toContainText('Choose the State');
    await expect(summary(ana)).toContainText('Say where the number is listed publicly');
    await ana.getByLabel(/^State/).selectOption('OR');
    await ana.getByLabel('Where the number is listed').fill('Directory of Oregon, 2026');
    await press(ana, 'Propose the agency');
    await expect(summary(ana)).toContainText('gmail.com');
    await expect(ana.getByLabel('Name of the agency')).toHaveValue(`Brockway, at ${domain}`);
    await ana.getByLabel('E-mail domains').fill(domain);
    await ana.getByRole('button', { name: 'Propose the agency' }).dblclick();
    await expect(title(ana)).toHaveText(`Brockway, at ${domain}`);
    await expect(status(ana, 'The agency is proposed. Next, somebody checks it.')).toBeVisible();
    expect(await agencyOfDomain(domain)).toBeTruthy();
    expect(await database().agency.count({ where: { name: `Brockway, at ${domain}` } })).toBe(1);
  });
}

for (const script of ways(false)) {
  test(`a registry’s file is chosen, read, mended in place and imported, ${script ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const adam = await deskOf(browser, 'adam.admin@legal.example', baseURL!, script);
    const domain = script ? 'capital-city-court.example' : 'north-haverbrook-court.example';
    const rows = [
      'name,type,level,country,state,domains,directory_phone,directory_source',
      `Court of ${domain},court,county,US,,${domain},,`,
    ];
    await adam.goto('/desk/agencies/import');
    await press(adam, 'Import as proposed');
    await expect(summary(adam)).toContainText('Choose the file, or paste it');
    const file = { name: 'registry.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
    await adam.getByLabel('The file').setInputFiles(file);
    const box = adam.getByLabel('Or its text');
    if (script) await expect(box).toHaveValue(/Court of/);
    await press(adam, 'Import as proposed');
    await expect(summary(adam)).toContainText('Line 2: state: Choose the State');
    await expect(box).toHaveValue(rows.join('\n'));
    await box.fill(rows.join('\n').replace('US,,', 'US,OR,'));
    await press(adam, 'Import as proposed');
    await expect(status(adam, '1 agency was entered as proposed')).toBeVisible();
    await expect(adam.getByRole('row', { name: new RegExp(domain) })).toContainText('nobody has checked it');
  });
}
