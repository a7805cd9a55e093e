import type { ReactNode } from 'react';
import { classNames } from './class-names';

type DefinitionRow = { key: string; label: ReactNode; value: ReactNode };
type DefinitionRowsProps = {
  rows: DefinitionRow[];
  /** `beside` sets the label left of its value, `above` stacks them; both stack where there is no room. */
  layout?: 'beside' | 'above';
};

/** Facts about one thing, read only and close together. */
export function DefinitionRows({ rows, layout = 'beside' }: DefinitionRowsProps) {
  return (
    <dl className={classNames('text-sm', layout === 'above' ? 'space-y-3' : 'divide-y divide-line')}>
      {rows.map((row) => (
        <div
          key={row.key}
          className={
            layout === 'above' ? 'min-w-0' : 'grid gap-x-4 py-1.5 sm:grid-cols-[minmax(7rem,2fr)_5fr]'
          }
        >
          <dt className="text-ink-muted">{row.label}</dt>
          <dd className="min-w-0 font-medium wrap-anywhere">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
