import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { keyed } from './keyed';

export type Mark = { met: boolean; markedAt: Date; by: string };

type MarkButtonsProps = {
  code: Code;
  mark: Mark | null;
  /** Ticks it as met, and with Shift as not met; null where there are more conditions than digits. */
  digit: string | null;
};

/** Ticks a condition as met or not met; pressed again, it takes the tick back. */
export function MarkButtons({ code, mark, digit }: MarkButtonsProps) {
  const name = `${code} ${CONDITIONS[code].name}`;
  return (
    <span className="flex gap-1 print:hidden">
      <MarkButton code={code} mark={mark} met label={`${name}: met`} digit={digit} />
      <MarkButton
        code={code}
        mark={mark}
        met={false}
        label={`${name}: not met`}
        digit={digit && `Shift+${digit}`}
      />
    </span>
  );
}

type MarkButtonProps = MarkButtonsProps & { met: boolean; label: string };

const TONE = {
  met: 'aria-pressed:border-success aria-pressed:bg-success aria-pressed:text-success-contrast',
  not_met: 'aria-pressed:border-danger aria-pressed:bg-danger aria-pressed:text-danger-contrast',
};

function MarkButton({ code, mark, met, label, digit }: MarkButtonProps): ReactNode {
  const pressed = mark?.met === met;
  const word = met ? 'met' : 'not_met';
  const Icon = met ? Check : X;
  return (
    <button
      type="submit"
      name="mark"
      // With the mark that was seen, so that nobody overwrites a colleague's unread.
      value={`${code}:${pressed ? 'none' : word}:${mark?.markedAt.getTime() ?? 0}`}
      aria-label={label}
      aria-pressed={pressed}
      title={digit ? `${label} (${digit})` : label}
      className={classNames(
        'grid size-7 place-items-center rounded-sm border border-line-strong bg-surface-raised text-ink-muted hover:border-ink hover:text-ink',
        TONE[word],
      )}
      {...(digit ? keyed(digit, `${label}, or take it back`) : {})}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
