import type { ActionState } from '@/lib/web/action-state';

/** A server action as a form takes it. */
export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>;

/** The two actions of a passkey: one gives the challenge as its `answer`, one takes what the device says to it. */
export type PasskeyActions = { challenge: FormAction; take: FormAction };

/** By what an account can give its second factor beside a code. */
export type StepUp = {
  passkey: PasskeyActions | null;
  /** The page of the company's identity provider, for staff who have no factor here. */
  provider: string | null;
};
