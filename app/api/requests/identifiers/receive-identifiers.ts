import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { log } from '@/lib/platform/log';
import { NotFound, Refusal, type TooMany } from '@/lib/platform/refusal';
import { addIdentifiers } from '@/lib/requests/add-identifiers';
import { type FileOutcome, type FileProblem, MAX_FILE_BYTES } from '@/lib/requests/kinds/file-outcome';
import { readIdentifierFile } from '@/lib/requests/kinds/identifier-file';
import { ID } from '@/lib/requests/queries';
import { BrokenUpload, dropBody, readUpload, SeveralFiles, type Upload } from '../../documents/read-upload';
import { isSameOrigin } from '../../documents/same-origin';

const to = (location: string) => new Response(null, { status: 303, headers: { location } });

/** The page of the list again, with what is to be said on it; what was taken says itself. */
function back(draftId: string, problem?: { problem: FileProblem; line?: number }): Response {
  const page = paths.draftSection(draftId, 'identifiers');
  if (!problem) return to(`${page}#from-file`);
  const line = problem.line ? `&line=${problem.line}` : '';
  return to(`${page}?file=${problem.problem}${line}`);
}

type Surroundings = {
  currentActor(): Promise<Actor | null>;
  mayAdd(actor: Actor): boolean;
  /** Counts the file; null unless it is one too many. */
  limitUploads(actor: Actor): Promise<TooMany | null>;
};

/**
 * Receives a CSV file of identifiers into a draft, from a page without script, and leads back to that page. Whatever
 * the answer, the body was read to its end first: a browser that is still sending would show a broken connection.
 * @param surroundings where it learns who asks; a parameter, so that it can be tested without Next's request
 */
export async function receiveIdentifiers(
  request: Request,
  { currentActor, mayAdd, limitUploads }: Surroundings,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) {
    await dropBody(request);
    return new Response('The file was not sent from a page of this portal, so it was not read.', {
      status: 403,
    });
  }
  const actor = await currentActor();
  if (!actor || !mayAdd(actor)) {
    await dropBody(request);
    return to(actor ? paths.requests() : paths.signIn(paths.requests()));
  }
  let upload: Upload;
  try {
    upload = await readUpload(request);
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return to(paths.requests());
  }
  try {
    const tooMany = await limitUploads(actor);
    return tooMany ? waits(upload, tooMany) : await enter(actor, upload);
  } finally {
    await upload.drain();
  }
}

function waits({ fields }: Upload, { retryAfter }: TooMany): Response {
  const draftId = fields.get('draft') ?? '';
  const answer = ID.test(draftId) ? back(draftId, { problem: 'too_often' }) : to(paths.requests());
  answer.headers.set('retry-after', String(retryAfter));
  return answer;
}

async function enter(actor: Actor, { fields, file }: Upload): Promise<Response> {
  const draftId = fields.get('draft') ?? '';
  if (!ID.test(draftId)) return to(paths.requests());
  if (!file) return back(draftId, { problem: 'no_file' });
  try {
    const bytes = await bytesOf(file.bytes);
    const outcome = bytes ? await outcomeOf(bytes, actor) : ({ problem: 'too_large' } as const);
    if ('problem' in outcome) return back(draftId, outcome);
    const [window = '', seen = ''] = [fields.get('window'), fields.get('seen')];
    await addIdentifiers(actor, { draftId, window, seen, file: { ...outcome, name: file.name } });
    return back(draftId);
  } catch (error) {
    if (error instanceof NotFound) return to(paths.requests());
    if (error instanceof Refusal) return back(draftId, { problem: 'conflict' });
    if (error instanceof BrokenUpload || error instanceof SeveralFiles)
      return back(draftId, { problem: 'incomplete' });
    log.error({ err: error, requestId: draftId }, 'a file of identifiers could not be read');
    return back(draftId, { problem: 'failed' });
  }
}

/** The whole file, or null where it is too large. */
async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads the file slice by slice: ten thousand rows take a second, in which others' pages are not to wait. */
async function outcomeOf(bytes: Uint8Array, actor: Actor): Promise<FileOutcome> {
  const country = actor.kind === 'agent' ? actor.agency.country : 'US';
  const steps = readIdentifierFile(bytes, { country });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await setImmediate();
  }
}
