import { requestForUpload } from '@/lib/requests/queries';
import { limitUploads } from '@/lib/web/limit-files';
import { ROUTES } from '@/lib/web/routes';
import { currentActor, mayOpen } from '@/lib/web/session';
import { receiveUpload } from './receive-upload';

export const runtime = 'nodejs';

/** Takes a file. Outside the proxy's matcher, which would cut the body at 10 MB and still answer 200. */
export async function POST(request: Request): Promise<Response> {
  return receiveUpload(request, {
    currentActor,
    limitUploads,
    findTarget: async (actor, id, purpose) =>
      mayOpen(ROUTES['/api/documents'], actor) ? requestForUpload(actor, id, purpose) : null,
  });
}
