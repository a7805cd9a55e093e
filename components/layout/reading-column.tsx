import type { ReactNode } from 'react';

type ReadingColumnProps = {
  /** Stands to the right where there is room: a contents list, related links. */
  aside?: ReactNode;
  /** Set above both columns; then, where there is no room, the aside comes before the text and not after it. */
  heading?: ReactNode;
  children: ReactNode;
};

const COLUMNS = 'grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]';

/** A column as wide as is read with ease: about seventy characters. */
export function ReadingColumn({ aside, heading, children }: ReadingColumnProps) {
  if (!aside) {
    return (
      <div className="max-w-measure space-y-7">
        {heading}
        {children}
      </div>
    );
  }
  if (!heading) {
    return (
      <div className={COLUMNS}>
        <div className="min-w-0 space-y-7">{children}</div>
        <aside className="min-w-0 text-sm print:hidden">{aside}</aside>
      </div>
    );
  }
  return (
    <div className="space-y-10">
      {heading}
      <div className={COLUMNS}>
        <aside className="min-w-0 text-sm lg:col-start-2 lg:row-start-1 print:hidden">{aside}</aside>
        <div className="min-w-0 space-y-10 lg:col-start-1 lg:row-start-1">{children}</div>
      </div>
    </div>
  );
}
