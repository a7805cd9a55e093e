import type { ReactNode } from 'react';

type PageHeadingProps = {
  title: ReactNode;
  /** What the page belongs to, above the title: a section, a reference. */
  caption?: ReactNode;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** For the desk: a smaller title. */
  dense?: boolean;
};

/** The one `h1` of a page. */
export function PageHeading({ title, caption, lead, actions, dense = false }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {caption ? <p className="mb-1 text-ink-muted">{caption}</p> : null}
        <h1 className={dense ? 'text-xl' : 'text-2xl sm:text-3xl'}>{title}</h1>
        {lead ? <div className="mt-3 max-w-measure text-lg text-ink-muted">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
    </header>
  );
}
