import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { onePagePdf } from '@/prisma/seed/paper';
import { fillTrialSubpoena } from '@/tests/support/journeys';
import { startPortal } from '@/tests/support/portal';
import { type BrowserContext, expect, test } from '@/tests/support/test';

// Words that an agent types; none may be found in the raw bytes of anything that is kept.
const PLANTED = ['+1 415 555 0177', '14155550177', 'Quetzalcoatl', 'planted-case-77'];

/** A process and all that descend from it. */
function family(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const children = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child!);
  return [pid, ...children.flatMap(family)];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** This portal's own database; the modules of the portal lead to the one that all other journeys share. */
async function connect(dataDir: string): Promise<pg.Client> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'evaluation.json'), 'utf8'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Signs Sam in by a session in that database. */
async function enter(context: BrowserContext, dataDir: string, url: string): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const client = await connect(dataDir);
  await client.query(
    `insert into session (id, token_hash, account_id, assurance, browser, created_at, last_used_at, factor_at, expires_at)
     select gen_random_uuid(), $1, id, 'two_factor', 'Chromium', now(), now(), now(), now() + interval '1 hour'
     from account where address = 'sam.ortiz@doj-ca.example'`,
    [createHash('sha256').update(token).digest('hex')],
  );
  await client.end();
  await context.addCookies([{ name: 'openwrit-session', value: token, url }]);
}

test('what was acknowledged survives kill -9 of every process, and exists once', async ({
  browser,
}, info) => {
  test.setTimeout(300_000);
  const dataDir = info.outputPath('data');
  const first = await startPortal({ PORT: '0', DATA_DIR: dataDir });
  // Without script a second press is a second post.
  const context = await browser.newContext({ baseURL: first.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await enter(context, dataDir, first.url);
  await fillTrialSubpoena(page, {
    identifiers: '+1 415 555 0177',
    particulars: 'Everything about Quetzalcoatl.',
    caseNumber: 'planted-case-77',
  });
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Certify and file' }).dblclick();
  await page.waitForURL(/\/filed$/);
  const reference = /OW-\d{4}-\d{6}/.exec((await page.getByRole('main').textContent())!)![0];
  for (const pid of family(first.pid)) process.kill(pid, 'SIGKILL');
  await first.stop();
  await context.close();

  const second = await startPortal({ PORT: '0', DATA_DIR: dataDir });
  try {
    const client = await connect(dataDir);
    const one = async (sql: string) => (await client.query(sql, [reference])).rows[0];
    const filed = await one('select id, status from request where reference = $1');
    expect(filed.status).toBe('submitted');
    const events = `select count(*)::int as n from audit_event where act = 'request.submit' and request_id = (select id from request where reference = $1)`;
    expect(await one(events)).toEqual({ n: 1 });
    const document =
      'select id, sha256 from document where request_id = (select id from request where reference = $1)';
    const { id, sha256 } = await one(document);
    const mails = () =>
      filesUnder(join(dataDir, 'mailbox')).filter((path) =>
        readFileSync(path, 'utf8').includes(`${reference}: received`),
      );
    await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(1);
    await client.end();

    const again = await browser.newContext({ baseURL: second.url });
    await enter(again, dataDir, second.url);
    const answer = await again.request.get(`/api/documents/${id}`);
    expect(Buffer.from(await answer.body())).toEqual(onePagePdf('Trial subpoena', ['planted-case-77']));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);

    const verdict = execFileSync(
      process.execPath,
      ['lib/cli/launch.cjs', 'lib/cli/portal.ts', 'verify-audit'],
      {
        env: { ...process.env, DATA_DIR: dataDir },
        encoding: 'utf8',
      },
    );
    expect(verdict).toMatch(/intact|holds|agrees/i);
  } finally {
    expect(await second.stop()).toBe(0);
  }

  const files = filesUnder(dataDir);
  expect(files.length).toBeGreaterThan(500);
  for (const path of files) {
    const bytes = readFileSync(path);
    for (const word of PLANTED) expect(bytes.includes(word), `${word} in ${path}`).toBe(false);
  }
});
