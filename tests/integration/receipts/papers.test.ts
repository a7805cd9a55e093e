import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgentActor } from '@/lib/accounts/rules';
import { receiveDocument } from '@/lib/documents/receive-document';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { bothTimes } from '@/lib/platform/instant';
import { NotFound } from '@/lib/platform/refusal';
import { DocumentMissing, exportRequest, printRequest } from '@/lib/receipts/export-request';
import { fileRequest } from '@/lib/receipts/file-request';
import { openReceipt } from '@/lib/receipts/open-receipt';
import { printedCode } from '@/lib/receipts/rules';
import { findRequest, type RequestDetail } from '@/lib/requests/queries';
import { inPieces, pdf } from '@/tests/integration/documents/draft';
import { readPdf } from '@/tests/support/pdf-text';
import { anAgent } from '@/tests/support/people';
import { aFinishedDraft, goodPages } from '@/tests/support/requests';
import { unzip } from '@/tests/support/unzip';

const TOLD = {
  thread: [{ author: 'Twilio', at: new Date('2026-11-01T10:00Z'), body: 'We have read your message.' }],
  steps: [{ at: new Date('2026-11-01T09:00Z'), what: 'Filed', by: 'Dana Reyes' }],
};

/** A filed request whose documents have bytes, one of them large, with names no ASCII holds. */
async function withDocuments(agent: AgentActor): Promise<{ id: string; reference: string; bytes: Buffer[] }> {
  const pages = { contact: { ...goodPages().contact, name: 'Юлия 王小明' } };
  const id = await aFinishedDraft(agent, { pages });
  // The support's document is a row without bytes.
  await database().document.updateMany({ where: { requestId: id }, data: { removedAt: now() } });
  const bytes = [pdf(1_500), pdf(3_000_001, 'y')];
  const target = { requestId: id, reference: null, status: 'draft', mayAdd: true };
  for (const [index, content] of bytes.entries()) {
    await receiveDocument(agent, target, {
      name: ['Vorladung Müller: Anlage?.pdf', 'приказ.pdf'][index]!,
      announced: { bytes: content.length, sha256: digest(content) },
      role: 'process',
      source: inPieces(content),
    });
  }
  const { reference } = await fileRequest(agent, {
    draftId: id,
    certified: true,
    attested: true,
    factorAt: now(),
  });
  return { id, reference, bytes };
}

let dana: AgentActor;
let filed: Awaited<ReturnType<typeof withDocuments>>;
let request: RequestDetail;

beforeAll(async () => {
  dana = await anAgent();
  filed = await withDocuments(dana);
  request = (await findRequest(dana, filed.reference))!;
});

const eventsOf = (act: string) => database().auditEvent.findMany({ where: { act, requestId: filed.id } });

describe('the receipt as PDF', () => {
  test('can be read: reference, code, both times, every SHA-256, version; on every page reference and number', async () => {
    const { name, pdf: bytes } = await openReceipt(dana, filed.reference, 1);
    const { pages, text, info } = await readPdf(bytes);
    const { code } = await database().receipt.findFirstOrThrow({ where: { requestId: filed.id } });
    const { utc, local } = bothTimes(request.submittedAt!, 'America/Los_Angeles');
    const expected = [
      filed.reference,
      printedCode(code),
      utc,
      local,
      ...filed.bytes.map((each) => digest(each)),
      `Version ${request.guidelinesVersion}`,
      new URL('/verify', env().publicUrl).toString(),
      'Юлия [U+738B U+5C0F U+660E]',
      'приказ.pdf',
      '+1 (415) 555-0132',
    ];
    for (const words of expected) expect(text).toContain(words);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(filed.reference);
      expect(page).toContain(`${index + 1} of ${pages.length}`);
    }
    expect(info).toMatchObject({ Title: `Receipt ${filed.reference}`, Language: 'en' });
    expect(name).toBe(`${filed.reference} receipt.pdf`);
    expect(await eventsOf('receipt.opened')).toHaveLength(1);
  });

  test('is the same to the byte each time, and embeds its fonts', async () => {
    const first = await openReceipt(dana, filed.reference, 1);
    const second = await openReceipt(dana, filed.reference, 1);
    expect(first.pdf.equals(second.pdf)).toBe(true);
    expect(first.pdf.includes('/FontFile2')).toBe(true);
    expect(first.pdf.includes('/BaseFont /Helvetica')).toBe(false);
  });

  test('is not there for another agency', async () => {
    await expect(openReceipt(await anAgent(), filed.reference, 1)).rejects.toThrow(NotFound);
  });
});

describe('the whole request', () => {
  test('as one PDF has answers, identifiers, categories, thread and what happened; no note', async () => {
    const { pdf: bytes } = await printRequest(dana, request, TOLD);
    const { text } = await readPdf(bytes);
    for (const words of [
      'Sangamon County Circuit Court',
      '+14155550132',
      'This process reaches it',
      '2703(c)(2)',
      'We have read your message.',
      'What happened',
      ...filed.bytes.map((each) => digest(each)),
    ]) {
      expect(text).toContain(words);
    }
    expect((await eventsOf('request.exported')).at(-1)?.data).toEqual({ format: 'pdf', documents: 0 });
  });

  test('as ZIP holds every document and paper under the SHA-256 it names, and is as long as announced', async () => {
    const { name, length, content } = await exportRequest(dana, request, TOLD);
    const archive = await buffer(content);
    expect(name).toBe(`${filed.reference}.zip`);
    expect(archive.length).toBe(length);
    const files = unzip(archive);
    expect([...files.keys()]).toEqual([
      'receipt.pdf',
      'request.pdf',
      'request.txt',
      'identifiers.txt',
      'identifiers.csv',
      'documents/01 Vorladung Müller_ Anlage_.pdf',
      'documents/02 приказ.pdf',
      'SHA256SUMS',
    ]);
    expect(files.get('documents/01 Vorladung Müller_ Anlage_.pdf')?.equals(filed.bytes[0]!)).toBe(true);
    expect(files.get('documents/02 приказ.pdf')?.equals(filed.bytes[1]!)).toBe(true);
    const sums = files.get('SHA256SUMS')!.toString().trimEnd().split('\n');
    files.delete('SHA256SUMS');
    expect(sums).toEqual([...files].map(([path, bytes]) => `${digest(bytes)}  ${path}`));
    expect(files.get('request.txt')!.toString()).toContain('Юлия 王小明');
    expect(files.get('identifiers.csv')!.toString()).toContain(`"'+1 (415) 555-0132","'+14155550132"`);
    expect((await eventsOf('request.exported')).at(-1)?.data).toEqual({ format: 'zip', documents: 2 });
  });

  test('is not made where the bytes of a document are missing', async () => {
    const lost = await withDocuments(dana);
    const [document] = await database().document.findMany({
      where: { requestId: lost.id, removedAt: null },
      orderBy: { createdAt: 'asc' },
    });
    const { storageKey } = document!;
    await rm(join(env().storageDir, storageKey.slice(0, 2), storageKey));
    const detail = (await findRequest(dana, lost.reference))!;
    await expect(exportRequest(dana, detail, TOLD)).rejects.toThrow(DocumentMissing);
  });

  test('breaks off, and does not end, where a document is another than was received', async () => {
    const changed = await withDocuments(dana);
    await database().document.updateMany({
      where: { requestId: changed.id, bytes: 1_500 },
      data: { sha256: digest('another') },
    });
    const detail = (await findRequest(dana, changed.reference))!;
    const { content } = await exportRequest(dana, detail, TOLD);
    await expect(buffer(content)).rejects.toThrow();
  });
});
