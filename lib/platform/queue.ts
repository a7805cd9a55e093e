import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from './database';
import { env } from './env';
import { log } from './log';

/** Every queue, with what one job of it carries. Each handler is safe to repeat. */
export type Jobs = {
  'sign-in-mail': { attemptId: string };
  'deliver-mail': { mailId: string };
  'assign-request': { requestId: string };
  'raise-signals': { requestId: string };
  'check-log': { checkId: string };
  housekeeping: Record<string, never>;
};
export type QueueName = keyof Jobs;

const QUEUES: Record<QueueName, { retryLimit: number; retryDelay: number; retryBackoff: boolean }> = {
  'sign-in-mail': { retryLimit: 3, retryDelay: 2, retryBackoff: true },
  // A mail server may be away for a night: about 20 hours of tries.
  'deliver-mail': { retryLimit: 14, retryDelay: 5, retryBackoff: true },
  'assign-request': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'raise-signals': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'check-log': { retryLimit: 2, retryDelay: 5, retryBackoff: true },
  housekeeping: { retryLimit: 0, retryDelay: 0, retryBackoff: false },
};

const store = globalThis as { openwritSender?: Promise<PgBoss> };

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    max: 2,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports a fault'));
  await boss.start();
  return boss;
}

/** Makes the queue's own tables and the queues; part of a migration. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports a fault'));
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, options);
  await boss.stop({ graceful: false });
}

/**
 * Puts a job into the queue within the transaction of the change that causes it.
 * @param first it is fetched before those of its queue that are not
 */
export async function enqueue<Name extends QueueName>(
  tx: Tx,
  name: Name,
  data: Jobs[Name],
  { first = false }: { first?: boolean } = {},
): Promise<void> {
  store.openwritSender ??= startSender();
  const boss = await store.openwritSender;
  await boss.send(name, data, { db: fromPrisma(tx), ...(first && { priority: 1 }) });
}

/** Ends the sender of this process. */
export async function closeQueue(): Promise<void> {
  const boss = await store.openwritSender;
  store.openwritSender = undefined;
  await boss?.stop({ graceful: false });
}

/** A worker's own queue client: it fetches jobs, keeps the schedule and cleans up. */
export async function startWorkerQueue(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().databaseUrl, max: 4, migrate: false });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports a fault'));
  await boss.start();
  return boss;
}
