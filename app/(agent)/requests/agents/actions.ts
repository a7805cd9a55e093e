'use server';

import { redirect } from 'next/navigation';
import { confirmAgent, refuseRegistration, undoConfirmation } from '@/lib/accounts/confirm-agent';
import { releasePerson } from '@/lib/accounts/release-account';
import { reopenAccount } from '@/lib/accounts/reopen-account';
import { accountSchema, leaveSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';
import { closeAccount } from '@/lib/requests/close-account';
import { formAction } from '@/lib/web/action';

export const confirmOne = formAction({
  name: 'confirm-colleague',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await confirmAgent(actor, id);
    redirect(paths.agent(id, 'confirmed'));
  },
});

export const undoOne = formAction({
  name: 'undo-colleague',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await undoConfirmation(actor, id);
    redirect(paths.agent(id, 'undone'));
  },
});

export const refuseOne = formAction({
  name: 'refuse-colleague',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await refuseRegistration(actor, id);
    redirect(paths.agent(id, 'refused'));
  },
});

export const close = formAction({
  name: 'close-colleague',
  level: 'two_factor',
  schema: leaveSchema,
  async run({ actor, input: { id, heirId } }) {
    await closeAccount(actor, id, heirId || null);
    redirect(paths.agent(id, 'closed'));
  },
});

export const reopen = formAction({
  name: 'reopen-colleague',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await reopenAccount(actor, id);
    redirect(paths.agent(id, 'reopened'));
  },
});

export const releaseOne = formAction({
  name: 'release-colleague',
  level: 'two_factor',
  schema: accountSchema,
  async run({ actor, input: { id } }) {
    await releasePerson(actor, id);
    redirect(paths.agent(id, 'released'));
  },
});
