import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { paths } from '@/lib/paths';
import { inTransaction } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { isPrintedByNumber, type Paper, printPapers } from '@/lib/platform/paper';
import { NotFound } from '@/lib/platform/refusal';
import { receiptPaper, withNumberNote } from './papers';
import { findReceipt } from './queries';
import { paperSizeFor } from './rules';
import type { ReceiptContent } from './schema';

/**
 * Prints a receipt for whoever may see its request; the log says who did. The same receipt gives the same bytes.
 * @throws NotFound where the actor may not see it, or there is none of that number
 */
export async function openReceipt(
  actor: Actor,
  reference: string,
  number: number,
): Promise<{ name: string; pdf: Buffer }> {
  const found = await findReceipt(actor, reference, number);
  if (!found) throw new NotFound();
  const pdf = await receiptPdf(found.content);
  await inTransaction((tx) =>
    appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'receipt.opened',
      requestId: found.requestId,
      data: { number },
    }),
  );
  return { name: receiptName(found.content), pdf };
}

/** The name its file is saved under. */
function receiptName({ reference, number }: ReceiptContent): string {
  return number === 1 ? `${reference} receipt.pdf` : `${reference} receipt ${number}.pdf`;
}

/** The paper of a receipt, with the address at which its code is checked. */
export function paperOf(content: ReceiptContent): Paper {
  return receiptPaper(content, new URL(paths.verify(), env().publicUrl).toString());
}

/** A receipt as PDF; the time it names as its making is the receipt's own. */
export async function receiptPdf(content: ReceiptContent): Promise<Buffer> {
  const byNumber = await isPrintedByNumber(JSON.stringify(content));
  return printPapers(withNumberNote([paperOf(content)], byNumber), {
    author: content.company.legalName,
    at: new Date(content.issuedAt),
    size: paperSizeFor(content.agency.country),
  });
}
