import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isViewer, sendDocument } from '@/app/api/documents/[id]/send-document';
import { receiveDocument } from '@/lib/documents/receive-document';
import { env } from '@/lib/platform/env';
import { enterDraft, inPieces, pdf } from './draft';

let draft: Awaited<ReturnType<typeof enterDraft>>;

beforeAll(async () => {
  draft = await enterDraft();
});

const send = (bytes: Buffer, name: string) =>
  receiveDocument(draft.actor, draft.target, {
    name,
    announced: null,
    role: 'process',
    source: inPieces(bytes),
  });

test('a download is saved, never shown or kept by a cache', async () => {
  const { id } = await send(pdf(150_000), 'Größe.exe');
  const answer = await sendDocument(draft.actor, draft.target.requestId, id, 'download');
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Gro_e.exe.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.exe.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  });
  expect(pdf(150_000).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
});

test('what is not there, not for this actor or damaged is answered in a sentence', async () => {
  const unknown = await sendDocument(draft.actor, draft.target.requestId, randomUUID(), 'download');
  const foreign = await sendDocument(draft.actor, null, randomUUID(), 'download');
  expect([unknown.status, foreign.status]).toEqual([404, 404]);
  expect(await unknown.text()).toBe(await foreign.text());

  const { id } = await send(pdf(2_000), 'a.pdf');
  const path = join(env().storageDir, id.slice(0, 2), id);
  writeFileSync(path, readFileSync(path).subarray(0, -1));
  const shorter = await sendDocument(draft.actor, draft.target.requestId, id, 'download');
  writeFileSync(path, 'nothing of ours');
  const other = await sendDocument(draft.actor, draft.target.requestId, id, 'download');
  expect([shorter.status, other.status]).toEqual([500, 500]);
});

test('the viewer is told from a link that poses as it', () => {
  const ask = (address: string, destination?: string) =>
    isViewer(
      new Request(`http://localhost${address}`, {
        headers: destination ? { 'sec-fetch-dest': destination } : {},
      }),
    );
  expect(ask('/api/documents/x?view=1', 'empty')).toBe(true);
  expect(ask('/api/documents/x?view=1')).toBe(true);
  expect(ask('/api/documents/x?view=1', 'document')).toBe(false);
  expect(ask('/api/documents/x?view=1', 'iframe')).toBe(false);
  expect(ask('/api/documents/x', 'empty')).toBe(false);
});
