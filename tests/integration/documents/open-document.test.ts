import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { tidyDocuments } from '@/lib/documents/jobs';
import { openDocument } from '@/lib/documents/open-document';
import { documentsOf } from '@/lib/documents/queries';
import { receiveDocument } from '@/lib/documents/receive-document';
import { removeDocument } from '@/lib/documents/remove-document';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/refusal';
import { enterDraft, inPieces, pdf, storedFiles } from './draft';

let draft: Awaited<ReturnType<typeof enterDraft>>;

beforeAll(async () => {
  draft = await enterDraft();
});

function send(bytes: Buffer) {
  const source = inPieces(bytes);
  return receiveDocument(draft.actor, draft.target, {
    name: 'a.pdf',
    announced: null,
    role: 'process',
    source,
  });
}

const open = (id: string) => openDocument(draft.actor, draft.target.requestId, id, 'download');
const pathOf = (id: string) => join(env().storageDir, id.slice(0, 2), id);

describe('opening', () => {
  test.each([
    ['the smallest', 20],
    ['one of a frame', 65_536],
    ['a large one', 3_000_001],
  ])('gives %s back as it was sent, and the log says so', async (_what, size) => {
    const bytes = Buffer.concat([pdf(9), randomBytes(size), pdf(9)]);
    const { id } = await send(bytes);
    const opened = await open(id);
    expect(opened).toMatchObject({ name: 'a.pdf', contentType: 'application/pdf' });
    expect(bytes.equals(await buffer(opened.content))).toBe(true);
    const events = await database().auditEvent.findMany({ where: { act: 'document.opened' } });
    expect(events.at(-1)?.data).toEqual({ documentId: id, use: 'download' });
  });

  test('fails at a changed, cut or exchanged file and hands out no changed byte', async () => {
    const bytes = pdf(400_000);
    const { id } = await send(bytes);
    const sealed = readFileSync(pathOf(id));
    const damaged = Buffer.from(sealed);
    damaged[300_000]! ^= 1;
    writeFileSync(pathOf(id), damaged);
    const got: Buffer[] = [];
    const { content } = await open(id);
    await expect(
      (async () => {
        for await (const chunk of content) got.push(chunk);
      })(),
    ).rejects.toThrow();
    expect(bytes.subarray(0, Buffer.concat(got).length).equals(Buffer.concat(got))).toBe(true);

    writeFileSync(pathOf(id), sealed.subarray(0, 200_000));
    await expect(open(id).then((opened) => buffer(opened.content))).rejects.toThrow();

    const { id: other } = await send(pdf(300));
    writeFileSync(pathOf(id), readFileSync(pathOf(other)));
    await expect(open(id).then((opened) => buffer(opened.content))).rejects.toThrow();
  });

  test('is left to the sender until it is confirmed, and finds nothing elsewhere', async () => {
    const { id } = await send(pdf(77));
    const other = await enterDraft();
    await expect(openDocument(other.actor, draft.target.requestId, id, 'view')).rejects.toThrow(NotFound);
    await expect(openDocument(draft.actor, other.target.requestId, id, 'view')).rejects.toThrow(NotFound);
  });

  test('can be broken off without harm', async () => {
    const { id } = await send(pdf(5_000_000));
    const { content } = await open(id);
    content.destroy();
    await new Promise((done) => setTimeout(done, 50));
    expect((await buffer((await open(id)).content)).length).toBe(5_000_000);
  });
});

describe('the worker', () => {
  test('deletes bytes and rows of what was removed and what nobody names, once it is a day old', async () => {
    const kept = await send(pdf(111));
    const removed = await send(pdf(222));
    const orphan = await send(pdf(333));
    const fresh = await send(pdf(444));
    await removeDocument(draft.actor, draft.target, { document: removed.id });
    await database().document.deleteMany({ where: { id: { in: [orphan.id, fresh.id] } } });
    const remains = `${pathOf(orphan.id)}.tmp-00`;
    writeFileSync(remains, 'half');
    const old = new Date(now().getTime() - 25 * 60 * 60 * 1000);
    for (const path of [pathOf(orphan.id), remains, pathOf(kept.id)]) utimesSync(path, old, old);

    expect(await tidyDocuments()).toEqual({ removed: 1, orphans: 2 });
    const names = storedFiles().map(({ name }) => name);
    expect(names).toContain(kept.id);
    expect(names).toContain(fresh.id);
    expect(names.some((name) => name.startsWith(orphan.id) || name === removed.id)).toBe(false);
    expect(await database().document.count({ where: { id: removed.id } })).toBe(0);
    expect(await tidyDocuments()).toEqual({ removed: 0, orphans: 0 });
    expect((await documentsOf(draft.target.requestId)).map(({ id }) => id)).toContain(kept.id);
  });

  test('finds folders that only their owner can enter', () => {
    expect(statSync(env().storageDir).mode & 0o777).toBe(0o700);
    for (const folder of readdirSync(env().storageDir)) {
      expect(statSync(join(env().storageDir, folder)).mode & 0o777).toBe(0o700);
    }
  });
});
