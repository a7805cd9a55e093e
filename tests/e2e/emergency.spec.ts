import { database, disconnect } from '@/lib/platform/database';
import { goodIntake } from '@/tests/support/emergencies';
import { fillFields, fillKind } from '@/tests/support/fill-pages';
import { agentActor } from '@/tests/support/inventory';
import { ANA, DANA, enterAs, fileIt, mailCount, mailTo, openFold } from '@/tests/support/journeys';
import { aFiledRequest } from '@/tests/support/requests';
import { ways } from '@/tests/support/runs';
import { expect, type Page, test } from '@/tests/support/test';

// A counsel whose queue no other journey opens emergencies from.
const CAROL = 'carol.counsel@legal.example';
const PHONE = { width: 390, height: 844 };

test.afterAll(disconnect);

/** From the page that anyone finds to the one form, by the code of the mail. */
async function proveMailbox(page: Page, address: string): Promise<void> {
  const before = await mailCount(address, /code to file an emergency/);
  await page.getByLabel('Work e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code from the mail');
  const { text } = await mailTo(address, /code to file an emergency/, before);
  await page.getByLabel('Code from the mail').fill(/\b\d{8}\b/.exec(text)![0]);
  await page.getByRole('button', { name: 'Continue' }).click();
}

const problem = (page: Page, sentence: string | RegExp) =>
  expect(page.locator('[data-error-summary]').getByText(sentence).first()).toBeVisible();

test('an agent files an emergency on a phone, the desk sees it on top and opens it, and the agent is told', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const phone = await browser.newContext({ viewport: PHONE });
  await enterAs(phone, DANA, baseURL!);
  const dana = await phone.newPage();
  await dana.goto('/requests');
  await dana.getByRole('banner').getByRole('link', { name: 'Emergency' }).click();
  await dana.getByRole('link', { name: 'I have an account' }).click();
  await expect(dana.getByRole('radio', { name: 'Emergency disclosure request' })).toBeChecked();
  await fillKind(dana, 'emergency');
  const reference = await fileIt(dana);
  await expect(dana.getByText(/That is our target, measured each time/)).toBeVisible();
  await dana.goto(`/requests/${reference}`);
  await expect(dana.getByRole('heading', { name: 'Nobody has opened it yet' })).toBeVisible();
  const wide = await dana.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);

  const desks = await browser.newContext();
  await enterAs(desks, CAROL, baseURL!);
  const carol = await desks.newPage();
  await carol.goto('/desk');
  await expect(carol).toHaveTitle(/^\(\d+\) Queue/);
  const alarm = carol.getByRole('region', { name: 'Alarm for emergencies' });
  await expect(alarm.getByRole('link', { name: reference })).toBeVisible();
  const rows = carol.getByRole('table').getByRole('row');
  const own = rows.filter({ hasText: reference });
  await expect(own).toContainText('Not opened yet');
  await expect(own).toContainText('left of the target');
  const said = (await rows.allTextContents()).slice(1);
  const firstOther = said.findIndex((row) => !row.includes('Emergency disclosure'));
  expect(firstOther).toBeGreaterThan(0);
  expect(said.slice(firstOther).filter((row) => row.includes('Emergency disclosure'))).toEqual([]);

  await own.getByRole('link', { name: reference }).click();
  await expect(carol.getByRole('heading', { name: 'The emergency' })).toBeVisible();
  await expect(alarm.getByRole('link', { name: reference })).toHaveCount(0);
  await dana.reload();
  await expect(dana.getByText(/A person of Twilio first opened it at .* after it was filed\./)).toBeVisible();
});

test('the alarm hears of an emergency that is filed while a page of the desk lies open', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const desks = await browser.newContext();
  await enterAs(desks, CAROL, baseURL!);
  const carol = await desks.newPage();
  await carol.goto('/desk');
  const { lastUsedAt } = await database().session.findFirstOrThrow({
    where: { account: { address: CAROL } },
    orderBy: { createdAt: 'desc' },
  });
  const { anUnregisteredEmergency, aProvenMailbox } = await import('@/tests/support/emergencies');
  const { reference } = await anUnregisteredEmergency(await aProvenMailbox());
  const alarm = carol.getByRole('region', { name: 'Alarm for emergencies' });
  await expect(alarm.getByRole('link', { name: reference })).toBeVisible({ timeout: 40_000 });
  // To ask by itself is no use of the session.
  const after = await database().session.findFirstOrThrow({
    where: { account: { address: CAROL } },
    orderBy: { createdAt: 'desc' },
  });
  expect(after.lastUsedAt).toEqual(lastUsedAt);
  await alarm.getByRole('button', { name: 'Turn on sound and notifications' }).click();
  await expect(alarm.getByRole('button', { name: 'Turn the sound of the alarm off' })).toBeVisible();
});

