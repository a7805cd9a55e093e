import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyLog } from '@/lib/audit/verify-log';
import { confirmDocument } from '@/lib/documents/confirm-document';
import type { DocumentTarget } from '@/lib/documents/policy';
import { documentsOf } from '@/lib/documents/queries';
import { DocumentRefusal, receiveDocument } from '@/lib/documents/receive-document';
import { removeDocument } from '@/lib/documents/remove-document';
import { type DocumentProblem, MAX_BYTES, MAX_FILES } from '@/lib/documents/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { enterDraft, inPieces, pdf, storedFiles } from './draft';

type Draft = Awaited<ReturnType<typeof enterDraft>>;
let draft: Draft;
let before: number;

beforeEach(async () => {
  draft = await enterDraft();
  before = storedFiles().length;
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const announce = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sha256(bytes) });

function send(
  bytes: Uint8Array,
  given: { name?: string; announced?: boolean; target?: DocumentTarget } = {},
) {
  return receiveDocument(draft.actor, given.target ?? draft.target, {
    name: given.name ?? 'Subpoena.pdf',
    announced: given.announced === false ? null : announce(bytes),
    role: 'process',
    source: inPieces(bytes),
  });
}

async function expectRefusal(promise: Promise<unknown>, problem: DocumentProblem) {
  const error = await promise.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DocumentRefusal);
  expect((error as DocumentRefusal).problem).toBe(problem);
  expect(storedFiles()).toHaveLength(before);
}

const acts = async () =>
  (
    await database().auditEvent.findMany({
      where: { requestId: draft.target.requestId },
      orderBy: { seq: 'asc' },
    })
  ).map(({ act }) => act);

describe('a file that is received', () => {
  test('is listed with its name, size and SHA-256, and the log says so', async () => {
    const bytes = pdf(1_000_000);
    const sent = await send(bytes, { name: 'C:\\fakepath\\Ladung Größe.pdf' });
    expect(sent).toMatchObject({ name: 'Ladung Größe.pdf', ...announce(bytes), confirmed: true });
    expect(await documentsOf(draft.target.requestId)).toEqual([sent]);
    expect(await acts()).toEqual(['document.uploaded']);
    expect(await verifyLog()).toMatchObject({ intact: true });
  });

  test('leaves no word of its content or name in the raw bytes of storage and row', async () => {
    await send(pdf(300_000, 'PLANTED-WORD '), { name: 'Planted name.pdf' });
    const rows = await database().$queryRaw<{ text: string }[]>`select document::text as text from document`;
    const raw = Buffer.concat([
      ...storedFiles().map(({ bytes }) => bytes),
      Buffer.from(JSON.stringify(rows)),
    ]);
    expect(raw.includes('PLANTED-WORD')).toBe(false);
    expect(raw.includes('Planted name')).toBe(false);
    expect(raw.includes(Buffer.from('Planted name').toString('hex'))).toBe(false);
    expect(storedFiles()).toHaveLength(before + 1);
  });

  test('is one document when it is sent twice, or twice at once', async () => {
    const bytes = pdf(200_000);
    const first = await send(bytes);
    const again = await Promise.all([send(bytes), send(bytes), send(bytes)]);
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([first.id]));
    const other = pdf(200_000, 'y');
    const both = await Promise.all([send(other), send(other)]);
    expect(both[0].id).toBe(both[1].id);
    expect(await documentsOf(draft.target.requestId)).toHaveLength(2);
    expect(storedFiles()).toHaveLength(before + 2);
    expect(await acts()).toEqual(['document.uploaded', 'document.uploaded']);
  });

  test('waits for its confirmation when no script announced it', async () => {
    const bytes = pdf(5_000);
    const { id } = await send(bytes, { announced: false });
    expect((await documentsOf(draft.target.requestId))[0]?.confirmed).toBe(false);
    const wrong = { document: id, bytes: bytes.length, sha256: sha256(randomBytes(3)) };
    await expect(confirmDocument(draft.actor, draft.target, wrong)).rejects.toThrow(
      /not those you confirmed/,
    );
    const right = { document: id, ...announce(bytes) };
    await confirmDocument(draft.actor, draft.target, right);
    await confirmDocument(draft.actor, draft.target, right);
    expect((await documentsOf(draft.target.requestId))[0]?.confirmed).toBe(true);
    expect(await acts()).toEqual(['document.uploaded', 'document.confirmed']);
  });

  test('is confirmed by a second sending that a script announced', async () => {
    const bytes = pdf(5_000);
    const { id } = await send(bytes, { announced: false });
    expect(await send(bytes)).toMatchObject({ id, confirmed: true });
    expect(await acts()).toEqual(['document.uploaded', 'document.confirmed']);
  });

  test('can be of the largest size, and of one byte more no longer', { timeout: 60_000 }, async () => {
    expect(await send(pdf(MAX_BYTES))).toMatchObject({ bytes: MAX_BYTES });
    before += 1;
    await expectRefusal(send(pdf(MAX_BYTES + 1)), 'too_large');
  });
});

