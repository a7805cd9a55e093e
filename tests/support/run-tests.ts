import { buildPortal, isBuilt } from '@/lib/cli/build-portal';
import { say, secondsSince } from '@/lib/cli/say';
import { check, type Outcome, playwright, vitest } from './test-steps';

/** Next writes the types of its own modules; a fresh clone has none yet. */
async function types(): Promise<Outcome> {
  const generated = await check(['node_modules/next/dist/bin/next', 'typegen']);
  return generated.count.failed > 0 ? generated : check(['node_modules/typescript7/bin/tsc', '--noEmit']);
}

async function build(): Promise<Outcome> {
  try {
    if (!isBuilt()) await buildPortal(new AbortController().signal);
    return { count: { passed: 1, failed: 0 }, output: '' };
  } catch (error) {
    return { count: { passed: 0, failed: 1 }, output: String(error) };
  }
}

const CRUISE = [
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.cjs',
];

const given = process.argv.slice(2);
/** `npm run test:all`: properties are tried far more often, the sweep looks at every page in every way. */
const all = given.includes('--all');
if (all) Object.assign(process.env, { TEST_ALL: '1', FAST_CHECK_RUNS: '20000' });

type Step = [name: string, run: () => Promise<Outcome>];

/** The benchmark fails where sign-in tells known addresses from unknown ones by its answer. */
const LONG_STEPS: Step[] = [['benchmark', () => check(['lib/cli/launch.cjs', 'tests/load/run-bench.ts'])]];

/** Each of these keeps one core busy and reads the sources alone, so they run side by side. */
const CHECKS: Step[] = [
  ['format and lint', () => check(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'])],
  ['types', types],
  [
    'dependencies',
    () => check([...CRUISE, 'app', 'components', 'lib', 'prisma/seed', 'instrumentation.ts', 'proxy.ts']),
  ],
  ['architecture', () => vitest('architecture')],
  ['unused code', () => check(['node_modules/knip/bin/knip.js'])],
];

/** One after the other; the checks, which read the sources alone, side by side. */
const STEPS: Step[][] = [
  CHECKS,
  [['unit', () => vitest('unit', all ? ['--testTimeout=600000'] : [])]],
  [['integration', () => vitest('integration')]],
  [['build', build]],
  [['browser', () => playwright()]],
  ...(all ? LONG_STEPS : []).map((step) => [step]),
];

const wanted = given.filter((part) => part !== '--all');
const chosen = (steps: Step[]) =>
  steps.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
let passed = 0;
let failed = 0;

async function take([name, run]: Step): Promise<void> {
  const start = performance.now();
  const { count, output } = await run();
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) say(output.trimEnd());
  say(`${name.padEnd(16)} ${count.passed} passed, ${count.failed} failed (${secondsSince(start)})`);
}

for (const row of STEPS) await Promise.all(chosen(row).map(take));
if (passed + failed === 0) {
  failed = 1;
  const names = STEPS.flat()
    .map(([name]) => name)
    .join(', ');
  say(`No step has a name like ${wanted.join(', ')}: there are ${names}.`);
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
