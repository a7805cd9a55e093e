import type { Actor } from '@/lib/accounts/rules';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from './change-status';

/**
 * Approves everything asked for. An analyst may where the matrix allows all of it and none is content; else counsel.
 * @throws Refusal also where the agency is not verified: whoever asks may not be who they say they are (LAW.md § 4)
 */
export async function approveRequest(actor: Actor, { reference }: { reference: string }) {
  return changeStatus(actor, {
    request: { reference },
    verb: 'approve',
    along: async (_tx, { agency }) => {
      if (agency.standing !== 'verified') throw new Refusal({ field: null, message: NOT_VERIFIED });
    },
  });
}

const NOT_VERIFIED =
  'Nobody has verified this agency, so nothing on the request can be approved: call it back on a number from a public directory, and have the agency registered first.';
