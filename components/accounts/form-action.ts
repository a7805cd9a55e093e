import type { ActionState } from '@/lib/web/action-state';

/** A server action as a form takes it. */
export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>;

/** The two actions of a passkey: one gives the challenge as its `answer`, one takes what the device says to it. */
export type PasskeyActions = { challenge: FormAction; take: FormAction };