describe('a file that is refused leaves nothing behind', () => {
  test('because of what it is', async () => {
    await expectRefusal(send(Buffer.alloc(0)), 'empty');
    await expectRefusal(send(Buffer.from('MZ\x90\0 a program'), { name: 'warrant.pdf' }), 'not_pdf_program');
    await expectRefusal(send(pdf(5_000).subarray(0, 4_000)), 'cut_off');
    await expectRefusal(send(pdf(500), { name: `${'a'.repeat(200)}.pdf` }), 'name_too_long');
    expect(await acts()).toEqual([]);
  });

  test('because it is not what was announced', async () => {
    const file = {
      name: 'a.pdf',
      announced: announce(pdf(500)),
      role: 'process' as const,
      source: inPieces(pdf(501)),
    };
    await expectRefusal(receiveDocument(draft.actor, draft.target, file), 'changed');
  });

  test('because the transmission broke', async () => {
    async function* broken() {
      yield pdf(200_000);
      throw new Error('the line went dead');
    }
    const file = { name: 'a.pdf', announced: null, role: 'process' as const, source: broken() };
    await expect(receiveDocument(draft.actor, draft.target, file)).rejects.toThrow('the line went dead');
    expect(storedFiles()).toHaveLength(before);
    expect(await documentsOf(draft.target.requestId)).toEqual([]);
  });

  test('because the request is full, save for one that it has already', async () => {
    for (let n = 0; n < MAX_FILES; n++) await send(pdf(100 + n));
    before += MAX_FILES;
    await expectRefusal(send(pdf(90)), 'too_many');
    expect(await send(pdf(100))).toMatchObject({ bytes: 100 });
  });

  test('because the review began while it was on its way', async () => {
    await expectRefusal(send(pdf(90), { target: { ...draft.target, mayAdd: false } }), 'closed');
    await database().request.update({
      where: { id: draft.target.requestId },
      data: {
        status: 'in_review',
        reference: 'OW-2026-000001',
        guidelinesVersion: 1,
        submittedAt: now(),
        certifiedAt: now(),
      },
    });
    await expectRefusal(send(pdf(90)), 'closed');
  });
});

describe('removal', () => {
  test('takes a document out of a draft, once, and lets it be sent again', async () => {
    const bytes = pdf(700);
    const { id } = await send(bytes);
    await removeDocument(draft.actor, draft.target, { document: id });
    await removeDocument(draft.actor, draft.target, { document: id });
    expect(await documentsOf(draft.target.requestId)).toEqual([]);
    expect((await send(bytes)).id).not.toBe(id);
    expect(await acts()).toEqual(['document.uploaded', 'document.removed', 'document.uploaded']);
  });

  test('finds no document of another request', async () => {
    const { id } = await send(pdf(700));
    const other = await enterDraft();
    await expect(removeDocument(other.actor, other.target, { document: id })).rejects.toThrow(NotFound);
    const given = { document: id, ...announce(pdf(700)) };
    await expect(confirmDocument(other.actor, other.target, given)).rejects.toThrow(NotFound);
  });
});
