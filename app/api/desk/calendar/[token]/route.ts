import { DUE_LABELS, feedItems } from '@/lib/desk/list-calendar';
import { feedOwner } from '@/lib/desk/read-feed';
import { writeCalendar } from '@/lib/desk/write-calendar';
import { paths } from '@/lib/paths';
import { digest } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';

export const dynamic = 'force-dynamic';

const EXTENSION = '.ics';

/**
 * A staff member's own calendar for a calendar program, which knows the address and nothing else. It tells references
 * and what is due. Every address that is not one is answered alike.
 */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const known = token.endsWith(EXTENSION) ? await feedOwner(token.slice(0, -EXTENSION.length)) : null;
  if (!known) return nothingHere();
  const { timeZone, closesAt, portalName } = await currentCompany();
  const items = await feedItems(known, { timeZone, closesAt, days: RESPONSE_DAYS });
  const portal = env().publicUrl;
  const { host } = new URL(portal);
  const body = writeCalendar(
    `${portalName}: deadlines`,
    items.map(({ reference, what, day, changedAt }) => ({
      uid: `${reference}-${what}@${host}`,
      day,
      summary: `${reference}: ${DUE_LABELS[what]}`,
      url: new URL(paths.deskRequest(reference), portal).toString(),
      changedAt,
    })),
  );
  // Programs ask every few minutes: whoever has it as it stands gets no copy.
  const etag = `"${digest(body).slice(0, 32)}"`;
  const headers = { etag, 'cache-control': 'private, max-age=300' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="deadlines.ics"',
    },
  });
}

function nothingHere(): Response {
  return new Response('There is no calendar at this address.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
