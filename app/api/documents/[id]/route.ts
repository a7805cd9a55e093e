import { paths } from '@/lib/paths';
import { FactorNeeded } from '@/lib/platform/refusal';
import { requestOfDocument } from '@/lib/requests/queries';
import { currentVisit, requireFreshFactor } from '@/lib/web/session';
import { isViewer, sendDocument, sentence } from './send-document';

export const runtime = 'nodejs';

type Context = { params: Promise<{ id: string }> };

/** Sends a document to whoever may read its request: to the viewer, or as a download, which wants a fresh factor. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const view = isViewer(request);
  const visit = await currentVisit();
  if (!visit?.actor) {
    return view
      ? sentence(401, 'Your session has ended. Sign in again.')
      : to(paths.signIn(paths.document(id)));
  }
  const requestId = await requestOfDocument(visit.actor, id);
  if (requestId !== null && !view) {
    try {
      requireFreshFactor(visit);
    } catch (error) {
      if (error instanceof FactorNeeded) return to(paths.confirmIdentity(paths.document(id)));
      throw error;
    }
  }
  return sendDocument(visit.actor, requestId, id, view ? 'view' : 'download');
}

/** Without it Next would open the document for a HEAD, and the log would say that it was read. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}
