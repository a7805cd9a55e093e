import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type { FormAction } from '@/components/forms/form-action';
import { type ActionState, EMPTY_STATE } from '@/lib/web/action-state';
import { formValues } from '@/lib/web/form-values';
import type { PasskeyActions } from './step-up';

const SENTENCES: Record<string, string> = {
  NotAllowedError: 'Your device did not answer, or it was cancelled: press the button again.',
  InvalidStateError: 'This device holds a passkey of your account already: use that one, or another device.',
  NotSupportedError: 'Your device cannot make a passkey: use an authenticator app.',
  SecurityError: 'Your browser gives passkeys to this address by HTTPS alone: use a code.',
};

/** A form's action that asks the server for a challenge, the device for its answer, and sends that on with the form. */
function byDevice<Options>(
  { challenge, take }: PasskeyActions,
  ask: (optionsJSON: Options) => Promise<object>,
): FormAction {
  return async (state, data) => {
    const asked = await challenge(EMPTY_STATE, new FormData());
    if (asked.errors.length > 0) return { ...asked, values: formValues(data) };
    try {
      data.set('passkey', JSON.stringify(await ask(asked.answer as Options)));
    } catch (error) {
      return refused(error, data);
    }
    return take(state, data);
  };
}

function refused(error: unknown, data: FormData): ActionState {
  const name = error instanceof Error ? error.name : '';
  const message = SENTENCES[name] ?? 'Your device did not answer: press the button again, or use a code.';
  return { errors: [{ field: null, message }], values: formValues(data), notice: null };
}

/** Has a passkey of the account answer. */
export function answerByPasskey(actions: PasskeyActions): FormAction {
  return byDevice<PublicKeyCredentialRequestOptionsJSON>(actions, (optionsJSON) =>
    startAuthentication({ optionsJSON }),
  );
}

/** Has the device make a new passkey. */
export function makePasskey(actions: PasskeyActions): FormAction {
  return byDevice<PublicKeyCredentialCreationOptionsJSON>(actions, (optionsJSON) =>
    startRegistration({ optionsJSON }),
  );
}
