import type { ReactNode } from 'react';

type TagProps = { children: ReactNode };

/** A plain label for a thing that has no state: a kind, a code, a type. */
export function Tag({ children }: TagProps) {
  return (
    <span className="inline-block rounded-sm border border-line bg-surface-sunken px-1.5 py-px text-xs font-medium text-ink">
      {children}
    </span>
  );
}
