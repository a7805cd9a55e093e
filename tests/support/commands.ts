import { execFile } from 'node:child_process';

export type Answer = { code: number; said: string; complained: string };

const OF_THE_SHELL = ['PATH', 'HOME', 'NODE_COMPILE_CACHE'];

/**
 * Runs a command of lib/cli to its end.
 * @param env all the configuration it gets; nothing of this process's own is passed on
 */
export function runCommand(
  name: string,
  args: string[] = [],
  env: Record<string, string | undefined> = {},
): Promise<Answer> {
  const shell = Object.fromEntries(OF_THE_SHELL.map((name) => [name, process.env[name]]));
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['lib/cli/launch.cjs', `lib/cli/${name}.ts`, ...args],
      { env: { ...shell, ...env } as unknown as NodeJS.ProcessEnv },
      (_error, said, complained) => done({ code: child.exitCode ?? -1, said, complained }),
    );
  });
}

const NAMES = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'STORAGE_DIR',
  'ENCRYPTION_KEY',
  'FINGERPRINT_KEY',
  'AUTH_SECRET',
];

/** The production configuration of an integration test (tests/support/environment), for a command. */
export function productionEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));
}
