import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_TEXT, type Tone } from './tone';

type IconTextProps = { icon: ReactNode; tone?: Tone; children: ReactNode };

/** An icon and the words that say the same, on a page surface: a deadline, an outcome, a warning in a row. */
export function IconText({ icon, tone, children }: IconTextProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0',
        tone && 'font-semibold',
        tone && TONE_TEXT[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
