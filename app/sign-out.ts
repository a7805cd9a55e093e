'use server';

import { redirect } from 'next/navigation';
import { endSession } from '@/lib/accounts/end-session';
import { pressSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { clearRecoveryCookie, clearSessionCookie } from '@/lib/web/session-cookies';

/** Pressed by somebody whose session has ended already, it does the same: they are signed out. */
const signOut = formAction({
  name: 'sign-out',
  level: 'public',
  schema: pressSchema,
  async run({ visit }) {
    if (visit) await endSession(visit);
    await clearSessionCookie();
    await clearRecoveryCookie();
    redirect(paths.signedOut());
  },
});

/** The button in the head of every page. */
export async function signOutAction(data: FormData): Promise<void> {
  await signOut(EMPTY_STATE, data);
}
