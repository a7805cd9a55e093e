type HeaderAccountProps = { name: string; href: string; detail?: string };

/** Who is signed in, for the header. */
export function HeaderAccount({ name, href, detail }: HeaderAccountProps) {
  return (
    <a href={href} className="inline-flex min-h-9 flex-wrap items-center gap-x-2">
      <span className="sr-only">Signed in as </span>
      {name}
      {detail ? <span className="hidden text-header-muted sm:inline">{detail}</span> : null}
    </a>
  );
}
