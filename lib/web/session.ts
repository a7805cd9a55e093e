import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { requireFreshFactor } from '@/lib/accounts/confirm-factor';
import { isContact } from '@/lib/accounts/policy';
import { findVisit, sessionLimits } from '@/lib/accounts/queries';
import { type Actor, holds, SESSION_LIMITS, type Visit } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { Refusal } from '@/lib/platform/refusal';
import { readVisit, sessionCookie } from './auth';
import { ROUTES, type Route, type RouteAccess } from './routes';

export type { Visit };
export { requireFreshFactor };

/** The token in this browser's session cookie. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value;
}

/** Set by a page while it draws itself anew because somebody else changed something (components/desk/use-quiet-refresh). */
const BY_ITSELF = 'openwrit-by-itself';

/**
 * The session of this browser, or null; read once a page. What a page asks by itself keeps no session alive, or that of
 * a desk nobody sits at would never end (CJIS: idle limit).
 */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const token = await sessionToken();
  if (token && (await cookies()).has(BY_ITSELF)) return findVisit(token, { counts: false });
  return readVisit(token);
});

/** Who is signed in with both factors, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentVisit())?.actor ?? null;
}

/** Whether somebody signed in with both factors may open a route. */
export function mayOpen(access: RouteAccess, actor: Actor): boolean {
  if (access.who === 'agent') return actor.kind === 'agent';
  if (access.who === 'point_of_contact') return isContact(actor);
  if (access.who === 'staff') return holds(actor, ...access.roles);
  return true;
}

/**
 * Lets a page be drawn only for those its row of ROUTES names. Whoever is not (fully) signed in is sent to sign
 * in and comes back; whoever has another role finds nothing there.
 */
export async function open(route: Route): Promise<Actor> {
  const visit = await currentVisit();
  if (!visit) return redirect(paths.signIn(await here(route)));
  if (!visit.actor) {
    const back = await here(route);
    return redirect(visit.enrolled ? paths.signInFactor(back) : paths.signInEnrol(back));
  }
  if (!mayOpen(ROUTES[route], visit.actor)) notFound();
  return visit.actor;
}

/** As `open`, for the pages that need the visit: those between the factors (with their `next`), and the account's own. */
export async function openVisit(route: Route, next?: string): Promise<Visit> {
  if (ROUTES[route].who !== 'mailbox') await open(route);
  const visit = await currentVisit();
  return visit ?? redirect(paths.signIn(next));
}

/** The address of this page, to come back to; the proxy notes it, and without it the route itself serves. */
async function here(route: Route): Promise<string | undefined> {
  const noted = (await headers()).get('x-portal-path');
  return safeNext(noted, route.includes('[') ? '' : route) || undefined;
}

/** What the warning before the end of a session needs, in milliseconds from now. */
export function sessionDeadlines(visit: Visit) {
  const left = (end: Date) => end.getTime() - now().getTime();
  return {
    idleLeft: left(visit.idleEndsAt),
    idleLimit: sessionLimits().idleMinutes[visit.kind] * 60_000,
    absoluteLeft: left(visit.endsAt),
    hours: sessionLimits().absoluteMinutes / 60,
    warning: SESSION_LIMITS.warningMinutes * 60_000,
  };
}

/**
 * What an action answers when there is no session. Without script Next would draw the form's page anew, which sends
 * on to signing in by a redirect that posts the form a second time, to a page without its action; so it is left for
 * the sign-in page before that, by a redirect that does not post.
 */
async function sessionEnded(): Promise<never> {
  const given = await headers();
  if (given.has('next-action')) throw new Refusal({ field: null, message: ENDED });
  return redirect(paths.signInAgain(safeNext(given.get('x-portal-path'), '')));
}

const ENDED =
  'Your session has ended. Sign in in another tab, then press the button again: what you typed is still here.';

/**
 * For actions: the visit of somebody whose mailbox was proven.
 * @throws Refusal when the session has ended; without script it leads to signing in
 */
export async function requireVisit(): Promise<Visit> {
  return (await currentVisit()) ?? sessionEnded();
}

/**
 * For actions: who acts, signed in with both factors.
 * @throws Refusal when the session has ended; without script it leads to signing in
 */
export async function requireActor(): Promise<{ visit: Visit; actor: Actor }> {
  const visit = await currentVisit();
  if (!visit?.actor) return sessionEnded();
  return { visit, actor: visit.actor };
}

/** Where somebody is taken after signing in: where they wanted to go, or the place of their work. */
export function homeOf(actor: { kind: 'agent' } | { kind: 'staff'; roles: readonly string[] }): string {
  if (actor.kind === 'agent') return paths.requests();
  return actor.roles.some((role) => role !== 'administrator') ? paths.desk() : paths.settings();
}
