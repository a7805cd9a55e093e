import { classNames } from '@/components/ui/class-names';

type SiteFooterProps = {
  /** Guidelines, help, accessibility, privacy, security. */
  links: { href: string; label: string }[];
  legalName: string;
  postalAddress: string[];
  wide?: boolean;
};

/** The foot of every page. It says that the portal gives no legal advice, which must not be forgotten on any. */
export function SiteFooter({ links, legalName, postalAddress, wide = false }: SiteFooterProps) {
  return (
    <footer className="mt-16 border-t border-line bg-surface-sunken text-sm print:mt-8 print:bg-transparent">
      <div
        className={classNames(
          'mx-auto grid gap-x-12 gap-y-6 px-4 py-8 sm:px-6 md:grid-cols-[1fr_auto]',
          wide ? 'max-w-desk' : 'max-w-page',
        )}
      >
        <div className="space-y-4">
          <nav aria-label="Footer" className="print:hidden">
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} className="inline-block py-1 text-ink">
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p className="max-w-measure text-ink-muted">
            For law enforcement and government agencies only. This portal helps to file and to answer
            requests; nothing in it is legal advice.
          </p>
        </div>
        <address className="text-ink-muted not-italic">
          <span className="font-semibold text-ink">{legalName}</span>
          {postalAddress.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </div>
    </footer>
  );
}
