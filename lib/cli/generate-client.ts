import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCHEMA = 'prisma/schema';
const CLIENT = 'lib/platform/prisma';
const MARK = join(CLIENT, '.schema-hash');

/** Hash of all the client is made from: the schema's files and the generator's version. */
function schemaHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(SCHEMA).sort()) hash.update(name).update(readFileSync(join(SCHEMA, name)));
  return hash.update(readFileSync('node_modules/prisma/package.json')).digest('hex');
}

/**
 * Generates the database client where it is missing or older than prisma/schema. It is not part of the
 * repository and no install script runs, so every command asks for it first; whatever imports the client is
 * imported after this.
 * @returns whether it had to be generated
 */
export async function generateClient(): Promise<boolean> {
  const hash = schemaHash();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hash) return false;
  await promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    // Prisma looks for its native engine, a download, unless this names some existing file; it is not run.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(MARK, hash);
  return true;
}
