'use client';

import { type FormEvent, type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { Button } from '@/components/ui/button';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { KeyCap } from './key-cap';
import type { keyed } from './keyed';

type DeskFormProps = {
  action: FormAction;
  submitLabel: ReactNode;
  /** Names the form for a screen reader. */
  label: string;
  variant?: 'primary' | 'secondary';
  /** What `keyed` gave the button. */
  keys?: Partial<ReturnType<typeof keyed>>;
  /** The key, drawn on the button. */
  letter?: string;
  children?: ReactNode;
};

/**
 * A form of one line: a button, or a choice and a button. It is a plain POST without script, is sent once however
 * often it is pressed, and says below itself why the answer was no.
 */
export function DeskForm({
  action,
  submitLabel,
  label,
  variant = 'secondary',
  keys,
  letter,
  children,
}: DeskFormProps) {
  const [state, post, pending] = useActionState(action, EMPTY_STATE);
  const sendOnce = (event: FormEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <form action={post} onSubmit={sendOnce} aria-label={label} className="min-w-0 max-w-measure">
      <div className="flex flex-wrap items-end gap-2">
        {children}
        <Button variant={variant} size="small" pending={pending} {...keys}>
          {submitLabel}
          {letter ? <KeyCap>{letter}</KeyCap> : null}
        </Button>
      </div>
      {state.errors.length > 0 ? (
        // biome-ignore lint/a11y/noAutofocus: without script nothing else leads to it in a box that scrolls
        <ul role="alert" tabIndex={-1} autoFocus className="mt-2 space-y-1 text-sm font-semibold text-danger">
          {state.errors.map(({ message }) => (
            <li key={message}>
              <span className="sr-only">Error: </span>
              {message}
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
