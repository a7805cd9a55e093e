'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { EMPTY_STATE } from '@/lib/web/action-state';

type MarkFormProps = { action: FormAction; reference: string; children: ReactNode };

/** The form around a checklist. Each button says all there is to send, and several may be pressed one after another. */
export function MarkForm({ action, reference, children }: MarkFormProps) {
  const [state, post] = useActionState(action, EMPTY_STATE);
  return (
    <form action={post} aria-label="Mark the conditions">
      <input type="hidden" name="reference" value={reference} />
      {state.errors.length > 0 ? (
        <div role="alert" className="mb-2 space-y-1 text-sm font-semibold text-danger">
          {state.errors.map(({ message }) => (
            <p key={message}>
              <span className="sr-only">Error: </span>
              {message}
            </p>
          ))}
        </div>
      ) : null}
      {children}
    </form>
  );
}
