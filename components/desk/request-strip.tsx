import type { ReactNode } from 'react';

type RequestStripProps = { items: { key: string; label: string; value: ReactNode }[] };

/** The facts one wants at a glance, side by side under the reference. */
export function RequestStrip({ items }: RequestStripProps) {
  return (
    <dl className="grid gap-x-6 gap-y-2 border-y border-line py-2 text-sm sm:grid-cols-2 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_auto_auto_auto]">
      {items.map(({ key, label, value }) => (
        <div key={key} className="min-w-0">
          <dt className="text-xs text-ink-muted">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
