import type { ReactNode } from 'react';

type SummaryRow = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** Where the answer is changed; `about` completes "Change …" for a screen reader. */
  change?: { href: string; about: string };
};

type SummaryListProps = { rows: SummaryRow[] };

/** Check your answers: question, answer, and the way back to each. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(9rem,2fr)_5fr_auto] print:break-inside-avoid"
        >
          <dt className="font-semibold">{row.label}</dt>
          <dd className="min-w-0 space-y-1 wrap-anywhere">{row.value}</dd>
          {row.change ? (
            <dd className="print:hidden sm:text-right">
              <a href={row.change.href}>
                Change<span className="sr-only"> {row.change.about}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
