'use client';

import { CodeField } from '@/components/forms/code-field';
import { useField } from '@/components/forms/form-context';
import { PasskeyStepUp } from './passkey-step-up';
import type { StepUp } from './step-up';

type FreshCodeProps = {
  /** Whether the last second factor is too old. */
  asked: boolean;
  /** What wants a new one: `a release`, `filing`. */
  what: string;
  stepUp: StepUp;
};

/** The factor may have grown old while the page was read: then the server asks, and the field appears. */
export function FreshCode({ asked, what, stepUp }: FreshCodeProps) {
  const { error } = useField('code', false);
  if (!asked && !error) return null;
  if (stepUp.provider) {
    return (
      <p>
        Your second factor was given more than five minutes ago, and {what} needs it anew:{' '}
        <a href={stepUp.provider} target="_blank" rel="noreferrer">
          confirm with your company account (opens in a new tab)
        </a>
        , then press the button here.
      </p>
    );
  }
  return (
    <div className="space-y-4">
      {stepUp.passkey ? <PasskeyStepUp actions={stepUp.passkey} /> : null}
      <CodeField
        name="code"
        label={stepUp.passkey ? 'Or enter a code' : 'Code from your authenticator app'}
        hint={`Your last one is more than five minutes old, and ${what} needs a new one.`}
      />
    </div>
  );
}
