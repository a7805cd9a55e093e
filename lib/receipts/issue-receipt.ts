import { randomBytes } from 'node:crypto';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { digest, newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { Prisma, Request } from '@/lib/platform/prisma/client';
import { answerRows } from '@/lib/requests/kinds/answer-rows';
import { answersOf } from '@/lib/requests/queries';
import type { Answers } from '@/lib/requests/schema';
import type { Company } from '@/lib/settings/schema';
import { receivedDocuments } from './queries';
import { ALPHABET, CODE_LENGTH } from './rules';
import type { ReceiptContent } from './schema';

const FILED = {
  agency: { select: { name: true, country: true } },
  agent: { select: { name: true, title: true, address: true } },
  categories: { orderBy: { category: 'asc' } },
  receipts: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
  _count: { select: { identifiers: true } },
} as const;

/**
 * Issues a receipt of a request as it stands in the transaction at hand: call it once answers, identifiers,
 * categories and documents are written, and while the request's row is locked. Any filer uses it, and every
 * correction, which gets the next number; receipts that were issued before stay as they are.
 * @param company read before the transaction began
 * @returns the code in its normal form, and the number
 * @throws Error where the request was never filed
 */
export async function issueReceipt(
  tx: Tx,
  { requestId, company, at }: { requestId: string; company: Company; at: Date },
): Promise<{ code: string; number: number }> {
  const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, include: FILED });
  const number = (request.receipts[0]?.number ?? 0) + 1;
  const answers = await answersOf(request);
  const documents = await receivedDocuments(tx, requestId);
  const filed = { ...request, answers, documents, identifiers: request._count.identifiers };
  const { code, row } = await receiptRow(filed, { number, company, at });
  await tx.receipt.create({ data: row });
  return { code, number };
}

/** A request as a receipt tells of it: opened, with its documents and how many identifiers it has. */
export type FiledFacts = Pick<
  Request,
  | 'id'
  | 'reference'
  | 'kind'
  | 'channel'
  | 'submittedAt'
  | 'certifiedAt'
  | 'guidelinesVersion'
  | 'compartment'
> &
  Pick<ReceiptContent, 'agency' | 'agent' | 'documents'> & {
    answers: Answers;
    categories: { category: string; answer: string | null }[];
    identifiers: number;
  };

/**
 * A receipt's row, sealed, and the code printed on it. Writes nothing: `issueReceipt` does, and the seed.
 * @throws Error where the request was never filed
 */
export async function receiptRow(
  request: FiledFacts,
  { number, company, at }: { number: number; company: Company; at: Date },
): Promise<{ code: string; row: Prisma.ReceiptCreateManyInput }> {
  const { reference, submittedAt, guidelinesVersion, agent, agency } = request;
  if (!reference || !submittedAt || !guidelinesVersion) throw new Error('a receipt is for what was filed');
  const kind = request.kind as KindId;
  const code = randomCode();
  const content: ReceiptContent = {
    format: 1,
    code,
    number,
    issuedAt: at.toISOString(),
    reference,
    kind: { id: kind, label: KINDS[kind].name },
    channel: request.channel,
    filedAt: submittedAt.toISOString(),
    certifiedAt: request.certifiedAt?.toISOString() ?? null,
    guidelinesVersion,
    company: {
      name: company.name,
      legalName: company.legalName,
      portalName: company.portalName,
      timeZone: company.timeZone,
    },
    agency,
    agent,
    compartment: request.compartment,
    answers: withoutList(kind, request.answers, company.name),
    identifiers: listOf(request.answers, request.identifiers),
    categories: request.categories.map(({ category, answer }) => ({
      label: CATEGORIES[category as CategoryId].label,
      answer,
    })),
    documents: request.documents,
  };
  const text = JSON.stringify(content);
  const id = newId();
  const sealed = await seal(text, { use: 'receipt.content', id });
  return {
    code,
    row: { id, requestId: request.id, number, code, issuedAt: at, content: sealed, sha256: digest(text) },
  };
}

/** 32 divides 256, so five bits of each random byte fall evenly on the alphabet. */
function randomCode(): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** The list of identifiers and the categories have places of their own. */
function withoutList(kind: KindId, answers: Answers, company: string): ReceiptContent['answers'] {
  return answerRows(kind, answers, company)
    .map((part) => ({
      ...part,
      rows: part.rows.filter(({ key }) => !(part.section === 'identifiers' && key === 'identifiers')),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function listOf({ identifiers }: Answers, count: number): ReceiptContent['identifiers'] {
  if (!identifiers) return null;
  return { count, typed: identifiers.identifiers, sha256: digest(identifiers.identifiers) };
}
