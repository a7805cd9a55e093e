import { isSameOrigin } from '@/app/api/documents/same-origin';
import { findVisit } from '@/lib/accounts/queries';
import type { StaffActor } from '@/lib/accounts/rules';
import { notePresence, openRequests } from '@/lib/desk/note-presence';
import { presenceSchema } from '@/lib/desk/schema';
import { NotFound } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { ROUTES } from '@/lib/web/routes';
import { mayOpen, sessionToken } from '@/lib/web/session';

export const dynamic = 'force-dynamic';

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
const NOTHING = { error: 'There is nothing here for you.' };

/** Who reads. The page says by itself that it is open, which is no use of the session. */
async function reader(): Promise<StaffActor | Response> {
  const token = await sessionToken();
  const actor = token ? (await findVisit(token, { counts: false }))?.actor : null;
  if (!actor) return answer({ error: 'Your session has ended.' }, 401);
  if (actor.kind !== 'staff' || !mayOpen(ROUTES['/api/desk/presence'], actor)) return answer(NOTHING, 404);
  return actor;
}

/** Who has which request open. */
export async function GET(): Promise<Response> {
  const actor = await reader();
  return actor instanceof Response ? actor : answer({ open: await openRequests(scopeOf(actor)) });
}

/** What an open request says every few seconds, and as it is closed. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(NOTHING, 403);
  const actor = await reader();
  if (actor instanceof Response) return actor;
  // A beacon, which is all that is sent while a page closes, is plain text.
  const given = presenceSchema.safeParse(await request.json().catch(() => null));
  if (!given.success) return answer({ error: 'Say which request is open.' }, 400);
  try {
    return answer(await notePresence(actor, given.data));
  } catch (error) {
    if (error instanceof NotFound) return answer(NOTHING, 404);
    throw error;
  }
}