test('data is released by two people after a call-back on the registry’s number, and the agent reads what was granted', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const agent = await agentActor(DANA);
  const { reference } = await aFiledRequest(agent, { kind: 'emergency' });
  const desk = async (address: string) => {
    const context = await browser.newContext({ viewport: PHONE });
    await enterAs(context, address, baseURL!);
    const page = await context.newPage();
    await page.goto(`/desk/requests/${reference}`);
    return page;
  };
  const ana = await desk(ANA);
  await ana.getByRole('button', { name: 'Begin review' }).click();
  await expect(ana.getByText('The review has begun.')).toBeVisible();
  await expect(ana.getByRole('link', { name: 'Approve', exact: true })).toHaveCount(0);
  await ana.getByRole('link', { name: 'Call the agency back' }).click();
  const script = ana.getByRole('region', { name: 'Call this number and no other' });
  await expect(script).toContainText('+1 217 555 0100');
  await expect(ana.locator('del').first()).toBeVisible();
  await ana.getByLabel('Confirmed: the agency knows').check();
  await ana.getByRole('button', { name: 'Record the call' }).click();
  await problem(ana, 'Write who answered, and what was said.');
  await ana.getByLabel('Who answered, and what was said').fill('Lieutenant Vale, who knows of it.');
  await ana.getByRole('button', { name: 'Record the call' }).click();
  await expect(ana.getByText('The call was recorded.')).toBeVisible();
  await ana.getByRole('link', { name: 'Recommend a release' }).click();
  await ana
    .getByRole('checkbox', { name: /^Subscriber information/ })
    .first()
    .check();
  await openFold(ana, 'Leave out single identifiers');
  await ana.getByRole('checkbox', { name: /of \+1 415-555-0199$/ }).uncheck();
  await ana.getByLabel('Why does the emergency require').fill('No court sits before morning.');
  await ana.getByLabel('Why does what is released relate').fill('It leads to the door.');
  expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await ana.getByRole('button', { name: 'Recommend the release' }).click();
  await expect(ana.getByText('The release was recommended')).toBeVisible();
  await expect(ana.getByRole('link', { name: 'Decide on the release' })).toHaveCount(0);

  const carol = await desk(CAROL);
  await carol.getByRole('link', { name: 'Decide on the release' }).click();
  await expect(carol.getByRole('list', { name: 'What would go out' })).toContainText('Nothing');
  await carol.getByRole('radio', { name: 'Release', exact: true }).check();
  await carol.getByLabel('Why', { exact: true }).fill('The call-back leaves no doubt.');
  await carol.getByRole('button', { name: 'Record the decision' }).click();
  await expect(carol.getByText('The request was approved')).toBeVisible();
  await expect(carol.getByText('Process to follow by')).toBeVisible();

  const own = await browser.newContext({ viewport: PHONE });
  await enterAs(own, DANA, baseURL!);
  const dana = await own.newPage();
  await dana.goto(`/requests/${reference}`);
  await expect(dana.getByRole('heading', { name: 'What was granted' })).toBeVisible();
  await expect(dana.getByText('For these identifiers less is granted')).toBeVisible();
  await expect(dana.getByText('Lieutenant Vale')).toHaveCount(0);
});

test('nobody but those who can act gets the list of what waits', async ({ request, browser, baseURL }) => {
  expect((await request.get('/api/desk/emergencies')).status()).toBe(401);
  for (const [address, status] of [
    [DANA, 404],
    ['audrey.auditor@legal.example', 404],
    ['adam.admin@legal.example', 404],
    [CAROL, 200],
  ] as const) {
    const context = await browser.newContext();
    await enterAs(context, address, baseURL!);
    const answer = await context.request.get(`${baseURL}/api/desk/emergencies`);
    expect(answer.status(), address).toBe(status);
    await context.close();
  }
});

