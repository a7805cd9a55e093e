import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { SkipLink } from '@/components/ui/skip-link';

type PageShellProps = {
  header: ReactNode;
  footer: ReactNode;
  banner?: ReactNode;
  /** As wide as the desk. */
  wide?: boolean;
  children: ReactNode;
};

/** The frame of every page. `main` can take the focus, so that the skip link also moves the keyboard. */
export function PageShell({ header, footer, banner, wide = false, children }: PageShellProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink />
      {banner}
      {header}
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          'mx-auto w-full flex-1 px-4 sm:px-6',
          wide ? 'max-w-desk py-5' : 'max-w-page py-6 sm:py-10',
        )}
      >
        {children}
      </main>
      {footer}
    </div>
  );
}
