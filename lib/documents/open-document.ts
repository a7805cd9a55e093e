import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { unseal } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { NotFound } from '@/lib/platform/refusal';
import { readSealed } from '@/lib/platform/storage';
import { mayOpen } from './policy';

export type OpenedDocument = { name: string; contentType: string; content: Readable };

/**
 * Opens a document of a request that the caller found in the actor's scope; the log says who did. `use` tells a
 * download from a look in the viewer.
 * The first piece is verified before this returns; the stream fails when a later one is not what was received.
 * @throws NotFound where there is no such document for this actor; Error when the stored file was damaged
 */
export async function openDocument(
  actor: Actor,
  requestId: string,
  documentId: string,
  use: 'download' | 'view',
): Promise<OpenedDocument> {
  const document = await database().document.findFirst({
    where: { id: documentId, requestId, removedAt: null },
  });
  if (!document || !mayOpen(document, actor.accountId)) throw new NotFound();
  const name = await unseal(document.name, { use: 'document.name', id: document.id });
  const sealed = readSealed(document.storageKey, { use: 'document.bytes', id: document.id });
  const content = checked(sealed, document);
  await once(content, 'readable');
  await inTransaction((tx) =>
    appendEvent(tx, { actor, act: 'document.opened', requestId, data: { documentId, use } }),
  );
  return { name, contentType: document.contentType, content };
}

/** Holds the last piece back until size and SHA-256 are those of the row. */
function checked(sealed: Readable, expected: { id: string; bytes: number; sha256: string }): Readable {
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Buffer | null = null;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      if (held) this.push(held);
      held = chunk;
      done();
    },
    flush(done) {
      const same = bytes === expected.bytes && hash.digest('hex') === expected.sha256;
      done(
        same ? null : new Error('a stored file is not the one that was received'),
        same ? held : undefined,
      );
    },
  });
  return pipeline(sealed, check, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      log.error({ err: error, documentId: expected.id }, 'a stored document could not be read');
    }
  });
}
