import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Count = { passed: number; failed: number };
export type Outcome = { count: Count; output: string };

/** Hundreds of processes load the same libraries: what one has compiled the next one takes. */
const COMPILED = join(process.cwd(), 'node_modules/.cache/node');

/** Runs a Node programme to its end. `output` has both its streams, in the order they came. */
function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  // The runner stops what it started (a portal, browsers); then this ends too, and no later step begins.
  const pass = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(143));
    child.kill(signal);
  };
  process.once('SIGTERM', pass);
  return new Promise((done) => {
    child.once('exit', (code) => {
      process.off('SIGTERM', pass);
      done({ code: code ?? 1, output });
    });
  });
}

/** A tool that says yes or no: it counts as one test. */
export async function check(args: string[]): Promise<Outcome> {
  const { code, output } = await run(args);
  return { count: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
}

/**
 * What a runner's report and exit code come to. A runner that ran nothing, or that says it failed without naming
 * a test (a file that does not load, a setup that breaks), counts as a failure.
 */
export function soundCount(reported: Count | null, code: number): Count {
  const { passed, failed } = reported ?? { passed: 0, failed: 0 };
  const silent = passed + failed === 0 || (code !== 0 && failed === 0);
  return { passed, failed: failed + (silent ? 1 : 0) };
}

async function withReport(
  start: (file: string) => Promise<{ code: number; output: string }>,
  read: (report: string) => Count,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'openwrit-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await start(file);
    let reported: Count | null = null;
    try {
      reported = read(readFileSync(file, 'utf8'));
    } catch (error) {
      return { count: soundCount(null, code), output: `${output}\nThere is no readable report: ${error}` };
    }
    return { count: soundCount(reported, code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the JSON report of vitest. */
export function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** Reads the JSON report of Playwright; a test that passed on a second try did not pass. */
export function readPlaywright(report: string): Count {
  const { stats } = JSON.parse(report) as { stats: Record<string, number> };
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) };
}

export function vitest(project: string, more: string[] = []): Promise<Outcome> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...more];
  return withReport(
    (file) => run([...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    readVitest,
  );
}

export function playwright(args: string[] = []): Promise<Outcome> {
  return withReport(
    (file) =>
      run(['node_modules/@playwright/test/cli.js', 'test', ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
    readPlaywright,
  );
}
