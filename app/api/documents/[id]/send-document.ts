import { Readable } from 'node:stream';
import type { Actor } from '@/lib/accounts/rules';
import { openDocument } from '@/lib/documents/open-document';
import { attachment } from '@/lib/documents/rules';
import { log } from '@/lib/platform/log';
import { NotFound } from '@/lib/platform/refusal';

/** What a file that people sent is served with: saved, never shown or run from the portal's own origin. */
const GUARD = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer in words where there is no file to send. */
export function sentence(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...GUARD, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/**
 * Whether the viewer asks, which reads the file by script. The parameter alone proves nothing: a link with it
 * would be a download, and browsers say which of the two it is.
 */
export function isViewer(request: Request): boolean {
  const asked = new URL(request.url).searchParams.get('view') === '1';
  const destination = request.headers.get('sec-fetch-dest');
  return asked && (destination === null || destination === 'empty');
}

/** Sends a document of a request that the caller found in the actor's scope (null: there is none). */
export async function sendDocument(
  actor: Actor,
  requestId: string | null,
  documentId: string,
  use: 'download' | 'view',
): Promise<Response> {
  const missing = () => sentence(404, 'There is no such document for you.');
  if (requestId === null) return missing();
  try {
    const { name, contentType, content } = await openDocument(actor, requestId, documentId, use);
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        ...GUARD,
        'content-type': contentType,
        'content-disposition': attachment(name),
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return missing();
    log.error({ err: error, documentId }, 'a document could not be sent');
    return sentence(
      500,
      'The stored document could not be read. Tell the staff of the portal which one it was.',
    );
  }
}
