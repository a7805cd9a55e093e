import { ChevronRight } from 'lucide-react';

type Crumb = { label: string; href: string };
type BreadcrumbsProps = { items: Crumb[]; current?: string };

/** The way down to this page; `current` is the page itself, which is no link. */
export function Breadcrumbs({ items, current }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {items.map((item, position) => (
          <li key={item.href} className="flex items-center gap-1.5">
            {position > 0 ? <ChevronRight className="size-3.5 text-ink-muted" /> : null}
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
        {current ? (
          <li className="flex items-center gap-1.5 text-ink-muted">
            {items.length > 0 ? <ChevronRight className="size-3.5" /> : null}
            <span aria-current="page">{current}</span>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}
