import { percent } from './chart-scale';

/** A bar in a cell of a table; the figure stands beside it in words. In: its share of the longest. */
export function ChartBar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" height="12" className="inline-block w-full min-w-16 align-middle">
      <rect x="0" y="0" width="100%" height="12" className="fill-surface-sunken" />
      <rect x="0" y="0" width={percent(share)} height="12" className="fill-accent" />
    </svg>
  );
}
