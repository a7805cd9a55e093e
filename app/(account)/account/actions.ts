'use server';

import { redirect } from 'next/navigation';
import { removeFactor, renameFactor } from '@/lib/accounts/change-factor';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import { endOneSession, endOtherSessions } from '@/lib/accounts/end-session';
import { makeRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import {
  endSessionSchema,
  newCodesSchema,
  pressSchema,
  removeFactorSchema,
  renameFactorSchema,
} from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { setRecoveryCookie } from '@/lib/web/session-cookies';

export const signOutOthers = formAction({
  name: 'sign-out-others',
  level: 'two_factor',
  schema: pressSchema,
  async run({ visit }) {
    const count = await endOtherSessions(visit);
    return {
      notice: count === 1 ? 'One other browser was signed out.' : `${count} other browsers were signed out.`,
    };
  },
});

export const signOutOne = formAction({
  name: 'sign-out-one',
  level: 'two_factor',
  schema: endSessionSchema,
  async run({ visit, input }) {
    await endOneSession(visit, input.id);
    return undefined;
  },
});

export const newRecoveryCodes = formAction({
  name: 'make-recovery-codes',
  level: 'two_factor',
  schema: newCodesSchema,
  async run({ visit, input }) {
    const { recoverySeed } = await makeRecoveryCodes(await ensureFreshFactor(visit, input.code));
    await setRecoveryCookie(recoverySeed);
    redirect(paths.signInEnrol(paths.account()));
  },
});

export const rename = formAction({
  name: 'rename-factor',
  level: 'two_factor',
  schema: renameFactorSchema,
  async run({ visit, input }) {
    await renameFactor(visit, input);
    return { notice: 'The name was changed.' };
  },
});

export const remove = formAction({
  name: 'remove-factor',
  level: 'two_factor',
  schema: removeFactorSchema,
  async run({ visit, input }) {
    await removeFactor(await ensureFreshFactor(visit, input.code), input.id);
    redirect(paths.account());
  },
});

/** Every action that asks for the session also keeps it alive; the page is drawn anew with its new end. */
export const stayAction = formAction({
  name: 'stay-signed-in',
  level: 'two_factor',
  schema: pressSchema,
  run: async () => undefined,
});
