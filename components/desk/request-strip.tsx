import type { ReactNode } from 'react';

type RequestStripProps = { items: { key: string; label: string; value: ReactNode; wide?: boolean }[] };

/** The facts one wants at a glance, side by side under the reference. */
export function RequestStrip({ items }: RequestStripProps) {
  return (
    <dl className="grid gap-x-8 gap-y-2 border-y border-line py-2.5 text-sm sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {items.map(({ key, label, value }) => (
        <div key={key} className="min-w-0">
          <dt className="text-xs text-ink-muted">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
