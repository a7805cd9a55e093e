type SkipLinkProps = { target?: string; children?: string };

/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink({ target = 'main', children = 'Skip to main content' }: SkipLinkProps) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface-raised focus:px-4 focus:py-3 focus:font-semibold focus:text-ink print:hidden"
    >
      {children}
    </a>
  );
}
