import type { Actor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { TEMPLATE } from '@/lib/requests/kinds/identifier-file';
import { limitUploads } from '@/lib/web/limit-files';
import { ROUTES } from '@/lib/web/routes';
import { currentActor, mayOpen } from '@/lib/web/session';
import { receiveIdentifiers } from './receive-identifiers';

export const runtime = 'nodejs';

const mayAdd = (actor: Actor) => mayOpen(ROUTES['/api/requests/identifiers'], actor);

/** The template of a file of identifiers. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  // That page sends on to signing in, or says that there is nothing.
  if (!actor || !mayAdd(actor)) {
    return new Response(null, { status: 303, headers: { location: paths.requests() } });
  }
  return new Response(TEMPLATE, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="identifiers.csv"',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** Takes a filled-in file without script. Outside the proxy's matcher, which would cut the body of a larger one. */
export async function POST(request: Request): Promise<Response> {
  return receiveIdentifiers(request, { currentActor, mayAdd, limitUploads });
}
