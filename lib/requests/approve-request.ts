import type { Actor } from '@/lib/accounts/rules';
import { changeStatus } from './change-status';

/**
 * Approves everything asked for. An analyst may where the matrix allows all of it and none is content; else counsel.
 */
export async function approveRequest(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, { request: { reference }, verb: 'approve' });
}
