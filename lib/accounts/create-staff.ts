import { type AuditActor, appendEvent } from '@/lib/audit/append-event';
import { canonicalAddress } from '@/lib/law/address';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { STAFF_ROLES, type StaffRole } from './rules';

export type NewStaff = { address: string; name: string; roles: string[] };

function isStaffRole(role: string): role is StaffRole {
  return (STAFF_ROLES as readonly string[]).includes(role);
}

/**
 * Creates an account of a staff member, who enrols a second factor at the first sign-in. The operator's act.
 * @returns the account's id and address in canonical form
 * @throws Refusal when the address is no address or taken, the name empty, or a role unknown or missing
 */
export async function createStaff(given: NewStaff): Promise<Made> {
  return makeStaff(given, { actor: 'operator', act: 'account.created' });
}

type Made = { id: string; address: string };
type Making = {
  actor: AuditActor;
  act: 'account.created' | 'account.invited';
  along?: (tx: Tx, made: Made) => Promise<void>;
};

/** The same for whoever else makes one, with what goes along in its transaction. */
export async function makeStaff({ address: given, name, roles }: NewStaff, making: Making): Promise<Made> {
  const found = canonicalAddress(given);
  if (!found.ok) throw new Refusal({ field: 'address', message: found.message });
  const { address } = found;
  const called = name.trim();
  if (called === '')
    throw new Refusal({ field: 'name', message: 'The name is empty: give the name to be shown.' });
  const unknown = roles.filter((role) => !isStaffRole(role));
  if (unknown.length > 0 || roles.length === 0) {
    const what = unknown.length > 0 ? `There is no role ${unknown.join(', ')}` : 'No role was given';
    throw new Refusal({ field: 'role', message: `${what}: choose among ${STAFF_ROLES.join(', ')}.` });
  }
  return inTransaction(async (tx) => {
    const id = newId();
    const { count } = await tx.account.createMany({
      data: [
        {
          id,
          address,
          name: called,
          kind: 'staff',
          roles: [...new Set(roles.filter(isStaffRole))],
          standing: 'active',
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new Refusal({
        field: 'address',
        message: `There is an account with the address ${address} already: choose another address.`,
      });
    }
    await making.along?.(tx, { id, address });
    await appendEvent(tx, { actor: making.actor, act: making.act, data: { accountId: id, roles } });
    return { id, address };
  });
}
