import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateClient } from '@/lib/cli/generate-client';
import { ensureDatabase, startPostgres } from '@/lib/platform/postgres';
import { setEnvironment } from './environment';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's `postgres` database; a test file puts its own name in its place. */
    maintenanceUrl: string;
  }
}

/** The database that every test file's own is a copy of: migrated, with calendar and settings. */
export const TEMPLATE = 'template_migrated';

/** Starts one PostgreSQL for the whole run and prepares the template. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), 'openwrit-tests-'));
  const server = await startPostgres({ folder, durable: false });
  await ensureDatabase(server, TEMPLATE);
  setEnvironment({ databaseUrl: server.url(TEMPLATE), folder });
  const { prepareDatabase } = await import('@/lib/cli/prepare-database');
  const { disconnect } = await import('@/lib/platform/database');
  await prepareDatabase();
  await disconnect();
  project.provide('maintenanceUrl', server.url('postgres'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
