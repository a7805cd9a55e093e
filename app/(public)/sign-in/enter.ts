import { redirect } from 'next/navigation';
import type { Enrolment } from '@/lib/accounts/add-factor';
import { paths, safeNext } from '@/lib/paths';
import { readVisit } from '@/lib/web/auth';
import { homeOf } from '@/lib/web/session';
import { setRecoveryCookie, setSessionCookie } from '@/lib/web/session-cookies';

/** Gives the browser its session with both factors, and takes it where it wanted to go. */
export async function enterWhole(token: string, next: string | undefined): Promise<never> {
  await setSessionCookie(token);
  const actor = (await readVisit(token))?.actor;
  redirect(safeNext(next, actor ? homeOf(actor) : paths.start()));
}

/** After a factor was enrolled: the first one goes on to the recovery codes, a further one back to the account. */
export async function keepEnrolment(enrolment: Enrolment | null, next: string | undefined): Promise<never> {
  if (!enrolment) redirect(paths.account());
  await setSessionCookie(enrolment.token);
  await setRecoveryCookie(enrolment.recoverySeed);
  redirect(paths.signInEnrol(next));
}
