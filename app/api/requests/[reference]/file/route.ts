import { Readable } from 'node:stream';
import { GUARD, sendPaper, sentence, to } from '@/app/api/receipts/send-paper';
import { STEPS } from '@/components/requests/agent-words';
import { stepsOf } from '@/components/requests/request-steps';
import type { Actor } from '@/lib/accounts/rules';
import { threadOf } from '@/lib/conversations/queries';
import { attachment } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';
import { log } from '@/lib/platform/log';
import { FactorNeeded } from '@/lib/platform/refusal';
import { DocumentMissing, exportRequest, printRequest, type Told } from '@/lib/receipts/export-request';
import { findRequest, historyOf, type RequestDetail } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { limitDownloads } from '@/lib/web/limit-files';
import { currentVisit, requireFreshFactor } from '@/lib/web/session';

export const runtime = 'nodejs';

type Context = { params: Promise<{ reference: string }> };

/** Sends the whole request, as ZIP or as one PDF, to whoever may see it; a download wants a fresh factor. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const as = new URL(request.url).searchParams.get('as') === 'pdf' ? 'pdf' : 'zip';
  const here = paths.requestFile(encodeURIComponent(reference), as);
  const visit = await currentVisit();
  if (!visit?.actor) return to(paths.signIn(here));
  const { actor } = visit;
  const found = await findRequest(actor, reference);
  if (!found) return sentence(404, 'There is no such request for you.');
  try {
    requireFreshFactor(visit);
  } catch (error) {
    if (error instanceof FactorNeeded) return to(paths.confirmIdentity(here));
    throw error;
  }
  const tooMany = await limitDownloads(actor);
  if (tooMany) return tooMany;
  const told = await toldOf(actor, found);
  if (as === 'pdf') {
    const { name, pdf } = await printRequest(actor, found, told);
    return sendPaper(name, pdf);
  }
  return sendArchive(actor, found, told);
}

/** Without it Next would make the archive for a HEAD, and the log would say that it was downloaded. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}

async function sendArchive(actor: Actor, found: RequestDetail, told: Told): Promise<Response> {
  try {
    const { name, length, content } = await exportRequest(actor, found, told);
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        ...GUARD,
        'content-type': 'application/zip',
        'content-length': String(length),
        'content-disposition': attachment(name, '.zip'),
      },
    });
  } catch (error) {
    if (!(error instanceof DocumentMissing)) throw error;
    log.error({ err: error, requestId: found.id }, 'the archive of a request could not be made');
    return sentence(
      500,
      'A document of this request could not be read, so the archive was not made: it would not be whole. Tell the staff of the portal its reference.',
    );
  }
}

/** What was said and what happened, in the words of the agency's own page: a court file holds no more than that. */
async function toldOf(actor: Actor, found: RequestDetail): Promise<Told> {
  const { name } = await currentCompany();
  const [thread, history] = await Promise.all([threadOf(actor, found, name), historyOf(found.id)]);
  return {
    thread,
    steps: stepsOf(history, name)
      .reverse()
      .map(({ at, verb, by }) => ({ at, what: STEPS[verb].title, by })),
  };
}
