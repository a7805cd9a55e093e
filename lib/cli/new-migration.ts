import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { now } from '@/lib/platform/clock';
import { applyMigrations, nextMigration } from '@/lib/platform/migrate';
import { ensureDatabase, startPostgres } from '@/lib/platform/postgres';

/** Writes the next migration: the difference between the migrations and the schema's files, read on a throwaway server. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    'Name the migration in lower case with underscores: npm run new-migration -- add_agency_notes',
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'openwrit-migration-'));
const server = await startPostgres({ folder, durable: false });
try {
  await ensureDatabase(server, 'authoring');
  const url = server.url('authoring');
  await applyMigrations(url);
  const sql = await nextMigration(url);
  if (!sql.trim() || sql.includes('This is an empty migration')) {
    console.log('The schema and the migrations agree: there is nothing to write.');
  } else {
    const stamp = now()
      .toISOString()
      .replace(/[-:T]|\..*$/g, '');
    const target = join('prisma/migrations', `${stamp}_${name}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'migration.sql'), sql);
    console.log(`Wrote ${target}/migration.sql: read it, add the checks it cannot know, then npm test.`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
