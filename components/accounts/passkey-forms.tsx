'use client';

import { useMemo } from 'react';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { useScripted } from '@/components/ui/use-scripted';
import { answerByPasskey, makePasskey } from './ask-device';
import type { PasskeyActions } from './step-up';

type PasskeyFormProps = { actions: PasskeyActions; next: string; label: string };

/** Signs in or confirms with a passkey. It takes script: without it the code below is the way. */
export function PasskeyForm({ actions, next, label }: PasskeyFormProps) {
  const scripted = useScripted();
  const action = useMemo(() => answerByPasskey(actions), [actions]);
  if (!scripted) return null;
  return (
    <PortalForm action={action} submitLabel={label} pendingLabel="Waiting for your device…" label="Passkey">
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}

type NewPasskeyFormProps = PasskeyFormProps & {
  /** What the passkey is called unless the person says otherwise. */
  name: string;
};

/** Sets up a passkey on this device, on a phone or on a security key. */
export function NewPasskeyForm({ actions, next, label, name }: NewPasskeyFormProps) {
  const scripted = useScripted();
  const action = useMemo(() => makePasskey(actions), [actions]);
  if (!scripted) return <p>Your browser runs no script, and passkeys need it. Use an authenticator app.</p>;
  return (
    <PortalForm
      action={action}
      values={{ device: name }}
      submitLabel={label}
      pendingLabel="Waiting for your device…"
      label="New passkey"
    >
      <TextField
        name="device"
        label="Name of the device"
        hint="By this you know it in the list of your account."
        width="half"
        maxLength={60}
      />
      <HiddenField name="next" value={next} />
    </PortalForm>
  );
}
