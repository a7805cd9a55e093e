import pg from 'pg';
import { ConfigurationError, env } from '@/lib/platform/env';

const OLDEST = 150_000;
const WAIT_MS = 5_000;

/** What went wrong, in the words of the system or of the server; neither has the password in it. */
function reasonOf(error: unknown): string {
  const { message, code, errors } = error as Error & { code?: string; errors?: Error[] };
  return message || errors?.[0]?.message || code || 'no answer';
}

/**
 * Looks whether the configured database can be used.
 * @throws ConfigurationError when it does not answer, or is older than PostgreSQL 15
 */
export async function checkDatabase(): Promise<void> {
  const { databaseUrl, evaluation } = env();
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: WAIT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    if (Number(rows[0].server_version_num) < OLDEST) {
      throw new Error('its PostgreSQL is older than 15');
    }
  } catch (error) {
    throw new ConfigurationError([
      evaluation
        ? 'The evaluation’s database does not run: start the portal with npm start.'
        : `The database of DATABASE_URL cannot be used (${reasonOf(error)}): start it, or correct the address.`,
    ]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
