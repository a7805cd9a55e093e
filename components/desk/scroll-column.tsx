import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type ScrollColumnProps = { label: string; className?: string; children: ReactNode };

/** A column of the desk's page: on a wide screen it is as high as the window leaves, and scrolls by itself. */
export function ScrollColumn({ label, className, children }: ScrollColumnProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classNames(
        'min-w-0 space-y-3 rounded-lg min-[87.5rem]:flex min-[87.5rem]:min-h-0 min-[87.5rem]:flex-col min-[87.5rem]:overflow-y-auto min-[87.5rem]:*:shrink-0',
        className,
      )}
    >
      {children}
    </section>
  );
}
