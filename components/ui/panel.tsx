import type { ReactNode } from 'react';

type PanelProps = { title: string; children?: ReactNode };

/** The top of a confirmation page: what was done, and the reference to keep. It holds the heading of the page. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="rounded-lg border-2 border-success bg-success-surface px-5 py-8 text-center text-success-ink sm:px-8 sm:py-10">
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      {children ? <div className="mt-4 text-lg">{children}</div> : null}
    </div>
  );
}
