import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, checkConfiguration, env, isEvaluation } from '@/lib/platform/env';
import { checkDatabase } from './check-database';
import { choosePort } from './choose-port';
import { takeLock } from './instance-lock';
import { makeFolder } from './make-folder';

// An evaluation has accounts anybody can read about: it answers this machine alone.
const LOOPBACK = '127.0.0.1';

/** What a start found free and took. `host` is the address to listen on, undefined for all. */
export type Claim = { port: number; host: string | undefined; release(): void };

/** @throws ConfigurationError when nothing can be written into the storage folder */
function checkStorage(): void {
  const { storageDir } = env();
  const probe = join(storageDir, `probe-${randomUUID()}`);
  try {
    makeFolder(storageDir);
    writeFileSync(probe, '', { mode: 0o600 });
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `The folder of STORAGE_DIR, ${storageDir}, cannot be written (${code}): give this user the right to, or name another one.`,
    ]);
  }
}

/**
 * Looks whether the whole can start here, before anything slow is loaded: the configuration, the data folder (which
 * it takes), the port, and in production storage and database.
 * @throws ConfigurationError with a sentence for what is in the way
 */
export async function claimStart(): Promise<Claim> {
  checkConfiguration();
  const host = isEvaluation() ? LOOPBACK : undefined;
  // In production nothing is kept beside the programme: its folder may be read-only, or shared by several.
  const release = isEvaluation() ? takeLock() : () => undefined;
  try {
    const port = await choosePort(host);
    if (!isEvaluation()) {
      checkStorage();
      await checkDatabase();
    }
    return { port, host, release };
  } catch (error) {
    release();
    throw error;
  }
}
