import { ArrowLeft } from 'lucide-react';

type BackLinkProps = { href: string; children?: string };

/** One step back in a journey; it stands above the heading. */
export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center gap-1.5 text-sm text-ink print:hidden">
      <ArrowLeft className="size-4" />
      {children}
    </a>
  );
}
