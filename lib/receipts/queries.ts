import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@/lib/accounts/rules';
import { digest, unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import { may, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, type OpenedIdentifier, whereOf } from '@/lib/requests/queries';
import { type ReceiptContent, type ReceiptDocument, receiptContentSchema } from './schema';

/** The confirmed documents of a request, oldest first, as a receipt names them. */
export async function receivedDocuments(reader: Reader, requestId: string): Promise<ReceiptDocument[]> {
  const rows = await reader.document.findMany({
    where: { requestId, confirmedAt: { not: null }, removedAt: null, role: { not: 'correspondence' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    rows.map(async ({ id, name, role, bytes, pages, sha256, createdAt }) => ({
      name: await unseal(name, { use: 'document.name', id }),
      role,
      bytes,
      pages,
      sha256,
      receivedAt: createdAt.toISOString(),
    })),
  );
}

/** The receipts of a request that the caller found in the actor's scope, oldest first. */
export async function receiptsOf(
  requestId: string,
): Promise<{ number: number; code: string; issuedAt: Date }[]> {
  return database().receipt.findMany({
    where: { requestId },
    orderBy: { number: 'asc' },
    select: { number: true, code: true, issuedAt: true },
  });
}

/** A receipt of a request within the actor's reach; null otherwise. */
export async function findReceipt(
  actor: Actor,
  reference: string,
  number: number,
): Promise<{ requestId: string; content: ReceiptContent } | null> {
  const request = await database().request.findFirst({
    where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
    include: { ...FACTS, receipts: { where: { number } } },
  });
  const [row] = request?.receipts ?? [];
  if (!request || !row || !may(actor, 'view', factsOf(request))) return null;
  return { requestId: request.id, content: await contentOf(row) };
}

/** Every receipt of a request that the caller found in the actor's scope, opened, oldest first. */
export async function openedReceipts(requestId: string): Promise<ReceiptContent[]> {
  const rows = await database().receipt.findMany({ where: { requestId }, orderBy: { number: 'asc' } });
  return Promise.all(rows.map(contentOf));
}

/** @throws Error where what is sealed is not what was issued */
async function contentOf(row: { id: string; content: Uint8Array; sha256: string }): Promise<ReceiptContent> {
  const text = await unseal(row.content, { use: 'receipt.content', id: row.id });
  if (digest(text) !== row.sha256) throw new Error('a receipt is not the one that was issued');
  return receiptContentSchema.parse(JSON.parse(text));
}

/**
 * What anyone who holds a code may know of its receipt: of one in the compartment that it is ours and when, of any
 * other what compares a paper with it. Nothing of agency, agent or what was asked.
 */
export type KnownReceipt = {
  issuedAt: Date;
  filing: {
    reference: string;
    number: number;
    guidelinesVersion: number;
    documents: { bytes: number; sha256: string }[];
  } | null;
};

/** A receipt by its code in the normal form; null where none of ours has it. */
export async function receiptByCode(code: string): Promise<KnownReceipt | null> {
  const row = await database().receipt.findUnique({ where: { code } });
  if (!row) return null;
  const { compartment, reference, number, guidelinesVersion, documents } = await contentOf(row);
  return {
    issuedAt: row.issuedAt,
    filing: compartment
      ? null
      : {
          reference,
          number,
          guidelinesVersion,
          documents: documents.map(({ bytes, sha256 }) => ({ bytes, sha256 })),
        },
  };
}

/** How many identifiers are opened at a go, each about a millisecond of computing. */
const SLICE = 50;

/** All identifiers of a request that the caller found in the actor's scope; others' pages do not wait for it. */
export async function everyIdentifier(requestId: string): Promise<OpenedIdentifier[]> {
  const rows = await database().requestIdentifier.findMany({
    where: { requestId },
    orderBy: { position: 'asc' },
  });
  const opened: OpenedIdentifier[] = [];
  for (let start = 0; start < rows.length; start += SLICE) {
    const slice = rows.slice(start, start + SLICE).map(async ({ id, type, value, outcome }) => {
      const kept = JSON.parse(await unseal(value, { use: 'request_identifier.value', id }));
      return { id, type, ...kept, outcome };
    });
    opened.push(...(await Promise.all(slice)));
    await setImmediate();
  }
  return opened;
}

/** The documents that go into the archive of a request, with where their bytes lie. */
export async function archivedDocuments(
  requestId: string,
): Promise<
  { id: string; name: string; bytes: number; sha256: string; storageKey: string; createdAt: Date }[]
> {
  const rows = await database().document.findMany({
    where: { requestId, confirmedAt: { not: null }, removedAt: null, role: { not: 'correspondence' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, bytes: true, sha256: true, storageKey: true, createdAt: true },
  });
  return Promise.all(
    rows.map(async (row) => ({ ...row, name: await unseal(row.name, { use: 'document.name', id: row.id }) })),
  );
}
