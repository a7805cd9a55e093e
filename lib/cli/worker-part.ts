import { type Part, startProcess } from './part';

const LAUNCH = ['lib/cli/launch.cjs', 'lib/cli/worker.ts'];

/** The worker as a part; `watch` starts it anew when a file it is made of changes. */
export function workerPart(given: { watch: boolean }): Part {
  return {
    name: 'worker',
    start: async () => startProcess(given.watch ? ['--watch', '--watch-preserve-output', ...LAUNCH] : LAUNCH),
  };
}
