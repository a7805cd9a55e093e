/** A quantile of some measured times, by nearest rank: 0.5 is the median. */
export function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Milliseconds to a tenth. */
export const tenth = (ms: number) => Math.round(ms * 10) / 10;

/** Rows as an aligned table: text to the left, numbers to the right. */
export function table(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  const isNumber = names.map((name) => typeof rows[0]![name] === 'number');
  return cells
    .map((line) =>
      line
        .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
