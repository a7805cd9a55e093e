import { ChartFrame, heightOf, LOOKS, type Look } from './chart-frame';
import { percent, shareOf, ticksTo } from './chart-scale';

type Series = { name: string; look: Look; values: (number | null)[] };

type ChartLinesProps = {
  title: string;
  description: string;
  labels: string[];
  series: Series[];
  tickLabel: (value: number) => string;
};

const DASHES: Record<Look, string | undefined> = { solid: undefined, outlined: '5 4' };

/** Measures over time, as points joined by lines; where there is none, the line is broken. */
export function ChartLines({ title, description, labels, series, tickLabel }: ChartLinesProps) {
  const ticks = ticksTo(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const at = (index: number) => percent((index + 0.5) / Math.max(1, labels.length));
  return (
    <ChartFrame
      title={title}
      description={description}
      labels={labels}
      ticks={ticks}
      tickLabel={tickLabel}
      legend={series}
    >
      {series.map(({ name, look, values }) => (
        <g key={name} className={LOOKS[look]}>
          {values.map((value, index) => {
            const before = values[index - 1];
            return value !== null && before !== null && before !== undefined ? (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: the place along the axis is what a line is
                key={`line-${index}`}
                x1={at(index - 1)}
                x2={at(index)}
                y1={heightOf(shareOf(before, ticks))}
                y2={heightOf(shareOf(value, ticks))}
                strokeWidth="2"
                strokeDasharray={DASHES[look]}
              />
            ) : null;
          })}
          {values.map((value, index) =>
            value === null ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <circle key={`point-${index}`} cx={at(index)} cy={heightOf(shareOf(value, ticks))} r="4" />
            ),
          )}
        </g>
      ))}
    </ChartFrame>
  );
}
