import type { ReactNode } from 'react';

type ReadingColumnProps = {
  /** Stands to the right where there is room, below where there is none: a contents list, related links. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A column as wide as is read with ease: about seventy characters. */
export function ReadingColumn({ aside, children }: ReadingColumnProps) {
  if (!aside) return <div className="max-w-measure space-y-7">{children}</div>;
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
      <div className="min-w-0 space-y-7">{children}</div>
      <aside className="min-w-0 text-sm print:hidden">{aside}</aside>
    </div>
  );
}
