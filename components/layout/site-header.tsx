import { Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type NavItem = {
  href: string;
  label: string;
  current?: boolean;
  count?: number;
  /** Stands apart at the other end, with what is looked up rather than worked on. */
  apart?: boolean;
};

type SiteHeaderProps = {
  company: string;
  portal: string;
  homeHref: string;
  /** Null for those who file none. */
  emergencyHref: string | null;
  nav?: NavItem[];
  /** Who is signed in, or where to sign in. */
  account?: ReactNode;
  /** A form with the button that signs out. */
  signOut?: ReactNode;
  /** As wide as the desk. */
  wide?: boolean;
};

/** The head of every page: whose portal this is, the way to an emergency, and where one can go. */
export function SiteHeader(props: SiteHeaderProps) {
  const { company, portal, homeHref, emergencyHref, nav = [], account, signOut, wide = false } = props;
  const width = classNames('mx-auto px-4 sm:px-6', wide ? 'max-w-desk' : 'max-w-page');
  return (
    <header className="print:border-b print:border-line">
      <div className="on-header print:bg-transparent print:text-ink">
        <div className={classNames(width, 'flex flex-wrap items-center gap-x-6 gap-y-2 py-3')}>
          <div className="min-w-0 flex-1">
            <a
              href={homeHref}
              className="inline-flex min-h-9 flex-wrap content-center items-baseline gap-x-2.5 no-underline hover:underline print:text-ink!"
            >
              <span className="text-lg leading-tight font-bold tracking-tight">{company}</span>
              <span className="text-sm text-header-muted sm:text-base print:text-ink">{portal}</span>
            </a>
          </div>
          {emergencyHref ? (
            <a
              href={emergencyHref}
              className="ml-auto inline-flex min-h-9 items-center gap-2 rounded-md border-2 border-header-ink px-3 text-sm font-semibold no-underline print:hidden hover:bg-header-ink hover:text-header!"
            >
              <Siren className="size-4" />
              Emergency
            </a>
          ) : null}
          {account || signOut ? (
            <div className="flex w-full flex-wrap items-center gap-x-5 gap-y-1 text-sm sm:w-auto print:hidden">
              {account}
              {signOut}
            </div>
          ) : null}
        </div>
      </div>
      {nav.length > 0 ? (
        <nav aria-label="Main" className="border-b border-line bg-surface-sunken print:hidden">
          <ul className={classNames(width, '-mb-px flex flex-wrap gap-x-6')}>
            {nav.map((item, index) => (
              <li key={item.href} className={item.apart && !nav[index - 1]?.apart ? 'lg:ml-auto' : undefined}>
                <a
                  href={item.href}
                  aria-current={item.current ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center gap-2 border-b-4 border-transparent text-sm text-ink no-underline hover:border-line-strong hover:text-ink aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent"
                >
                  {item.label}
                  {item.count === undefined ? null : (
                    <span className="rounded-sm bg-neutral-surface px-1.5 text-xs font-semibold text-neutral-ink tabular-nums">
                      {item.count}
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
