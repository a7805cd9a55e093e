import type { FormAction } from '@/components/forms/form-action';

/** The two actions of a passkey: one gives the challenge as its `answer`, one takes what the device says to it. */
export type PasskeyActions = { challenge: FormAction; take: FormAction };

/** By what an account can give its second factor beside a code. */
export type StepUp = {
  passkey: PasskeyActions | null;
  /** The page of the company's identity provider, for staff who have no factor here. */
  provider: string | null;
};
