import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  title?: ReactNode;
  level?: 2 | 3;
  id?: string;
  actions?: ReactNode;
  /** For the desk: less air. */
  dense?: boolean;
  children: ReactNode;
};

/** A bounded part of a page with its own heading. */
export function Card({ title, level = 2, id, actions, dense = false, children }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  const pad = dense ? 'px-4 py-3' : 'px-4 py-4 sm:px-6 sm:py-5';
  return (
    <section
      id={id}
      aria-labelledby={id && title ? `${id}-title` : undefined}
      className="min-w-0 rounded-lg border border-line bg-surface-raised print:break-inside-avoid"
    >
      {title ? (
        <header
          className={classNames(
            'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line',
            dense ? 'px-4 py-2' : 'px-4 py-3 sm:px-6',
          )}
        >
          <Title id={id ? `${id}-title` : undefined} className={dense ? 'text-base' : 'text-lg'}>
            {title}
          </Title>
          {actions ? <div className="flex flex-wrap items-center gap-3 text-sm">{actions}</div> : null}
        </header>
      ) : null}
      <div className={pad}>{children}</div>
    </section>
  );
}
