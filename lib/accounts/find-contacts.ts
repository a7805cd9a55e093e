import type { Tx } from '@/lib/platform/database';

/** The points of contact of an agency: every step with an account of its people is mailed to them. */
export async function findContacts(tx: Tx, agencyId: string) {
  return tx.account.findMany({
    where: { agencyId, kind: 'agent', pointOfContact: true, standing: 'active' },
    select: { id: true, address: true },
    orderBy: { id: 'asc' },
  });
}

/** Staff who confirm agents in their place, where an agency has none. */
export async function findConfirmers(tx: Tx) {
  return tx.account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { has: 'administrator' } },
    select: { id: true, address: true },
    orderBy: { id: 'asc' },
  });
}
