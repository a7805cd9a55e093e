import { findVisit } from '@/lib/accounts/queries';
import type { Actor } from '@/lib/accounts/rules';
import type { DeskMessage } from '@/lib/desk/events';
import { changesSince, followDesk, followersOf } from '@/lib/desk/follow-changes';
import { now } from '@/lib/platform/clock';
import { whenClosing } from '@/lib/platform/closing';
import { scopeOf } from '@/lib/requests/policy';
import { ROUTES } from '@/lib/web/routes';
import { mayOpen, sessionToken } from '@/lib/web/session';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-store' };
const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Neither compressed nor kept back on its way: each event is to arrive as it is sent.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const BEAT_MS = 15_000;
const CHECK_MS = 60_000;
const CONNECTIONS = 10;
/** Messages that a reader has not taken: it is gone, or will never catch up. */
const BACKLOG = 200;

/**
 * What changes on the desk, as it changes (server-sent events); or, to whoever does not ask for a stream, what changed
 * since a moment. The session is read without keeping it alive, as the alarm's feed does, and the stream ends with it.
 */
export async function GET(request: Request): Promise<Response> {
  const token = await sessionToken();
  const reader = token ? await readerOf(token) : null;
  if (!reader) return Response.json({ error: 'Your session has ended.' }, { status: 401, headers: HEADERS });
  const { actor } = reader;
  const query = new URL(request.url).searchParams;
  const as = query.get('as');
  if (!mayOpen(ROUTES['/api/desk/live'], actor) || (as !== null && as !== actor.accountId)) {
    return Response.json({ error: 'There is nothing here for you.' }, { status: 404, headers: HEADERS });
  }
  if (!(request.headers.get('accept') ?? '').includes('text/event-stream')) {
    const since = new Date(query.get('since') ?? '');
    const from = Number.isNaN(since.getTime()) ? now() : since;
    return Response.json(await changesSince(scopeOf(actor), actor.accountId, from), { headers: HEADERS });
  }
  if (followersOf(actor.accountId) >= CONNECTIONS) {
    return Response.json({ error: 'Too many pages follow the desk.' }, { status: 429, headers: HEADERS });
  }
  return new Response(streamFor(token!, reader), { headers: STREAM_HEADERS });
}

/** Who reads, and for how long the session lasts if it is not used; null when it has ended or is half a one. */
async function readerOf(token: string): Promise<{ actor: Actor; endsAt: Date } | null> {
  const visit = await findVisit(token, { counts: false });
  return visit?.actor ? { actor: visit.actor, endsAt: visit.idleEndsAt } : null;
}

function streamFor(token: string, reader: { actor: Actor; endsAt: Date }): ReadableStream<Uint8Array> {
  let closed = false;
  let release: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      const end = () => {
        if (closed) return;
        release();
        controller.close();
      };
      const write = (event: string, data: unknown) => {
        if (closed) return;
        if ((controller.desiredSize ?? 0) < -BACKLOG) return end();
        controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const tell = (message: DeskMessage) => write('desk', message);
      const follower = { accountId: reader.actor.accountId, scope: scopeOf(reader.actor), tell };
      const unfollow = followDesk(follower);
      const beat = setInterval(() => write('beat', {}), BEAT_MS);
      let check: NodeJS.Timeout;
      const checkIn = (endsAt: Date) => {
        const left = endsAt.getTime() - now().getTime();
        check = setTimeout(() => void again(), Math.max(1000, Math.min(CHECK_MS, left)));
      };
      // A session that ended, a role that was taken: whoever was told a minute ago may have no right to it now.
      const again = async () => {
        const current = await readerOf(token).catch(() => 'unknown' as const);
        if (closed) return;
        if (current === 'unknown') return checkIn(now());
        if (!current || !mayOpen(ROUTES['/api/desk/live'], current.actor)) {
          tell({ type: 'ended' });
          return end();
        }
        follower.scope = scopeOf(current.actor);
        checkIn(current.endsAt);
      };
      const stayOpen = whenClosing(end);
      release = () => {
        closed = true;
        clearInterval(beat);
        clearTimeout(check);
        unfollow();
        stayOpen();
      };
      checkIn(reader.endsAt);
      write('hello', {});
    },
    // The reader has gone: there is nothing left to close.
    cancel: () => release(),
  });
}
