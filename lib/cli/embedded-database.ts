import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataDir } from '@/lib/platform/env';
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '@/lib/platform/postgres';

const DATABASE = 'openwrit';
const folder = () => join(dataDir(), 'postgres');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** On Linux the command line tells; elsewhere the number in its own file has to do. */
function isOurServer(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync('/proc/self') ||
    (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder()))
  );
}

/** A supervisor that was killed leaves its server running: end it first, two on one cluster would not start. */
async function stopLeftover(): Promise<void> {
  const file = join(folder(), 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isOurServer(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) await pause(100);
}

/** Starts the evaluation's PostgreSQL under the data folder, with its database. The caller holds the lock. */
export async function startEmbeddedDatabase(): Promise<EmbeddedPostgres & { databaseUrl: string }> {
  await stopLeftover();
  const server = await startPostgres({ folder: folder(), durable: true });
  await ensureDatabase(server, DATABASE);
  return { ...server, databaseUrl: server.url(DATABASE) };
}
