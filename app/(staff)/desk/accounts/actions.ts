'use server';

import { redirect } from 'next/navigation';
import { assignRoles } from '@/lib/accounts/assign-roles';
import { confirmAgent, refuseRegistration, undoConfirmation } from '@/lib/accounts/confirm-agent';
import { inviteStaff } from '@/lib/accounts/invite-staff';
import { releasePerson } from '@/lib/accounts/release-account';
import { reopenAccount } from '@/lib/accounts/reopen-account';
import {
  accountSchema,
  findAccountSchema,
  inviteSchema,
  leaveSchema,
  rolesSchema,
} from '@/lib/accounts/schema';
import { sealSearch } from '@/lib/desk/seal-search';
import { paths } from '@/lib/paths';
import { closeAccount } from '@/lib/requests/close-account';
import { formAction } from '@/lib/web/action';

/** What was searched for goes on as a sealed value, so that no log or history keeps a name. */
export const findAccounts = formAction({
  name: 'find-accounts',
  level: 'two_factor',
  schema: findAccountSchema,
  async run({ input: { show, find } }) {
    redirect(
      paths.accounts({ ...(show ? { show } : {}), ...(find ? { find: await sealSearch(find) } : {}) }),
    );
  },
});

export const confirmOne = formAction({
  name: 'confirm-agent',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await confirmAgent(actor, id);
    redirect(paths.deskAccount(id, 'confirmed'));
  },
});

export const undoOne = formAction({
  name: 'undo-confirmation',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await undoConfirmation(actor, id);
    redirect(paths.deskAccount(id, 'undone'));
  },
});

export const refuseOne = formAction({
  name: 'refuse-registration',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await refuseRegistration(actor, id);
    redirect(paths.deskAccount(id, 'refused'));
  },
});

export const assign = formAction({
  name: 'assign-roles',
  level: 'two_factor',
  schema: rolesSchema,
  async run({ actor, input: { id, roles } }) {
    await assignRoles(actor, id, roles);
    redirect(paths.deskAccount(id, 'roles'));
  },
});

export const invite = formAction({
  name: 'invite-staff',
  level: 'two_factor',
  schema: inviteSchema,
  async run({ actor, input }) {
    const { id } = await inviteStaff(actor, input);
    redirect(paths.deskAccount(id, 'invited'));
  },
});

export const close = formAction({
  name: 'close-account',
  level: 'two_factor',
  schema: leaveSchema,
  async run({ actor, input: { id, heirId } }) {
    await closeAccount(actor, id, heirId || null);
    redirect(paths.deskAccount(id, 'closed'));
  },
});

export const reopen = formAction({
  name: 'reopen-account',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await reopenAccount(actor, id);
    redirect(paths.deskAccount(id, 'reopened'));
  },
});

export const releaseOne = formAction({
  name: 'release-account',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await releasePerson(actor, id);
    redirect(paths.deskAccount(id, 'released'));
  },
});
