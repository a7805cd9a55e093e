import { type ReactNode, useId } from 'react';
import { hasRoom, percent, shareOf } from './chart-scale';
import { classNames } from './class-names';

/** How two rows of figures are told apart: by their drawing as well as their colour. */
export type Look = 'solid' | 'outlined';

type ChartFrameProps = {
  title: string;
  /** What it shows, in a sentence, for whoever does not see it. */
  description: string;
  /** Below the places, from left to right. */
  labels: string[];
  ticks: number[];
  tickLabel: (value: number) => string;
  legend: { name: string; look: Look }[];
  children: ReactNode;
};

/** The height of what is drawn, and of the labels below it, in pixels. */
export const PLOT = { height: 168, top: 8, below: 24 } as const;

/** Pixels from the top at which a share of the height stands. */
export function heightOf(share: number): number {
  return PLOT.top + (1 - share) * PLOT.height;
}

/**
 * The axes of a chart over time. Its places are shares of the width and its words are not scaled with it, so that it
 * reads the same on a telephone and on paper; everything is an attribute, since styles are not allowed inline.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, labels, ticks, tickLabel, legend, children } = props;
  const id = useId();
  const height = PLOT.top + PLOT.height + PLOT.below;
  return (
    <figure className="min-w-0 print:break-inside-avoid">
      <figcaption className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="font-semibold">{title}</span>
        {legend.map(({ name, look }) => (
          <span key={name} className="inline-flex items-center gap-1.5 text-ink-muted">
            <svg aria-hidden="true" width="14" height="14">
              <rect x="1" y="1" width="12" height="12" className={LOOKS[look]} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="flex text-xs">
        <svg aria-hidden="true" width="64" height={height} className="shrink-0">
          {ticks.map((tick) => (
            <text
              key={tick}
              x="58"
              y={heightOf(shareOf(tick, ticks)) + 4}
              textAnchor="end"
              className="fill-ink-muted tabular-nums"
            >
              {tickLabel(tick)}
            </text>
          ))}
        </svg>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-about`}
          height={height}
          className="w-full min-w-0 flex-1 overflow-visible"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-about`}>{description}</desc>
          {ticks.map((tick) => (
            <line
              key={tick}
              x1="0"
              x2="100%"
              y1={heightOf(shareOf(tick, ticks))}
              y2={heightOf(shareOf(tick, ticks))}
              className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
            />
          ))}
          {children}
          {labels.map((label, index) => (
            <text
              key={label}
              x={percent((index + 0.5) / labels.length)}
              y={height - 6}
              textAnchor="middle"
              className={classNames(
                'fill-ink-muted tabular-nums',
                hasRoom(index, labels.length, 5) ? null : 'max-sm:hidden',
                hasRoom(index, labels.length, 12) ? null : 'sm:hidden',
              )}
            >
              {label}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

/** Fill and edge of a shape. */
export const LOOKS: Record<Look, string> = {
  solid: 'fill-accent stroke-accent',
  outlined: 'fill-surface stroke-stopped stroke-2',
};
