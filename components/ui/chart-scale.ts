/** The steps that an axis is marked in: round numbers from 0 to what holds the greatest value. */
export function ticksTo(greatest: number, about = 4): number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!;
  const count = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Where a value stands between 0 and the last tick, as a share of 1. */
export function shareOf(value: number, ticks: readonly number[]): number {
  const last = ticks.at(-1) ?? 0;
  return last > 0 ? Math.min(1, Math.max(0, value / last)) : 0;
}

/** A length of the drawing's width, for an attribute. In: a share of 1; out: `12.5%`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}

/** Which labels of a row have room: every so many-th, counted from the end, where the newest stands. */
export function hasRoom(index: number, count: number, room: number): boolean {
  return (count - 1 - index) % Math.max(1, Math.ceil(count / room)) === 0;
}
