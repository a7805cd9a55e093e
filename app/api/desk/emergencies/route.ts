import { findVisit } from '@/lib/accounts/queries';
import { waitingEmergencies } from '@/lib/emergencies/queries';
import { scopeOf } from '@/lib/requests/policy';
import { ROUTES } from '@/lib/web/routes';
import { mayOpen, sessionToken } from '@/lib/web/session';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-store' };

/**
 * What the desk's alarm asks for every few seconds. The session is read past the library that keeps it alive: a page
 * that asks by itself is no use of it, or nobody's session would ever end (CJIS: idle limit).
 */
export async function GET(): Promise<Response> {
  const token = await sessionToken();
  const actor = token ? (await findVisit(token))?.actor : null;
  if (!actor) return Response.json({ error: 'Your session has ended.' }, { status: 401, headers: HEADERS });
  if (!mayOpen(ROUTES['/api/desk/emergencies'], actor)) {
    return Response.json({ error: 'There is nothing here for you.' }, { status: 404, headers: HEADERS });
  }
  const waiting = await waitingEmergencies(scopeOf(actor));
  return Response.json(
    { waiting: waiting.map(({ reference, filedAt }) => ({ reference, filedAt: filedAt.toISOString() })) },
    { headers: HEADERS },
  );
}
