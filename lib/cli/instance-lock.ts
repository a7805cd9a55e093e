import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, dataDir } from '@/lib/platform/env';
import { makeFolder } from './make-folder';

const path = () => join(dataDir(), 'portal.lock');

type Holder = { pid: number; startedAt: string | null };

/** When a process was started, in the kernel's ticks: tells a process from a later one with the same number. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(holder.pid) === holder.startedAt;
}

/** The process that holds the data folder, or null; what a killed one left behind does not count. */
export function lockHolder(): number | null {
  try {
    const holder = JSON.parse(readFileSync(path(), 'utf8')) as Holder;
    return isAlive(holder) ? holder.pid : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process, making it where it is missing.
 * @returns what gives it back
 * @throws ConfigurationError when the folder cannot be written, or another portal holds it
 */
export function takeLock(): () => void {
  try {
    makeFolder(dataDir());
    const holder = lockHolder();
    if (holder !== null) {
      throw new ConfigurationError([
        `The portal is already running on ${dataDir()} (process ${holder}): stop it first, or set DATA_DIR to another folder.`,
      ]);
    }
    rmSync(path(), { force: true });
    const own: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
    // "wx": of two starts at the same moment one gets it.
    writeFileSync(path(), JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `The data folder ${dataDir()} cannot be written (${code}): give this user the right to, or set DATA_DIR to another folder.`,
    ]);
  }
  return () => rmSync(path(), { force: true });
}
