import { join } from 'node:path';
import { disconnect } from '@/lib/platform/database';
import { ConfigurationError, dataDir, env, isEvaluation } from '@/lib/platform/env';
import { startMailbox } from '@/lib/platform/mailbox';
import { closeQueue } from '@/lib/platform/queue';
import { seedEvaluation } from '@/prisma/seed/evaluation';
import { BuildError, buildPortal, isBuilt } from './build-portal';
import type { Claim } from './claim-start';
import { databasePart } from './database-part';
import { writeEvaluationFile } from './evaluation-file';
import { listSeededAccounts } from './list-accounts';
import { Supervisor } from './part';
import { prepareDatabase } from './prepare-database';
import { say, secondsSince, step } from './say';
import { untilHealthy, webPart } from './web-part';
import { workerPart } from './worker-part';

type Mode = 'start' | 'dev';
type Given = { mode: Mode; claim: Claim; supervisor: Supervisor; signal: AbortSignal };

/** Database, mailbox and keys of an evaluation; what they are reached by goes into the evaluation's file. */
async function startEvaluation({ claim, supervisor, signal }: Given): Promise<void> {
  let databaseUrl = '';
  const database = databasePart((url) => {
    databaseUrl = url;
  });
  await step(
    'database',
    () => supervisor.keep(database),
    () => `PostgreSQL runs under ${dataDir()}`,
  );
  signal.throwIfAborted();
  const mailbox = await startMailbox(join(dataDir(), 'mailbox'));
  await supervisor.keep({
    name: 'mailbox',
    start: async () => ({ ended: new Promise<string>(() => undefined), stop: mailbox.stop }),
  });
  writeEvaluationFile({
    databaseUrl,
    publicUrl: `http://localhost:${claim.port}`,
    smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
  });
}

/** Migrations, and in an evaluation the seed. The connections they took are given back. */
async function fillDatabase(signal: AbortSignal): Promise<void> {
  await step('migrations', prepareDatabase, (applied) =>
    applied.length === 0 ? 'none to apply' : `${applied.length} applied`,
  );
  signal.throwIfAborted();
  if (env().evaluation && env().seed === 'full') {
    await step('seed', seedEvaluation, (requests) =>
      requests === 0 ? 'already there' : `agencies, accounts and ${requests} requests written`,
    );
  }
  await closeQueue();
}

async function startParts({ mode, claim, supervisor, signal }: Given): Promise<void> {
  if (mode === 'start') {
    const built = isBuilt();
    if (!built) say('build:      out of date; building takes about a minute');
    signal.throwIfAborted();
    await step(
      'build',
      async () => (built ? undefined : buildPortal(signal)),
      () => (built ? 'up to date' : 'built'),
    );
  }
  signal.throwIfAborted();
  const start = async () => {
    await supervisor.keep(workerPart({ watch: mode === 'dev' }));
    await supervisor.keep(webPart({ mode, ...claim }));
    await untilHealthy(claim.port, signal);
  };
  await step('parts', start, () => 'web server and worker run');
}

/** What a person needs to know to begin. */
async function announce(): Promise<void> {
  const { publicUrl, evaluation } = env();
  say('');
  say(`Openwrit is ready at ${publicUrl}`);
  if (!evaluation) return;
  say(`Every mail it sends is kept here and read at ${publicUrl}/mailbox`);
  const accounts = await listSeededAccounts();
  if (accounts.length === 0) {
    say('npm run portal -- create-staff ADDRESS --name NAME --role administrator makes the first account.');
  } else {
    say('');
    say('Accounts, with the secret for an authenticator app:');
    for (const { address, about, secret } of accounts) say(`  ${address.padEnd(36)} ${secret}  ${about}`);
    say('');
    say('npm run portal -- totp ADDRESS says the next code instead.');
  }
  say('Ctrl-C stops everything.');
}

async function startAll(given: Given): Promise<void> {
  const begun = performance.now();
  process.env.PORT = String(given.claim.port);
  if (isEvaluation()) await startEvaluation(given);
  given.signal.throwIfAborted();
  await fillDatabase(given.signal);
  await startParts(given);
  await announce();
  await disconnect();
  say(`Started in ${secondsSince(begun)}.`);
}

/** Settles with a sentence for a person: a refusal has its own, a fault is told whole. */
function told(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof BuildError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Runs the whole portal until it is told to stop (exit code 0) or cannot go on (1, with the reason): in an
 * evaluation database, mailbox, seed, web and worker; in production migrations, web and worker.
 */
export async function runPortal(mode: Mode, claim: Claim): Promise<never> {
  const supervisor = new Supervisor();
  const stop = new AbortController();
  const stopped = new Promise<null>((done) => {
    stop.signal.addEventListener('abort', () => done(null));
  });
  // A second Ctrl-C, or npm passing the same one on, finds the stop under way.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());

  const starting = startAll({ mode, claim, supervisor, signal: stop.signal }).then(
    () => stopped,
    (error: unknown) => (stop.signal.aborted ? null : told(error)),
  );
  const failure = await Promise.race([starting, supervisor.failed]);
  stop.abort();
  if (failure === null) say('Stopping.');
  await starting;
  await disconnect();
  await supervisor.stop();
  claim.release();
  if (failure !== null) {
    process.stderr.write(`${failure}\n`);
    process.exit(1);
  }
  say('Stopped.');
  process.exit(0);
}
