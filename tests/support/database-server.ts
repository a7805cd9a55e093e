import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateClient } from '@/lib/cli/generate-client';
import { ensureDatabase, startPostgres } from '@/lib/platform/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's `postgres` database; a test file puts its own name in its place. */
    maintenanceUrl: string;
  }
}

export const TEMPLATE = 'template_migrated';

/** Starts one PostgreSQL for the whole run and migrates the template that every test file's database copies. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = mkdtempSync(join(tmpdir(), 'openwrit-tests-'));
  const server = await startPostgres({ folder, durable: false });
  await ensureDatabase(server, TEMPLATE);
  const { prepareDatabase } = await import('@/lib/cli/prepare-database');
  await prepareDatabase(server.url(TEMPLATE));
  project.provide('maintenanceUrl', server.url('postgres'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
