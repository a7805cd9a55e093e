import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

type Engine = engineModule.SchemaEngine;
const NO_FILTERS = { externalTables: [], externalEnums: [] };
const MIGRATIONS = resolve('prisma/migrations');
/** Keys of advisory locks: one who migrates at a time, and a script that may outlive whoever sent it. */
const LOCKS = { run: 7_310_001, script: 7_310_002 };
const CHAR = 18;
const TEXT = 25;
const SCHEMA = resolve('prisma/schema');

/** One for the whole process, as the package's module is: a second instance would take the first one's place under it. */
const store = globalThis as { openwritEngine?: Promise<void> };

/** The package's own entry imports a .wasm file, which Node does not do; so the module is instantiated here. */
async function loadEngine(): Promise<void> {
  const host = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } };
  host.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(`the migration engine failed: ${message}`);
    },
  };
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(join(dirname(glue), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': engineModule } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * PostgreSQL runs a script in one transaction, but the engine notes its success in a second one: killed between the
 * two, or before the first ended, it would refuse every later start. So the note belongs to the script.
 */
function withItsRecord(script: string): string {
  return `select pg_advisory_xact_lock(${LOCKS.script});
${script}
;update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;`;
}

/** What is noted as begun and not as done was rolled back whole (`withItsRecord`): it is to be applied again. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as found");
  if (rows[0].found === null) return;
  await client.query(`select pg_advisory_xact_lock(${LOCKS.script});
    delete from _prisma_migrations where finished_at is null and rolled_back_at is null;`);
}

/** The shipped adapter cuts a script at every semicolon, which breaks trigger functions; PostgreSQL takes it whole. */
class ScriptingPg extends PrismaPg {
  readonly migrations = new Set<string>();
  private readonly opened: { dispose(): Promise<void> }[] = [];

  /** The engine leaves its connections open, and a database in use can be neither copied nor dropped. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    const { client } = adapter as unknown as { client: pg.Client };
    adapter.executeScript = async (script: string) => {
      await client.query(this.migrations.has(script) ? withItsRecord(script) : script);
    };
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
    // The adapter refuses PostgreSQL's one-byte "char", in which the catalogue keeps its codes and which the
    // engine insists on: let it pass as text, then say what it was.
    let codes: boolean[] = [];
    const readable = async (...args: unknown[]) => {
      const result = await query(...args);
      codes = (result.fields ?? []).map((field) => field.dataTypeID === CHAR);
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      return result;
    };
    client.query = readable as unknown as typeof client.query;
    const read = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (given) => {
      const result = await read(given);
      const columnTypes = result.columnTypes.map((type, at) => (codes[at] ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

function schemaFiles() {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), 'utf8') }));
}

async function withEngine<T>(
  databaseUrl: string,
  work: (engine: Engine) => Promise<T>,
  scripts: string[] = [],
): Promise<T> {
  store.openwritEngine ??= loadEngine();
  await store.openwritEngine;
  const connections = new ScriptingPg({ connectionString: databaseUrl });
  for (const script of scripts) connections.migrations.add(script);
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content]);
  const engine = await engineModule.SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await connections.close();
  }
}

/**
 * Applies the migrations that the database lacks, each whole or not at all, also where this process is killed.
 * @returns the names of those applied now
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrationDirectories = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
      },
    }));
  const migrationsList = {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
  const scripts = migrationDirectories.map(({ migrationFile }) => migrationFile.content.value);
  const alone = new pg.Client({ connectionString: databaseUrl });
  await alone.connect();
  try {
    await alone.query('select pg_advisory_lock($1)', [LOCKS.run]);
    await forgetUnfinished(alone);
    return await withEngine(
      databaseUrl,
      async (engine) => {
        const { appliedMigrationNames } = await engine.applyMigrations({
          migrationsList,
          filters: NO_FILTERS,
        });
        return appliedMigrationNames;
      },
      scripts,
    );
  } finally {
    await alone.end();
  }
}

/**
 * The SQL that brings `databaseUrl` (which has all migrations) to the schema's files: the body of the next migration.
 * @returns an empty string where nothing differs
 */
export async function nextMigration(databaseUrl: string): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: schemaFiles(), configDir: SCHEMA },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  });
}
