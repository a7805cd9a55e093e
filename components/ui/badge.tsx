import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_SOFT, type Tone } from './tone';

type BadgeProps = { tone?: Tone; icon?: ReactNode; children: ReactNode };

/** A state in a word or two. The words carry the meaning, the tone repeats it. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 rounded-sm border px-2 py-0.5 text-xs font-semibold whitespace-nowrap [&_svg]:size-3.5',
        tone === 'emergency' ? 'border-emergency bg-emergency text-emergency-contrast' : TONE_SOFT[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
