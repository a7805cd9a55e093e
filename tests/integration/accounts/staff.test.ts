import { describe, expect, it } from 'vitest';
import { assignRoles } from '@/lib/accounts/assign-roles';
import { inviteStaff } from '@/lib/accounts/invite-staff';
import { accountHistory, listAccounts } from '@/lib/accounts/list-accounts';
import { findSignInAccount } from '@/lib/accounts/queries';
import type { StaffRole } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { closeAccount } from '@/lib/requests/close-account';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { subjectsTo } from '@/tests/support/registrations';

const rolesOf = async (id: string) => (await database().account.findUniqueOrThrow({ where: { id } })).roles;

/** The one administrator there is. */
async function theAdministrator() {
  const adam = await aStaffMember('administrator');
  await database().account.updateMany({
    where: { kind: 'staff', roles: { has: 'administrator' }, id: { not: adam.accountId } },
    data: { roles: ['analyst'] },
  });
  return adam;
}

describe('staff', () => {
  it('are invited by administrators and by nobody else; the mail signs nobody in', async () => {
    const adam = await theAdministrator();
    const invited = { address: 'Nia.New@Legal.Example', name: 'Nia New', roles: ['analyst'] };
    for (const role of ['analyst', 'counsel', 'cleared', 'auditor', 'trust_and_safety'] as StaffRole[])
      await expect(inviteStaff(await aStaffMember(role), invited)).rejects.toThrow(NotFound);
    await expect(inviteStaff(await anAgent({ pointOfContact: true }), invited)).rejects.toThrow(NotFound);
    const { id } = await inviteStaff(adam, invited);
    expect(await findSignInAccount('nia.new@legal.example')).toMatchObject({ id, roles: ['analyst'] });
    expect(await subjectsTo('nia.new@legal.example')).toHaveLength(1);
    await expect(inviteStaff(adam, invited)).rejects.toThrow(/already/);
    const [entry] = await accountHistory(adam, id);
    expect(entry).toMatchObject({ act: 'account.invited', by: adam.name });
  });

  it('get roles from an administrator, never from themselves', async () => {
    const adam = await theAdministrator();
    const ana = await aStaffMember('analyst');
    const cole = await aStaffMember('counsel');
    await assignRoles(adam, ana.accountId, ['counsel', 'analyst', 'counsel']);
    expect(await rolesOf(ana.accountId)).toEqual(['analyst', 'counsel']);
    await assignRoles(adam, ana.accountId, ['analyst', 'counsel']);
    expect(await subjectsTo(ana.address)).toEqual(['Your roles were changed']);
    await expect(assignRoles(adam, adam.accountId, ['administrator', 'counsel'])).rejects.toThrow(NotFound);
    await expect(assignRoles(cole, ana.accountId, ['administrator'])).rejects.toThrow(NotFound);
    await expect(assignRoles(adam, ana.accountId, [])).rejects.toThrow(/at least one role/);
    await expect(assignRoles(adam, (await anAgent()).accountId, ['analyst'])).rejects.toThrow(NotFound);
  });

  it('always have an administrator, also where two take the role from each other at once', async () => {
    const adam = await theAdministrator();
    const eve = await aStaffMember('administrator');
    const both = await Promise.allSettled([
      assignRoles(adam, eve.accountId, ['analyst']),
      assignRoles(eve, adam.accountId, ['analyst']),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [last] = (await listAccounts(adam, { list: 'staff' })).rows.filter(({ roles }) =>
      roles.includes('administrator'),
    );
    const other = await aStaffMember('administrator');
    await database().account.update({ where: { id: other.accountId }, data: { standing: 'suspended' } });
    await expect(closeAccount(other, last!.id, null)).rejects.toThrow(/last administrator/);
    await expect(assignRoles(other, last!.id, ['counsel'])).rejects.toThrow(/last administrator/);
  });
});
