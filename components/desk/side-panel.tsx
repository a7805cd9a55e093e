import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap';
import { keyed } from './keyed';

type SidePanelProps = {
  id: string;
  title: string;
  /** How many there are of what it holds. */
  count?: number;
  /** What one should know before opening it. */
  flag?: ReactNode;
  open: boolean;
  /** Whether others may be open beside it. */
  beside?: boolean;
  /** Opens it and moves into its first field. */
  letter: string;
  children: ReactNode;
};

/**
 * One of the panels at the side of a request, of which one is open at a time (the name they share sees to it, without
 * script too), so that all of their titles stay in sight. What it holds scrolls inside.
 */
export function SidePanel({ id, title, count, flag, open, beside, letter, children }: SidePanelProps) {
  return (
    <details
      id={id}
      name={beside ? undefined : 'side'}
      open={open}
      className="group/panel rounded-lg border border-line bg-surface-raised open:min-[87.5rem]:flex open:min-[87.5rem]:min-h-0 open:min-[87.5rem]:flex-1 open:min-[87.5rem]:flex-col [&::details-content]:min-[87.5rem]:min-h-0 open:[&::details-content]:min-[87.5rem]:flex open:[&::details-content]:min-[87.5rem]:flex-col"
    >
      <summary
        className="flex min-h-8 list-none items-center gap-2 rounded-lg px-3 py-1 text-sm [&::-webkit-details-marker]:hidden hover:bg-surface-sunken"
        {...keyed(letter, title, 'open')}
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-muted transition-transform group-open/panel:rotate-90 print:hidden"
        />
        <h2 className="text-sm font-bold">{title}</h2>
        {count === undefined ? null : (
          <span className="rounded-sm bg-neutral-surface px-1.5 text-xs font-semibold text-neutral-ink tabular-nums">
            {count}
          </span>
        )}
        {flag}
        <span className="ml-auto">
          <KeyCap>{letter}</KeyCap>
        </span>
      </summary>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="space-y-4 border-t border-line px-3 py-3 min-[87.5rem]:min-h-0 min-[87.5rem]:overflow-y-auto"
      >
        {children}
      </section>
    </details>
  );
}
