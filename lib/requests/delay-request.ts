import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/** Stops the clock for a legal reason (a motion to quash, a conflict of laws), which the agent reads. */
export async function delayRequest(
  actor: Actor,
  { reference, reason }: { reference: string; reason: string },
) {
  return changeStatus(actor, { request: { reference }, verb: 'delay', reason });
}
