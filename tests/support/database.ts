import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { disconnect } from '@/lib/platform/database';
import { closeQueue } from '@/lib/platform/queue';
import { TEMPLATE } from './database-server';

// Every integration test file works on a database of its own, a copy of the migrated template: `database()`
// of lib/platform leads there, files cannot disturb each other, and nothing needs cleaning up in between.
const name = `test_${randomBytes(6).toString('hex')}`;
const maintenanceUrl = inject('maintenanceUrl');

async function maintain(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

await maintain(`create database "${name}" template "${TEMPLATE}"`);
process.env.DATABASE_URL = maintenanceUrl.replace('/postgres?', `/${name}?`);

afterAll(async () => {
  await closeQueue();
  await disconnect();
  await maintain(`drop database "${name}" with (force)`);
});
