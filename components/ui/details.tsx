import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type DetailsProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** More, for those who want it. Native, so that it opens without script and prints open. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex list-none items-start gap-1.5 rounded-sm text-accent underline underline-offset-4 hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight className="mt-[0.3em] size-4 shrink-0 transition-transform group-open:rotate-90 print:hidden" />
        {summary}
      </summary>
      <div className="mt-2 ml-[0.45rem] space-y-2 border-l-4 border-line py-2 pl-4">{children}</div>
    </details>
  );
}
