import type { Actor } from '@/lib/accounts/rules';
import type { DocumentTarget } from '@/lib/documents/policy';
import { DocumentRefusal, receiveDocument } from '@/lib/documents/receive-document';
import {
  type DocumentProblem,
  type DocumentView,
  documentsPage,
  PROBLEMS,
  SENT_ROLES,
} from '@/lib/documents/rules';
import { type Announcement, announcement } from '@/lib/documents/schema';
import { paths } from '@/lib/paths';
import { log } from '@/lib/platform/log';
import type { TooMany } from '@/lib/platform/refusal';
import { BrokenUpload, dropBody, readUpload, SeveralFiles, type Upload } from './read-upload';
import { isSameOrigin } from './same-origin';

/** Where the handler learns who asks and what for; a parameter, so that it can be tested without Next's request. */
export type Surroundings = {
  currentActor(): Promise<Actor | null>;
  findTarget(actor: Actor, requestId: string, purpose: string): Promise<DocumentTarget | null>;
  /** Counts the file; null unless it is one too many. */
  limitUploads(actor: Actor): Promise<TooMany | null>;
};

const SIGNED_OUT = 'Your session has ended. Sign in again, then choose the file again.';
const NOT_YOURS =
  'There is no draft of yours to add the file to. Open the request from your list and try again.';

/** What an upload gets back: JSON for the script, else the page it came from, with a code. */
function answers(request: Request) {
  const scripted = request.headers.get('accept')?.includes('application/json') ?? false;
  const to = (location: string, headers = {}) =>
    new Response(null, { status: 303, headers: { location, ...headers } });
  const no = (status: number, message: string, headers = {}) =>
    Response.json({ ok: false, message }, { status, headers });
  return {
    foreign: () => no(403, 'The file was not sent from a page of this portal, so it was not received.'),
    signedOut: () => (scripted ? no(401, SIGNED_OUT) : to(paths.signIn(paths.requests()))),
    notYours: () => (scripted ? no(404, NOT_YOURS) : to(paths.requests())),
    refused: (target: DocumentTarget, problem: DocumentProblem) =>
      scripted ? no(422, PROBLEMS[problem]) : to(documentsPage(target, { problem })),
    tooMany: (target: DocumentTarget, { message, retryAfter }: TooMany) => {
      const headers = { 'retry-after': String(retryAfter) };
      return scripted
        ? no(429, message, headers)
        : to(documentsPage(target, { problem: 'too_often' }), headers);
    },
    received: (target: DocumentTarget, document: DocumentView) =>
      scripted ? Response.json({ ok: true, document }) : to(documentsPage(target, { received: document.id })),
  };
}

/**
 * Receives one file for a request. Whatever the answer, the body was read to its end first: a browser that is
 * still sending would show a broken connection in place of it.
 */
export async function receiveUpload(request: Request, surroundings: Surroundings): Promise<Response> {
  const answer = answers(request);
  if (!isSameOrigin(request.headers)) {
    await dropBody(request);
    return answer.foreign();
  }
  const actor = await surroundings.currentActor();
  if (!actor) {
    await dropBody(request);
    return answer.signedOut();
  }
  let upload: Upload;
  try {
    upload = await readUpload(request);
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return answer.notYours();
  }
  try {
    const target = await surroundings.findTarget(
      actor,
      upload.fields.get('draft') ?? '',
      upload.fields.get('purpose') ?? '',
    );
    if (!target) return answer.notYours();
    const tooMany = await surroundings.limitUploads(actor);
    if (tooMany) return answer.tooMany(target, tooMany);
    const outcome = await receive(actor, target, upload);
    return typeof outcome === 'string' ? answer.refused(target, outcome) : answer.received(target, outcome);
  } finally {
    await upload.drain();
  }
}

async function receive(
  actor: Actor,
  target: DocumentTarget,
  upload: Upload,
): Promise<DocumentProblem | DocumentView> {
  if (!upload.file) return 'no_file';
  const announced = announcedIn(upload.fields);
  if (announced === 'unreadable') return 'changed';
  try {
    const { name, bytes } = upload.file;
    const role = SENT_ROLES.find((each) => each === upload.fields.get('role')) ?? 'process';
    return await receiveDocument(actor, target, { name, announced, role, source: bytes });
  } catch (error) {
    if (error instanceof DocumentRefusal) return error.problem;
    if (error instanceof BrokenUpload) return 'incomplete';
    if (error instanceof SeveralFiles) return 'one_at_a_time';
    log.error({ err: error, requestId: target.requestId }, 'a document could not be received');
    return 'failed';
  }
}

/** What the script announced; null where none ran. */
function announcedIn(fields: Map<string, string>): Announcement | null | 'unreadable' {
  const given = { bytes: fields.get('bytes'), sha256: fields.get('sha256') };
  if (given.bytes === undefined && given.sha256 === undefined) return null;
  const parsed = announcement.safeParse(given);
  return parsed.success ? parsed.data : 'unreadable';
}
