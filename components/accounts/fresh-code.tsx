'use client';

import { CodeField } from '@/components/forms/code-field';
import { useField } from '@/components/forms/form-context';
import type { PasskeyActions } from './form-action';
import { PasskeyStepUp } from './passkey-step-up';

type FreshCodeProps = {
  /** Whether the last second factor is too old. */
  asked: boolean;
  /** What wants a new one: `a release`, `filing`. */
  what: string;
  /** The account's passkeys; null where it has none. */
  passkey: PasskeyActions | null;
};

/** The factor may have grown old while the page was read: then the server asks, and the field appears. */
export function FreshCode({ asked, what, passkey }: FreshCodeProps) {
  const { error } = useField('code', false);
  if (!asked && !error) return null;
  return (
    <div className="space-y-4">
      {passkey ? <PasskeyStepUp actions={passkey} /> : null}
      <CodeField
        name="code"
        label={passkey ? 'Or enter a code' : 'Code from your authenticator app'}
        hint={`Your last one is more than five minutes old, and ${what} needs a new one.`}
      />
    </div>
  );
}
