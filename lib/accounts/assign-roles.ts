import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { mayWithAccount } from './policy';
import { type Actor, STAFF_ROLES, type StaffRole } from './rules';
import { tellStep } from './tell-step';

/**
 * Gives a member of staff these roles and no others; in effect with their next click, and mailed to them. Never one's
 * own: no one grants to oneself. One administrator stays.
 * @throws NotFound for whoever may not, and for the own account; Refusal where nobody would be administrator any more
 */
export async function assignRoles(actor: Actor, id: string, roles: readonly StaffRole[]): Promise<void> {
  const given = STAFF_ROLES.filter((role) => roles.includes(role));
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await lockAdministrators(tx);
    const account = await tx.account.findUnique({ where: { id } });
    if (!account || !mayWithAccount(actor, 'assign_roles', account)) throw new NotFound();
    if (account.standing !== 'active')
      throw new Refusal({
        field: 'roles',
        message: 'This account is closed or suspended, so it has no roles to change.',
      });
    if (given.length === 0)
      throw new Refusal({ field: 'roles', message: 'Tick at least one role, or close the account.' });
    const before = STAFF_ROLES.filter((role) => account.roles.includes(role));
    if (before.join() === given.join()) return;
    if (before.includes('administrator') && !given.includes('administrator'))
      await insistOnAnother(tx, id, 'roles');
    await tx.account.update({ where: { id }, data: { roles: given } });
    await tellStep(tx, 'roles', account, company);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.roles_assigned',
      data: { accountId: id, before, roles: given },
    });
  });
}

/** Two administrators who take the role from each other stand in line here, so that one of them stays. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    select 1 from account where kind = 'staff' and 'administrator' = any(roles::text[]) order by id for update`;
}

/**
 * Insists that somebody else is administrator, and able to sign in.
 * @throws Refusal
 */
export async function insistOnAnother(tx: Tx, id: string, field: string | null): Promise<void> {
  const others = await tx.account.count({
    where: { id: { not: id }, kind: 'staff', standing: 'active', roles: { has: 'administrator' } },
  });
  if (others === 0)
    throw new Refusal({
      field,
      message: 'This is the last administrator, who stays: make somebody else administrator first.',
    });
}
