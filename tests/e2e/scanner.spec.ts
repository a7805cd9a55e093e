import { request } from 'node:http';
import { now } from '@/lib/platform/clock';
import { database, disconnect } from '@/lib/platform/database';
import { agentRow } from '@/prisma/seed/rows';
import { agentActor } from '@/tests/support/inventory';
import { nextMail } from '@/tests/support/journeys';
import { actionsOfBuild } from '@/tests/support/press';
import { expect, test } from '@/tests/support/test';

// What happens to a sign-in mail on its way: an agency's scanner opens its link, with script and without, and presses
// what it finds; and somebody asks for one under a name that is not the portal's.

const SAM = 'sam.ortiz@doj-ca.example';

test.afterAll(disconnect);

/** An agent of a seeded agency who has no second factor yet. */
async function newAgent(address: string): Promise<string> {
  const { agencyId } = await agentActor(SAM);
  await database().account.create({ data: agentRow({ address, name: 'Nia New', agencyId }, now()) });
  return address;
}

/** The two doors that a mail opens. */
const DOORS = [
  {
    to: 'sign in',
    door: '/sign-in',
    mailed: /sign-in code/i,
    code: /to sign in: (\d{8})/,
    button: 'Sign in',
    address: 'nia.scanned@doj-ca.example',
    inside: /\/sign-in\/enrol/,
  },
  {
    to: 'register',
    door: '/register',
    mailed: /code to register/i,
    code: /asked for it: (\d{8})/,
    button: 'This mailbox is mine',
    address: 'ned.scanned@doj-ca.example',
    inside: /\/register\/details/,
  },
] as const;

for (const { to, door, mailed, code, button, address, inside } of DOORS) {
  test(`a scanner that fetches the link to ${to} a hundred times and presses every button spends nothing`, async ({
    page,
    browser,
  }) => {
    if (door === '/sign-in') await newAgent(address);
    await page.goto(door);
    await page.getByLabel('Work e-mail address').fill(address);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByLabel('Code from the mail')).toBeVisible();
    const mail = await nextMail(page.context(), address, mailed);
    const text = (await mail.getByRole('main').textContent())!;
    await mail.close();
    const link = new RegExp(`https?:\\/\\/\\S*${door}\\/link\\?token=[\\w-]+`).exec(text)![0];

    for (let n = 0; n < 20; n += 1) {
      const fetched = Array.from({ length: 5 }, (_, at) => fetch(link, { method: at % 2 ? 'HEAD' : 'GET' }));
      for (const answer of await Promise.all(fetched)) {
        expect(answer.status).toBe(200);
        await answer.arrayBuffer();
      }
    }
    const scanner = await browser.newContext();
    const opened = await scanner.newPage();
    await opened.goto(link);
    const buttons = await opened.getByRole('button').count();
    expect(buttons).toBeGreaterThan(0);
    for (let n = 0; n < buttons; n += 1) {
      await opened.goto(link);
      await opened.getByRole('button').nth(n).click();
    }
    await opened.goto(link);
    await opened.getByRole('button', { name: button }).click();
    await expect(opened.locator('[data-error-summary]')).toContainText(
      'Open the link in the browser in which',
    );
    const held = (await scanner.cookies()).map(({ name }) => name);
    for (const name of ['openwrit-session', 'openwrit-register']) expect(held).not.toContain(name);
    await scanner.close();

    await page.getByLabel('Code from the mail').fill(code.exec(text)![1]!);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(inside);
  });
}

/** Asks for a code as a browser would that was led to this server under another name. */
function askUnder(host: string, url: string, address: string): Promise<number> {
  const { id } = actionsOfBuild().find(({ name }) => name === 'ask-code')!;
  const part = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const state = JSON.stringify([{ errors: [], values: {}, notice: null }, '$K1']);
  const body = `${part('_1_address', address)}${part('0', state)}--b--\r\n`;
  const { port } = new URL(url);
  const headers = {
    host,
    origin: `http://${host}`,
    'x-forwarded-host': host,
    'next-action': id,
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path: '/sign-in', method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.once('end', () => done(answer.statusCode!));
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

test('a mail names the portal by its own address, whatever name the asking browser used', async ({
  context,
  baseURL,
}) => {
  const address = await newAgent('nia.misled@doj-ca.example');
  await askUnder('evil.example', baseURL!, address);
  const mail = await nextMail(context, address, /sign-in code/i);
  const text = (await mail.getByRole('main').textContent())!;
  expect(text).toContain(`${baseURL}/sign-in/link?token=`);
  expect(text).not.toContain('evil.example');
});
