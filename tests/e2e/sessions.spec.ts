import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database, disconnect } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { agentActor } from '@/tests/support/inventory';
import { enterAs, halfWay, nextMail } from '@/tests/support/journeys';
import { enrolled, totp } from '@/tests/support/sign-in';
import { type BrowserContext, expect, type Page, test } from '@/tests/support/test';

const SAM = 'sam.ortiz@doj-ca.example';
const ADAM = 'adam.admin@legal.example';

test.afterAll(disconnect);

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** An agent of a seeded agency with an app: those of the seed sign in elsewhere at the same time. */
async function anAgentWithApp() {
  const { agencyId } = await agentActor(SAM);
  const address = `noor.haddad-${Date.now()}@doj-ca.example`;
  const row = agentRow({ address, name: 'Noor Haddad', agencyId, phone: '+19165550131' }, now());
  await database().account.create({ data: row });
  return { address, id: row.id!, secret: await enrolled(row.id!) };
}

test('a session warns before it ends, a sign-in elsewhere is mailed and signed out from here, five wrong codes lock until released', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { address, id, secret } = await anAgentWithApp();
  const newWindow = async (javaScriptEnabled: boolean, userAgent?: string) =>
    (await browser.newContext({ baseURL, javaScriptEnabled, userAgent })).newPage();
  /** Types the present code; it is good once, so the test lets it be used again. */
  const finish = async (page: Page) => {
    await database().factor.updateMany({ where: { accountId: id }, data: { lastStep: 0 } });
    await expect(title(page)).toHaveText('Enter the code from your app');
    await page.getByLabel('Code').fill(await totp(secret));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  };

  const here = await newWindow(true);
  await halfWay(here, address);
  await finish(here);

  // Nothing is sent for 26 minutes: it warns, and one key keeps the session.
  await here.clock.install();
  const own = { accountId: id };
  const warning = here.getByRole('dialog', { name: 'Your session is about to end' });
  await expect(async () => {
    await here.goto('/account');
    // Before the page's script has begun to count, no time has passed for it: then it is tried again.
    await here.clock.fastForward('26:00');
    await database().session.updateMany({ where: own, data: { lastUsedAt: minutesAfter(now(), -26) } });
    await expect(warning.getByRole('button', { name: 'Stay signed in' })).toBeFocused({ timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
  await here.keyboard.press('Enter');
  await expect(warning).toBeHidden();
  const { lastUsedAt } = await database().session.findFirstOrThrow({ where: own });
  expect(lastUsedAt.getTime()).toBeGreaterThan(minutesAfter(now(), -1).getTime());

  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
  const there = await newWindow(false, firefox);
  await halfWay(there, address);
  await finish(there);

  const mail = await nextMail(here.context(), address, /signed in to from a new browser/, 1);
  await expect(mail.getByText('Firefox on Linux', { exact: false }).first()).toBeVisible();
  await mail.close();
  await here.goto('/account');
  const row = here.getByRole('row').filter({ hasText: 'Firefox on Linux' });
  await row.getByRole('button', { name: 'Sign out' }).click();
  await expect(row).toHaveCount(0);
  await there.goto('/requests');
  await expect(there).toHaveURL(/\/sign-in\?next=/);

  await halfWay(there, address);
  await expect(title(there)).toHaveText('Enter the code from your app');
  for (let n = 0; n < 5; n += 1) {
    await there.getByLabel('Code').fill('7k3mq-x0v9d');
    await there.getByRole('button', { name: 'Sign in' }).click();
  }
  await expect(there.getByText('This account is locked').first()).toBeVisible();

  const admin = await newWindow(false);
  await enterAs(admin.context(), ADAM, baseURL!);
  await admin.goto('/desk/accounts?show=unused');
  await admin.getByRole('row').filter({ hasText: address }).getByRole('link').click();
  await admin.getByRole('button', { name: 'Release the account' }).click();
  await there.goto('/sign-in/factor');
  await finish(there);
});

const NETWORK = '198.51.100.0/24';

/** A browser elsewhere: this machine itself is no network that is counted. */
async function pageElsewhere(context: BrowserContext): Promise<Page> {
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '198.51.100.7' });
  return context.newPage();
}

test('one ask too many is answered 429 with Retry-After, in words too, and what was typed stays', async ({
  browser,
  baseURL,
}) => {
  const counted = { key: `ask_network:sign_in:${NETWORK}`, points: 30, expire: minutesAfter(now(), 10) };
  await database().rateLimit.create({ data: counted });
  for (const javaScriptEnabled of [true, false]) {
    const page = await pageElsewhere(await browser.newContext({ baseURL, javaScriptEnabled }));
    await page.goto('/sign-in');
    for (const address of [SAM, 'nobody@doj-ca.example']) {
      await page.getByLabel('Work e-mail address').fill(address);
      const answered = page.waitForResponse((each) => each.request().method() === 'POST');
      await page.getByRole('button', { name: 'Send me a code' }).click();
      const answer = await answered;
      expect(answer.status()).toBe(429);
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(9 * 60);
      const said = /^Too many codes were asked for; try again in 10 minutes\. In an emergency call \+/;
      await expect(page.locator('[data-error-summary]').getByText(said)).toBeVisible();
      await expect(page.getByLabel('Work e-mail address')).toHaveValue(address);
    }
  }
});
