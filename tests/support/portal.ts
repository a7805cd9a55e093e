import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Portal = {
  url: string;
  dataDir: string;
  pid: number;
  /** All that web and worker have said so far. */
  said(): string;
  stop(): Promise<number | null>;
};

/**
 * Starts the whole portal as `npm start` does, on a data folder of its own.
 * @param env further variables, such as PORT or SEED
 * @throws Error with all it said when it ends before it is ready
 */
export async function startPortal(env: Record<string, string>): Promise<Portal> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'openwrit-portal-'));
  const child = spawn(process.execPath, ['lib/cli/launch.cjs', 'lib/cli/start.ts'], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
  });
  let said = '';
  const ready = new Promise<string>((done) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /^Openwrit is ready at (\S+)$/m.exec(said)?.[1];
      if (address) done(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const url = await Promise.race([ready, ended.then(() => null)]);
  if (url === null) throw new Error(`The portal ended before it was ready:\n${said}`);
  return {
    url,
    dataDir,
    pid: child.pid!,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
