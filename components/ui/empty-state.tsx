import type { ReactNode } from 'react';

type EmptyStateProps = { title: string; actions?: ReactNode; children?: ReactNode };

/** Says that there is nothing here, why that may be, and what can be done. */
export function EmptyState({ title, actions, children }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-lg font-bold">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-measure text-ink-muted">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}
