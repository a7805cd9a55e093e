import { ArrowLeft } from 'lucide-react';
import type { AnchorHTMLAttributes } from 'react';

type BackLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { href: string };

/** One step back in a journey; it stands above the heading. */
export function BackLink({ children = 'Back', ...rest }: BackLinkProps) {
  return (
    <a {...rest} className="inline-flex min-h-8 items-center gap-1.5 text-sm text-ink print:hidden">
      <ArrowLeft className="size-4" />
      {children}
    </a>
  );
}
