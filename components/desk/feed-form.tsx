'use client';

import { useActionState } from 'react';
import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { EMPTY_STATE } from '@/lib/web/action-state';

type FeedFormProps = {
  make: FormAction;
  revoke: FormAction;
  /** Whether there is an address already. */
  made: boolean;
};

/** The secret address of the own calendar: made, replaced and ended here, shown once. */
export function FeedForm({ make, revoke, made }: FeedFormProps) {
  const [state, post, pending] = useActionState(make, EMPTY_STATE);
  // Once it was ended it is nobody's address any more.
  const address = made && typeof state.answer === 'string' ? state.answer : null;
  return (
    <div className="space-y-4">
      {address ? (
        <Notice tone="success" role="status" title="Your calendar’s address, shown this once">
          <p className="font-mono text-sm wrap-anywhere">{address}</p>
          <CopyButton text={address} label="Copy the address" />
          <p>Give it to your calendar program as a subscription. Whoever has it reads it: tell nobody.</p>
        </Notice>
      ) : null}
      <form action={post} aria-label="Make an address" className="space-y-2">
        {state.errors.map(({ message }) => (
          <p key={message} role="alert" className="text-sm font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {message}
          </p>
        ))}
        {made ? (
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name="confirm" value="yes" className="size-5" />
            Replace the address I have; programs with the old one go empty
          </label>
        ) : null}
        <Button variant="secondary" size="small" pending={pending}>
          {made ? 'Replace the address' : 'Make an address'}
        </Button>
      </form>
      {made ? (
        <PortalForm
          action={revoke}
          submitLabel="End the address"
          submitVariant="danger"
          label="End the address"
          dense
        >
          <SingleCheckbox name="confirm" label="End it now, for every program that has it" />
        </PortalForm>
      ) : null}
    </div>
  );
}