for (const script of ways(false)) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script, viewport: PHONE });

    test('somebody whose agency is not registered files an emergency and sees where it stands', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const address = `pat-${script ? 'one' : 'two'}@north-haverbrook.example`;
      await page.goto('/sign-in');
      await page.getByRole('banner').getByRole('link', { name: 'Emergency' }).click();
      await page.getByRole('link', { name: 'My agency is not registered yet' }).click();
      await proveMailbox(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('File an emergency request');

      // Nothing typed: everything is said at once. Then a faulty form keeps what was typed.
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await problem(page, 'Enter the name of your agency (G1).');
      await problem(page, 'Enter who is in danger, as far as you know.');
      const thin = { ...goodIntake(), danger: 'He will die tonight.', categories: ['subscriber'] };
      await fillFields(page, thin);
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await problem(page, /certification is missing/);
      await page.getByLabel(/certify under penalty of perjury/).check();
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await problem(page, /is described thinly/);
      await expect(page.getByLabel('What the danger is')).toHaveValue('He will die tonight.');
      await expect(page.getByLabel('Country')).toHaveValue('US');
      await expect(page.getByLabel(/certify under penalty of perjury/)).toBeChecked();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
      await page.getByRole('button', { name: 'Certify and file' }).click();
      await page.waitForURL(/\/emergency\/OW-/);
      const reference = new URL(page.url()).pathname.split('/').at(-1)!;
      await expect(page.getByRole('heading', { name: 'Nobody has opened it yet' })).toBeVisible();
      await mailTo(address, new RegExp(`${reference}: emergency request received`));
      await mailTo('ana.analyst@legal.example', new RegExp(`An emergency request waits: ${reference}`));

      // Back and the form again: it was filed already.
      await page.goto('/emergency/file/request');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have filed already');

      const desks = await browser.newContext();
      await enterAs(desks, CAROL, baseURL!);
      const carol = await desks.newPage();
      await carol.goto('/desk');
      await expect(carol.getByRole('row').filter({ hasText: reference })).toContainText(
        'Not verified: call back before anything else',
      );
      await carol.goto(`/desk/requests/${reference}`);
      await expect(carol.getByText(/never on one from the request/)).toBeVisible();
      await expect(
        carol.getByText('The domain of the mailbox is registered to no agency here.'),
      ).toBeVisible();

      await page.goto(`/emergency/${reference}`);
      await expect(page.getByText(/A person of Twilio first opened it at/)).toBeVisible();
      await page.getByRole('button', { name: 'Forget this mailbox here' }).click();
      await page.waitForURL(/\/emergency$/);

      // Signed out, the same mailbox leads back; another one finds nothing.
      await page.goto(`/emergency/${reference}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm your mailbox again');
      await proveMailbox(page, address);
      await page.waitForURL(`**/emergency/${reference}`);
      await page.getByRole('button', { name: 'Forget this mailbox here' }).click();
      await page.waitForURL(/\/emergency$/);
      await page.goto('/emergency/file');
      await proveMailbox(page, `other-${script ? 'one' : 'two'}@north-haverbrook.example`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('File an emergency request');
      expect((await page.goto(`/emergency/${reference}`))!.status()).toBe(404);
      await page.goto('/requests');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    });
  });
}

test('the country takes away what an emergency of an agency abroad cannot reach', async ({ page }) => {
  await page.goto('/emergency/file');
  await proveMailbox(page, 'abroad@prefecture.example');
  const content = page.getByRole('checkbox', { name: 'Content of communications' });
  await expect(content).toBeEnabled();
  await page.getByLabel('Country').selectOption('FR');
  await expect(content).toBeDisabled();
  await expect(page.getByLabel(/under the laws of the United States of America/)).toBeVisible();
  await page.getByLabel('Country').selectOption('US');
  await expect(content).toBeEnabled();
});

test('the link of the mail changes nothing until its button is pressed, and works in its own browser alone', async ({
  page,
  browser,
}) => {
  const address = 'link@prefecture.example';
  await page.goto('/emergency/file');
  await page.getByLabel('Work e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const { text } = await mailTo(address, /code to file an emergency/);
  const href = /http:\S+\/emergency\/file\/link\?token=[\w-]+/.exec(text)![0];
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(href);
  await stranger.getByRole('button', { name: 'This mailbox is mine' }).click();
  await problem(stranger, 'Open the link in the browser in which you asked for it, or type the code there.');
  await page.goto(href);
  await page.goto('/emergency/file');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First, confirm your mailbox');
  await page.goto(href);
  await page.getByRole('button', { name: 'This mailbox is mine' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('File an emergency request');
});
