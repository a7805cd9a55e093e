import { randomBytes } from 'node:crypto';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { digest, newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
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
  const { reference, submittedAt, guidelinesVersion, agent, agency } = request;
  if (!reference || !submittedAt || !guidelinesVersion) throw new Error('a receipt is for what was filed');
  const kind = request.kind as KindId;
  const answers = await answersOf(request);
  const number = (request.receipts[0]?.number ?? 0) + 1;
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
    answers: withoutList(kind, answers, company.name),
    identifiers: listOf(answers, request._count.identifiers),
    categories: request.categories.map(({ category, answer }) => ({
      label: CATEGORIES[category as CategoryId].label,
      answer,
    })),
    documents: await receivedDocuments(tx, requestId),
  };
  const text = JSON.stringify(content);
  const id = newId();
  await tx.receipt.create({
    data: {
      id,
      requestId,
      number,
      code,
      issuedAt: at,
      content: await seal(text, { use: 'receipt.content', id }),
      sha256: digest(text),
    },
  });
  return { code, number };
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
