import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

type Variant = 'primary' | 'secondary' | 'danger' | 'emergency' | 'quiet';
type Size = 'normal' | 'small';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md border-2 font-semibold text-center no-underline ' +
  'transition-colors duration-100 hover:no-underline aria-disabled:opacity-65 disabled:opacity-65 print:hidden';

const SIZE: Record<Size, string> = {
  normal: 'min-h-11 px-5 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-sm',
};

const VARIANT: Record<Variant, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-strong hover:text-accent-ink',
  secondary:
    'border-line-strong bg-surface-raised text-ink hover:border-ink hover:bg-surface-sunken hover:text-ink',
  danger: 'border-transparent bg-danger text-danger-contrast hover:bg-danger-ink hover:text-danger-surface',
  emergency:
    'border-transparent bg-emergency text-emergency-contrast hover:bg-emergency-ink hover:text-emergency-surface',
  quiet:
    'border-transparent bg-transparent text-accent underline underline-offset-4 hover:bg-surface-sunken hover:text-accent-strong hover:underline',
};

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: Variant;
  size?: Size;
  icon?: ReactNode;
  /** While true the button says `pendingLabel` and presses are to be ignored by its form. */
  pending?: boolean;
  pendingLabel?: string;
};

/**
 * A button. Pending is told by `aria-disabled`, not `disabled`: a disabled button drops the keyboard focus, and
 * a screen reader would not read the new words.
 */
export function Button({
  variant = 'primary',
  size = 'normal',
  icon,
  pending = false,
  pendingLabel = 'Saving…',
  type = 'submit',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      className={classNames(SHAPE, SIZE[size], VARIANT[variant], className)}
    >
      {icon}
      {pending ? pendingLabel : children}
    </button>
  );
}

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  variant?: Variant;
  size?: Size;
  icon?: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant = 'primary',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={classNames(SHAPE, SIZE[size], VARIANT[variant], className)}>
      {icon}
      {children}
    </a>
  );
}
