import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort } from '@/lib/cli/choose-port';
import { untilHealthy } from '@/lib/cli/web-part';
import { listMails, startMailbox } from '@/lib/platform/mailbox';
import { ensureDatabase, startPostgres } from '@/lib/platform/postgres';
import { runCommand } from '@/tests/support/commands';
import { thorough } from '@/tests/support/runs';
import { expect, test } from '@/tests/support/test';

const ADA = 'ada.admin@legal.example';
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

let folder: string;
let port: number;
let env: Record<string, string>;
const ends: (() => Promise<void>)[] = [];

// A PostgreSQL and a mail server stand ready, as an operator has them.
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openwrit-production-'));
  const server = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  ends.push(server.stop);
  await ensureDatabase(server, 'legal');
  const smtp = await startMailbox(join(folder, 'smtp'));
  ends.push(smtp.stop);
  port = await choosePort('127.0.0.1', '0');
  env = {
    PORT: String(port),
    LOG_LEVEL: 'warn',
    DATABASE_URL: server.url('legal'),
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    MAIL_FROM: 'Requests of Example Inc. <requests@legal.example>',
    STORAGE_DIR: join(folder, 'documents'),
    ENCRYPTION_KEY: key(3),
    FINGERPRINT_KEY: key(4),
    AUTH_SECRET: 'thirty-two characters or some more of them',
  };
});
test.afterAll(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
});

type Started = { child: ChildProcess; ended: Promise<number | null>; said: () => string };

/** Starts a command that stays, with that environment and nothing else. */
function start(name: string): Started {
  const child = spawn(process.execPath, ['lib/cli/launch.cjs', `lib/cli/${name}.ts`], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
  });
  ends.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, ended, said: () => said };
}

async function stop({ child, ended, said }: Started): Promise<void> {
  child.kill('SIGTERM');
  expect(await ended, said()).toBe(0);
}

test('the parts run on a database and a mail server of the operator’s', async ({ page }) => {
  test.setTimeout(240_000);
  await test.step('migrate builds the tables, and does nothing a second time', async () => {
    expect(await runCommand('migrate', [], env)).toMatchObject({ code: 0, complained: '' });
    expect((await runCommand('migrate', [], env)).said).toMatch(/^migrations: none to apply \(/);
  });

  await test.step('create-staff makes the first administrator', async () => {
    const args = ['create-staff', ADA, '--name', 'Ada Admin', '--role', 'administrator'];
    expect(await runCommand('portal', args, env)).toMatchObject({ code: 0, complained: '' });
  });

  const web = start('web');
  const worker = start('worker');
  await test.step('web answers, with nothing of an evaluation', async () => {
    await untilHealthy(port, new AbortController().signal);
    const first = await page.goto(`${env.PUBLIC_URL}/`);
    expect(first?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Evaluation mode')).toHaveCount(0);
    for (const path of ['/mailbox', `/mailbox/${'0'.repeat(64)}`]) {
      expect((await page.goto(`${env.PUBLIC_URL}${path}`))?.status(), path).toBe(404);
    }
  });

  await test.step('the worker sends the sign-in mail over SMTP, and its code works', async () => {
    await page.goto(`${env.PUBLIC_URL}/sign-in`);
    await page.getByLabel('Work e-mail address').fill(ADA);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code from the mail');
    const sent = () => listMails(ADA, join(folder, 'smtp'));
    await expect.poll(async () => (await sent()).length, { timeout: 20_000 }).toBe(1);
    const [mail] = await sent();
    expect(mail!.from).toBe('requests@legal.example');
    expect(mail!.text).toContain(`${env.PUBLIC_URL}/sign-in/link?token=`);
    await page.getByLabel('Code from the mail').fill(/to sign in: (\d{8})/.exec(mail!.text)![1]!);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/sign-in/enrol');
  });

  await test.step('SIGTERM ends both', async () => {
    await Promise.all([stop(web), stop(worker)]);
  });
});

test('npm start runs the same parts, without seed and without a list of accounts', async ({ request }) => {
  test.skip(!thorough, 'the parts themselves are in the short run');
  test.setTimeout(120_000);
  const whole = start('start');
  await expect.poll(whole.said, { timeout: 100_000 }).toContain(`Openwrit is ready at ${env.PUBLIC_URL}`);
  expect(whole.said()).not.toMatch(/mailbox|Accounts|seed/);
  expect((await request.get(`${env.PUBLIC_URL}/`)).status()).toBe(200);
  expect((await request.get(`${env.PUBLIC_URL}/mailbox`)).status()).toBe(404);
  await stop(whole);
  expect(await runCommand('portal', ['verify-audit'], env)).toMatchObject({ code: 0 });
});
