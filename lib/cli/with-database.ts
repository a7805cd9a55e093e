import { disconnect } from '@/lib/platform/database';
import { checkConfiguration, env, isEvaluation } from '@/lib/platform/env';
import { closeQueue } from '@/lib/platform/queue';
import { checkDatabase } from './check-database';
import { startEmbeddedDatabase } from './embedded-database';
import { lockHolder, takeLock } from './instance-lock';

/**
 * Does some work on the portal's database. In an evaluation that does not run, the embedded database is started
 * for as long as that takes.
 * @throws ConfigurationError when there is no portal here
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  checkConfiguration();
  env();
  const alone = isEvaluation() && lockHolder() === null;
  const release = alone ? takeLock() : () => undefined;
  const server = alone ? await startEmbeddedDatabase() : null;
  try {
    await checkDatabase();
    return await work();
  } finally {
    await closeQueue();
    await disconnect();
    await server?.stop();
    release();
  }
}
