import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_SOFT, type Tone } from './tone';

type BannerProps = { tone?: Tone; label: string; children: ReactNode };

/** A strip across the page about the whole site. `label` names the region for a screen reader. */
export function Banner({ tone = 'info', label, children }: BannerProps) {
  return (
    <section aria-label={label} className={classNames('border-b text-sm print:hidden', TONE_SOFT[tone])}>
      <div className="px-4 py-2 text-center sm:px-6 [&_a]:text-current">{children}</div>
    </section>
  );
}
