import { ArrowLeft, ArrowRight } from 'lucide-react';

type PaginationProps = {
  /** The beginning, for lists that are walked one way alone. */
  firstHref?: string | null;
  previousHref?: string | null;
  nextHref?: string | null;
  /** What is paged, for a screen reader: "Requests". */
  label: string;
  /** What is on this page, such as "1 to 50". */
  summary?: string;
};

const STEP = 'inline-flex min-h-9 items-center gap-1.5 font-semibold';

/** Previous and next, for lists that are read by key and so have no page numbers. */
export function Pagination({ firstHref, previousHref, nextHref, label, summary }: PaginationProps) {
  if (!firstHref && !previousHref && !nextHref && !summary) return null;
  return (
    <nav
      aria-label={`${label}: pages`}
      className="flex flex-wrap items-center justify-between gap-4 py-3 text-sm print:hidden"
    >
      <span className="text-ink-muted">{summary}</span>
      <span className="flex gap-6">
        {firstHref ? (
          <a href={firstHref} className={STEP}>
            First page
          </a>
        ) : null}
        {previousHref ? (
          <a href={previousHref} rel="prev" className={STEP}>
            <ArrowLeft className="size-4" />
            Previous
          </a>
        ) : null}
        {nextHref ? (
          <a href={nextHref} rel="next" className={STEP}>
            Next
            <ArrowRight className="size-4" />
          </a>
        ) : null}
      </span>
    </nav>
  );
}
