import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilHealthy } from '@/lib/cli/web-part';

const FUNCTIONS = 'functions-config-manifest.json';

/** A folder that is this portal but for its proxy: links to everything, and a build that knows of none. */
function folderWithoutProxy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openwrit-no-proxy-'));
  const link = (from: string, names: string[]) => {
    mkdirSync(join(folder, from), { recursive: true });
    for (const name of names) symlinkSync(resolve(from, name), join(folder, from, name));
  };
  const but = (from: string, ...left: string[]) => readdirSync(from).filter((name) => !left.includes(name));
  link('.', but('.', '.next', '.git', '.data', 'proxy.ts'));
  link('.next', but('.next', 'server'));
  link('.next/server', but('.next/server', FUNCTIONS, 'middleware.js', 'middleware'));
  const functions = JSON.parse(readFileSync(join('.next/server', FUNCTIONS), 'utf8'));
  if (!functions.functions['/_middleware']) throw new Error('the build has no proxy to take away');
  delete functions.functions['/_middleware'];
  writeFileSync(join(folder, '.next/server', FUNCTIONS), JSON.stringify(functions));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A second web server over the data of a portal that runs, from a build whose proxy was taken out.
 * @throws when it does not answer within a minute
 */
export async function startWithoutProxy(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = folderWithoutProxy();
  const port = await freePort();
  const next = resolve('node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilHealthy(port, AbortSignal.timeout(60_000));
  return { url: `http://localhost:${port}`, stop };
}
