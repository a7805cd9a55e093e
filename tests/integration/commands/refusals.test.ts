import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeLock } from '@/lib/cli/instance-lock';
import { PRODUCTION_VARIABLES } from '@/lib/platform/env';
import { productionEnvironment, runCommand } from '@/tests/support/commands';

// Under a second on a machine that does nothing else.
const LONGEST_MS = 5_000;

let folder: string;
let taken: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openwrit-refusals-'));
  writeFileSync(join(folder, 'file'), '');
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

const port = () => String((taken.address() as { port: number }).port);
const evaluation = (env: Record<string, string> = {}) => ({
  PORT: '0',
  DATA_DIR: join(folder, 'data'),
  ...env,
});
const production = (env: Record<string, string | undefined> = {}) => ({
  PORT: '0',
  ...productionEnvironment(),
  ...env,
});

/** Starts the portal, which has to say no: at once, with so many sentences, and no stack. */
async function refusal(env: Record<string, string | undefined>, sentences = 1): Promise<string> {
  const begun = performance.now();
  const { code, said, complained } = await runCommand('start', [], env);
  expect(complained.trimEnd().split('\n'), complained).toHaveLength(sentences);
  for (const line of complained.trimEnd().split('\n')) expect(line).toMatch(/^[A-Z].*\.$/);
  expect(said).toBe('');
  expect(code).toBe(1);
  expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
  return complained;
}

test('a port in use', async () => {
  expect(await refusal(evaluation({ PORT: port() }))).toContain(`Port ${port()} is in use`);
});

test('a port that is none', async () => {
  expect(await refusal(evaluation({ PORT: 'http' }))).toContain('PORT is "http"');
});

test('a data folder under a file, and one that the system lets nobody make', async () => {
  const under = join(folder, 'file', 'data');
  expect(await refusal(evaluation({ DATA_DIR: under }))).toContain(`${under} cannot be written (ENOTDIR)`);
  if (process.platform === 'linux') {
    expect(await refusal(evaluation({ DATA_DIR: '/proc/openwrit/data' }))).toContain('cannot be written');
  }
});

test.skipIf(process.getuid?.() === 0)('a data folder without the right to write', async () => {
  const readOnly = mkdtempSync(join(folder, 'read-only-'));
  chmodSync(readOnly, 0o500);
  expect(await refusal(evaluation({ DATA_DIR: readOnly }))).toContain('(EACCES)');
});

test('a data folder that a running portal holds', async () => {
  // This process holds the folder of its own configuration, as a portal would.
  const release = takeLock();
  const held = process.env.DATA_DIR!;
  expect(await refusal(evaluation({ DATA_DIR: held }))).toContain(`already running on ${held}`);
  release();
});

test('a refused start gives the data folder back', async () => {
  await refusal(evaluation({ PORT: port() }));
  expect(await refusal(evaluation({ PORT: port() }))).not.toContain('already running');
});

test('a configuration that is half set, either way round', async () => {
  expect(await refusal(evaluation({ SMTP_URL: 'smtp://127.0.0.1' }))).toContain('DATABASE_URL is not');
  const alone = await refusal({ DATABASE_URL: process.env.DATABASE_URL }, 7);
  for (const name of Object.keys(PRODUCTION_VARIABLES)) {
    if (name !== 'DATABASE_URL') expect(alone).toContain(`${name} is not set`);
  }
});

test('variables with a wrong value; none is repeated, for it may be a secret', async () => {
  const wrong = {
    ENCRYPTION_KEY: 'c2hvcnQ=',
    AUTH_SECRET: 'hunter2',
    PUBLIC_URL: 'portal.example',
    SMTP_URL: 'hunter2@mail',
    STAFF_IDLE_MINUTES: '16',
    COUNTRY_HEADER: 'a header',
  };
  const said = await refusal(production(wrong), 6);
  for (const name of Object.keys(wrong)) expect(said).toContain(`${name} cannot be used`);
  expect(said).not.toMatch(/hunter2|c2hvcnQ/);
  expect(await refusal(evaluation({ SEED: 'some', LOG_LEVEL: 'loud' }), 2)).toMatch(/SEED .*\n.*LOG_LEVEL/);
});

test('a database that does not answer, and one that does not exist', async () => {
  const nowhere = 'postgresql://openwrit:hunter2@127.0.0.1:1/openwrit';
  const said = await refusal(production({ DATABASE_URL: nowhere }));
  expect(said).toContain('DATABASE_URL cannot be used (connect ECONNREFUSED 127.0.0.1:1)');
  expect(said).not.toContain('hunter2');
  const missing = process.env.DATABASE_URL!.replace(/\/test_\w+/, '/missing');
  expect(await refusal(production({ DATABASE_URL: missing }))).toContain('database "missing" does not exist');
});

test('a storage folder that cannot be written', async () => {
  const under = join(folder, 'file', 'documents');
  expect(await refusal(production({ STORAGE_DIR: under }))).toContain(`STORAGE_DIR, ${under}, cannot`);
});

test('the parts on their own refuse as the whole does', async () => {
  const nowhere = production({ DATABASE_URL: 'postgresql://openwrit@127.0.0.1:1/openwrit' });
  for (const part of ['migrate', 'worker']) {
    const { code, complained } = await runCommand(part, [], nowhere);
    expect(complained).toMatch(/^The database of DATABASE_URL cannot be used .*\.\n$/);
    expect(code).toBe(1);
  }
  const { code, complained } = await runCommand('web', [], evaluation());
  expect(complained).toMatch(/^The evaluation has not been started here: .*\.\n$/);
  expect(code).toBe(1);
});
