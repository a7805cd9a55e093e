type Tab = { href: string; label: string; count?: number; current?: boolean };
type TabsProps = { items: Tab[]; label: string };

/** Views of the same thing, each with an address of its own. Links, so they need no script and can be kept. */
export function Tabs({ items, label }: TabsProps) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 text-sm text-ink no-underline hover:border-line-strong hover:text-ink aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent"
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="rounded-sm bg-neutral-surface px-1.5 text-xs font-semibold text-neutral-ink tabular-nums">
                  {item.count.toLocaleString('en-US')}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
