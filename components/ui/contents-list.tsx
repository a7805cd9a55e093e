type ContentsListProps = { items: { href: string; label: string }[]; title?: string };

/** What is on a long page, linked. */
export function ContentsList({ items, title = 'Contents' }: ContentsListProps) {
  return (
    <nav aria-labelledby="contents-title" className="text-sm lg:sticky lg:top-6 print:hidden">
      <h2 id="contents-title" className="mb-2 font-bold">
        {title}
      </h2>
      <ol className="space-y-0.5 border-l-2 border-line">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              className="-ml-0.5 block border-l-2 border-transparent py-1 pl-3.5 no-underline hover:border-accent hover:underline"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
