/** One line of progress for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Seconds since a `performance.now()`, as they are shown: `0.4 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Does one step of the start and says so in one line, with the seconds it took.
 * @param outcome what to say of the result
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  const result = await work();
  say(`${`${name}:`.padEnd(12)}${outcome(result)} (${secondsSince(start)})`);
  return result;
}
