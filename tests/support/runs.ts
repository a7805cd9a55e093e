/**
 * How often a property is tried: `usual` times, and in the long run (`npm run test:all`) as often as FAST_CHECK_RUNS
 * says, where that is more.
 */
export function runs(usual: number): number {
  return Math.max(usual, Number(process.env.FAST_CHECK_RUNS) || 0);
}

/** Whether this is the long run, in which every journey is made in every variant. */
export const thorough = Boolean(process.env.TEST_ALL);

/** With script, without, or both: the short run makes a journey one way, `npm run test:all` both ways. */
export function ways(inTheShortRun: boolean): boolean[] {
  return thorough ? [true, false] : [inTheShortRun];
}
