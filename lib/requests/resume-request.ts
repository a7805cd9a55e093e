import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Ends a legal delay: the clock runs again. */
export async function resumeRequest(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, { request: { reference }, verb: 'resume' });
}
