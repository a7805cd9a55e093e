import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { openDocument } from '@/lib/documents/open-document';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { bothTimes } from '@/lib/platform/instant';
import { log } from '@/lib/platform/log';
import { asText, isPrintedByNumber, printPapers } from '@/lib/platform/paper';
import { isStored } from '@/lib/platform/storage';
import { identifierCells, type RequestFile, requestPaper } from '@/lib/requests/papers';
import type { RequestDetail } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { paperOf, receiptPdf } from './open-receipt';
import { withNumberNote } from './papers';
import { archivedDocuments, everyIdentifier, openedReceipts, receivedDocuments } from './queries';
import { csvCell, entryName, paperSizeFor, printedCode } from './rules';
import type { ReceiptContent } from './schema';

/** What was said and what happened, as the actor may know it: later nouns and the screen's words, so the caller brings it. */
export type Told = Pick<RequestFile, 'thread' | 'steps'>;

/** Raised before anything is sent when a document's bytes are not there: an archive without them would be no whole file. */
export class DocumentMissing extends Error {}

async function gather(request: RequestDetail, told: Told) {
  const [identifiers, documents, receipts, company] = await Promise.all([
    everyIdentifier(request.id),
    receivedDocuments(database(), request.id),
    openedReceipts(request.id),
    currentCompany(),
  ]);
  const listed = receipts.map(({ number, code, issuedAt }) => ({
    label: number === 1 ? 'Filing' : `Correction ${number - 1}`,
    value: `${printedCode(code)}, ${bothTimes(new Date(issuedAt), company.timeZone).utc}`,
  }));
  const file: RequestFile = {
    request,
    identifiers,
    documents,
    receipts: listed,
    company,
    at: now(),
    ...told,
  };
  return { file, receipts };
}

async function printed(file: RequestFile, receipts: ReceiptContent[]): Promise<Buffer> {
  const papers = [...receipts.map(paperOf), requestPaper(file)];
  const byNumber = await isPrintedByNumber(papers.map(asText).join());
  return printPapers(withNumberNote(papers, byNumber), {
    author: file.company.legalName,
    at: file.at,
    size: paperSizeFor(file.request.agency.country),
  });
}

async function noteExport(actor: Actor, requestId: string, format: 'pdf' | 'zip', documents: number) {
  await inTransaction((tx) =>
    appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.exported',
      requestId,
      data: { format, documents },
    }),
  );
}

/** The whole request but its documents as one PDF: its receipts, then what was filed, said and decided. Notes never. */
export async function printRequest(
  actor: Actor,
  request: RequestDetail,
  told: Told,
): Promise<{ name: string; pdf: Buffer }> {
  const { file, receipts } = await gather(request, told);
  const pdf = await printed(file, receipts);
  await noteExport(actor, request.id, 'pdf', 0);
  return { name: `${request.reference} request.pdf`, pdf };
}

/**
 * The whole request as a ZIP for the court file: papers, text copies, the identifiers and every confirmed document,
 * with their SHA-256. Documents are stored as they are and pass through piece by piece, so the length is known
 * beforehand and a broken transfer is seen as one.
 * @returns the stream, which fails rather than ends where a document turns out damaged
 * @throws DocumentMissing before anything is sent
 */
export async function exportRequest(
  actor: Actor,
  request: RequestDetail,
  told: Told,
): Promise<{ name: string; length: number; content: Readable }> {
  const documents = await archivedDocuments(request.id);
  for (const { id, storageKey } of documents) {
    if (!(await isStored(storageKey))) throw new DocumentMissing(`the bytes of document ${id} are missing`);
  }
  const { file, receipts } = await gather(request, told);
  const written = await writtenEntries(file, receipts);
  const entries = documents.map((document, index) => ({
    ...document,
    path: entryName(index + 1, document.name),
  }));
  const sums = [
    ...written.map(({ path, bytes }) => `${digest(bytes)}  ${path}`),
    ...entries.map(({ path, sha256 }) => `${sha256}  ${path}`),
  ];
  await noteExport(actor, request.id, 'zip', documents.length);

  const zip = new ZipFile();
  for (const { path, bytes } of written) zip.addBuffer(bytes, path, { mtime: file.at, compress: false });
  for (const { id, path, bytes, createdAt } of entries) {
    zip.addReadStreamLazy(path, { mtime: createdAt, compress: false, size: bytes }, (give) => {
      openDocument(actor, request.id, id, 'download').then(
        ({ content }) => {
          zip.outputStream.once('close', () => content.destroy());
          give(null, content);
        },
        (error) => give(error, undefined as never),
      );
    });
  }
  zip.addBuffer(Buffer.from(`${sums.join('\n')}\n`), 'SHA256SUMS', { mtime: file.at, compress: false });
  const content = zip.outputStream as Readable;
  zip.on('error', (error: Error) => {
    log.error({ err: error, requestId: request.id }, 'the archive of a request broke off');
    content.destroy(error);
  });
  const length = await new Promise<number>((tell) => {
    (zip.end as (options: object, tell: (size: number) => void) => void)({}, tell);
  });
  if (length < 0) throw new Error('the length of an archive is not known');
  return { name: `${request.reference}.zip`, length, content };
}

/** What is written into the archive, small enough to be held: papers, and their words as typed. */
async function writtenEntries(
  file: RequestFile,
  receipts: ReceiptContent[],
): Promise<{ path: string; bytes: Buffer }[]> {
  const latest = receipts.at(-1);
  const rows = file.identifiers.map((each, index) => [String(index + 1), ...identifierCells(each)]);
  const table = [['No.', 'As typed', 'As read', 'Type', 'Outcome'], ...rows];
  const csv = `\ufeff${table.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
  return [
    ...(await Promise.all(
      receipts.map(async (receipt) => ({
        path: receipt.number === 1 ? 'receipt.pdf' : `receipt-${receipt.number}.pdf`,
        bytes: await receiptPdf(receipt),
      })),
    )),
    { path: 'request.pdf', bytes: await printed(file, []) },
    {
      path: 'request.txt',
      bytes: Buffer.from([...receipts.map(paperOf), requestPaper(file)].map(asText).join('\n\n')),
    },
    ...(latest?.identifiers
      ? [{ path: 'identifiers.txt', bytes: Buffer.from(latest.identifiers.typed) }]
      : []),
    ...(rows.length > 0 ? [{ path: 'identifiers.csv', bytes: Buffer.from(csv) }] : []),
  ];
}
