import type { DocumentView } from '@/lib/documents/rules';
import { cleanName, END_BYTES, fileProblem, MAX_NAME, PROBLEMS } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';

const UNREADABLE =
  'The file could not be read. It may have been moved or opened by another program: choose it again.';
const BROKEN = 'The connection broke, so nothing was kept. Check your connection and press Upload again.';

/** What an upload comes to: a document, a sentence, or neither where the person stopped it. */
export type Sent = { document: Pick<DocumentView, 'id' | 'name'> } | { message: string } | null;

/** Why a chosen file would be refused, by the server's own rules and in its words; null when it would not. */
export async function refusalOf(file: File | undefined): Promise<string | null> {
  if (!file) return PROBLEMS.no_file;
  if ([...cleanName(file.name)].length > MAX_NAME) return PROBLEMS.name_too_long;
  try {
    const [head, tail] = await Promise.all(
      [file.slice(0, END_BYTES), file.slice(-END_BYTES)].map(
        async (end) => new Uint8Array(await end.arrayBuffer()),
      ),
    );
    const problem = fileProblem(file.size, head!, tail!);
    return problem && PROBLEMS[problem];
  } catch {
    return UNREADABLE;
  }
}

/** Whether this browser can take a SHA-256 here: not on an address without TLS. */
export function canAnnounce(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

async function sha256(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends a file with its size and SHA-256 before it. `onProgress` gets the part that is sent, from 0 to 1. */
export async function sendFile(
  { requestId, role, purpose }: { requestId: string; role: string; purpose: string },
  file: File,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<Sent> {
  const data = new FormData();
  data.set('draft', requestId);
  data.set('role', role);
  data.set('purpose', purpose);
  try {
    data.set('sha256', await sha256(file));
  } catch {
    return { message: UNREADABLE };
  }
  data.set('bytes', String(file.size));
  data.set('file', file);
  if (signal.aborted) return null;

  return new Promise((done) => {
    // fetch cannot tell how much it has sent.
    const request = new XMLHttpRequest();
    request.open('POST', paths.uploadDocument());
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as { ok: boolean; document?: DocumentView; message?: string } | null;
      if (answer?.ok && answer.document) done({ document: answer.document });
      else done({ message: answer?.message ?? PROBLEMS.failed });
    };
    request.onerror = () => done({ message: BROKEN });
    request.onabort = () => done(null);
    signal.addEventListener('abort', () => request.abort());
    request.send(data);
  });
}
