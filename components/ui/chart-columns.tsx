import { ChartFrame, heightOf, LOOKS, type Look, PLOT } from './chart-frame';
import { percent, shareOf, ticksTo } from './chart-scale';

type ChartColumnsProps = {
  title: string;
  description: string;
  labels: string[];
  series: { name: string; look: Look; values: number[] }[];
};

/** How much of a place its columns take. */
const FILLED = 0.72;

/** Counts over time, as columns side by side. */
export function ChartColumns({ title, description, labels, series }: ChartColumnsProps) {
  const ticks = ticksTo(Math.max(0, ...series.flatMap(({ values }) => values))).filter(Number.isInteger);
  const place = 1 / Math.max(1, labels.length);
  const wide = (place * FILLED) / Math.max(1, series.length);
  return (
    <ChartFrame
      title={title}
      description={description}
      labels={labels}
      ticks={ticks}
      tickLabel={(value) => value.toLocaleString('en-US')}
      legend={series}
    >
      {series.flatMap(({ name, look, values }, position) =>
        values.map((value, index) => {
          const share = shareOf(value, ticks);
          return value > 0 ? (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the place along the axis is what a column is
              key={`${name}-${index}`}
              x={percent(index * place + (place * (1 - FILLED)) / 2 + position * wide)}
              width={percent(wide)}
              y={heightOf(share)}
              height={share * PLOT.height}
              className={LOOKS[look]}
            />
          ) : null;
        }),
      )}
    </ChartFrame>
  );
}
