import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { applyMigrations } from '@/lib/platform/migrate';

// A database of its own, empty: the one of this file has all migrations.
const url = () => process.env.DATABASE_URL!;
const empty = () => url().replace(/\/test_(\w+)/, '/empty_$1');

async function ask(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const unfinished = 'select migration_name as name from _prisma_migrations where finished_at is null';

beforeAll(async () => {
  await ask(url(), `create database "${/empty_\w+/.exec(empty())![0]}"`);
});

test('a migration whose process was killed before it was done is applied again', async () => {
  const names = await applyMigrations(empty());
  expect(names.length).toBeGreaterThan(1);
  expect(await ask(empty(), unfinished)).toEqual([]);
  // As a kill amid the first migration leaves it: noted as begun, and nothing of it there.
  await ask(
    empty(),
    `drop schema public cascade; create schema public;
     create table _prisma_migrations (
       id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
       migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
       started_at timestamptz not null default now(), applied_steps_count integer not null default 0);
     insert into _prisma_migrations (id, checksum, migration_name) values ('1', 'x', '${names[0]}');
     create table witness (transaction bigint);
     create function witness() returns trigger language plpgsql as
       'begin insert into witness values (pg_current_xact_id()::text::bigint); return null; end';
     create trigger witness after update on _prisma_migrations for each row execute function witness();`,
  );
  expect(await applyMigrations(empty())).toEqual(names);
  expect(await ask(empty(), unfinished)).toEqual([]);
  // The note of success is part of the migration's own transaction.
  const born = "select xmin::text::bigint from pg_type where typname = 'request'";
  const noted = await ask(empty(), `select 1 from witness where transaction = (${born})`);
  expect(noted).toHaveLength(1);
});

test('two at once apply each migration once', async () => {
  await ask(empty(), 'drop schema public cascade; create schema public');
  const [one, other] = await Promise.all([applyMigrations(empty()), applyMigrations(empty())]);
  expect([one.length, other.length].toSorted()[0]).toBe(0);
  expect(await ask(empty(), unfinished)).toEqual([]);
});
