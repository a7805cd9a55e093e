import { redirect } from 'next/navigation';
import type { Enrolment } from '@/lib/accounts/add-factor';
import type { Visit } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { FactorNeeded } from '@/lib/platform/refusal';
import { readVisit } from '@/lib/web/auth';
import { homeOf } from '@/lib/web/session';
import { setRecoveryCookie, setSessionCookie } from '@/lib/web/session-cookies';

/** Gives the browser its session with both factors, and takes it where it wanted to go. */
export async function enterWhole(token: string, next: string | undefined): Promise<never> {
  await setSessionCookie(token);
  const actor = (await readVisit(token))?.actor;
  redirect(safeNext(next, actor ? homeOf(actor) : paths.start()));
}

/** Whoever has signed in meanwhile in another tab, or came back to a page that the browser kept, goes on. */
export function leaveIfWhole({ actor }: Visit, next: string | undefined): void {
  if (actor) redirect(safeNext(next, homeOf(actor)));
}

/** Adds a further factor, or has the one that has grown old meanwhile confirmed first: the page has no place for its code. */
export async function orConfirm<T>(add: () => Promise<T>): Promise<T> {
  try {
    return await add();
  } catch (error) {
    if (error instanceof FactorNeeded) redirect(paths.confirmIdentity(paths.factorNew()));
    throw error;
  }
}

/** After a factor was enrolled: the first one goes on to the recovery codes, a further one back to the account. */
export async function keepEnrolment(enrolment: Enrolment | null, next: string | undefined): Promise<never> {
  if (!enrolment) redirect(paths.account());
  await setSessionCookie(enrolment.token);
  await setRecoveryCookie(enrolment.recoverySeed);
  redirect(paths.signInEnrol(next));
}
