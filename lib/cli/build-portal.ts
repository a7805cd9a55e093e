import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const MARK = '.next/openwrit-build';

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Hash of everything the build is made from; lib/cli is not (.dependency-cruiser.cjs sees to that). */
function sourceHash(): string {
  const hash = createHash('sha256');
  const paths = SOURCES.flatMap(filesUnder).filter((path) => !path.startsWith(join('lib', 'cli')));
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether the build on disk is that of these sources. */
export function isBuilt(): boolean {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === sourceHash();
}

/** The build said no; the message holds all it said. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds the portal. What the build says is kept quiet unless it fails.
 * @throws BuildError with all the build said
 */
export async function buildPortal(signal: AbortSignal): Promise<void> {
  const hash = sourceHash();
  try {
    await promisify(execFile)(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 1024 * 1024,
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new BuildError(`The build failed:\n${stdout ?? ''}${stderr ?? ''}`);
  }
  writeFileSync(MARK, hash);
}
