import type { ActionState } from '@/lib/web/action-state';

/** A server action as a form takes it. */
export type FormAction = (state: ActionState, data: FormData) => Promise<ActionState>;
