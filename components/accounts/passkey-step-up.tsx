'use client';

import { unstable_rethrow } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useScripted } from '@/components/ui/use-scripted';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { answerByPasskey } from './ask-device';
import type { PasskeyActions } from './step-up';

/**
 * A button inside of a form that wants a fresh factor: it confirms by passkey beside the form, and what was typed there
 * stays. The form's own button then needs no code.
 */
export function PasskeyStepUp({ actions }: { actions: PasskeyActions }) {
  const scripted = useScripted();
  const [pending, start] = useTransition();
  const [said, setSaid] = useState<{ done: boolean; message: string } | null>(null);
  if (!scripted) return null;

  const confirm = () =>
    start(async () => {
      try {
        const { errors } = await answerByPasskey(actions)(EMPTY_STATE, new FormData());
        setSaid(
          errors[0]
            ? { done: false, message: errors[0].message }
            : { done: true, message: 'Confirmed by your passkey: no code is needed for five minutes.' },
        );
      } catch (error) {
        unstable_rethrow(error);
        setSaid({ done: false, message: 'The portal did not answer: press the button again.' });
      }
    });

  return (
    <div className="space-y-2">
      {said?.done ? null : (
        <Button
          type="button"
          variant="secondary"
          pending={pending}
          pendingLabel="Waiting for your device…"
          onClick={confirm}
        >
          Confirm with your passkey
        </Button>
      )}
      <p role="status" className={said?.done ? 'font-semibold text-success' : 'font-semibold text-danger'}>
        {said?.message}
      </p>
    </div>
  );
}
