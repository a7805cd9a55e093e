import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** The look of a box that is typed into; `aria-invalid` turns its border. */
export const CONTROL =
  'block min-h-11 w-full rounded-md border-2 border-line-strong bg-surface px-3 py-2 text-base text-ink ' +
  'scroll-mt-28 aria-invalid:border-danger disabled:bg-surface-sunken disabled:text-ink-muted';

/** How wide a box is: as wide as what belongs in it. */
export const WIDTH = {
  full: '',
  half: 'max-w-96',
  short: 'max-w-52',
  tiny: 'max-w-32',
} as const;

export type FieldWidth = keyof typeof WIDTH;

type FieldFrameProps = {
  error?: string;
  children: ReactNode;
};

/** The space a field takes, with a bar at its side when something is wrong in it. */
export function FieldFrame({ error, children }: FieldFrameProps) {
  return (
    <div className={classNames('space-y-1.5', error && 'border-l-4 border-danger pl-4')}>{children}</div>
  );
}

type FieldLabelProps = { htmlFor: string; optional?: boolean; large?: boolean; children: ReactNode };

/** The label above a box. Every field is required unless it says "optional". */
export function FieldLabel({ htmlFor, optional, large, children }: FieldLabelProps) {
  return (
    <label htmlFor={htmlFor} className={classNames('block font-semibold', large && 'text-lg')}>
      {children}
      {optional ? <span className="font-normal text-ink-muted"> (optional)</span> : null}
    </label>
  );
}

type FieldTextProps = { id: string; children: ReactNode };

/** The hint under a label. */
export function FieldHint({ id, children }: FieldTextProps) {
  return (
    <div id={id} className="text-sm text-ink-muted">
      {children}
    </div>
  );
}

/** What is wrong with the field, above its box. */
export function FieldError({ id, children }: FieldTextProps) {
  return (
    <p id={id} className="font-semibold text-danger">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}
