import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

type QueueMenuProps = { label: string; children: ReactNode };

/** A small form behind a word, which opens over what follows. Native, so it needs no script. */
export function QueueMenu({ label, children }: QueueMenuProps) {
  return (
    <details name="queue-filter" className="group relative print:hidden">
      <summary className="inline-flex min-h-9 list-none items-center gap-1 rounded-sm text-sm text-accent underline underline-offset-4 hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        {label}
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="absolute left-0 z-20 mt-1 w-max max-w-[min(24rem,calc(100vw-2rem))] space-y-3 rounded-md border border-line-strong bg-surface-raised p-3 text-sm shadow-lg">
        {children}
      </div>
    </details>
  );
}
