import { z } from 'zod';

const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const answerValue = z.union([
  z.object({ text: z.string() }),
  z.object({ day: z.string() }),
  z.object({ period: z.object({ from: z.string(), to: z.string() }) }),
]);

/** A document as it was when the receipt was issued. */
const receiptDocument = z.object({
  name: z.string(),
  role: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().nullable(),
  sha256,
  receivedAt: instant,
});

/**
 * What a receipt says, sealed in `Receipt.content`. It copies all it shows, labels included, so that a later
 * correction, a renamed agency or a new version of the portal changes nothing on it. Receipts are never rewritten:
 * whatever is added here must be optional, or come with a new `format`.
 */
export const receiptContentSchema = z.object({
  format: z.literal(1),
  code: z.string(),
  /** 1 for the filing, one more for each correction. */
  number: z.number().int().positive(),
  issuedAt: instant,
  reference: z.string(),
  kind: z.object({ id: z.string(), label: z.string() }),
  /** How it came: portal, phone, mail or in_person. */
  channel: z.string(),
  filedAt: instant,
  certifiedAt: instant.nullable(),
  guidelinesVersion: z.number().int().positive(),
  company: z.object({
    name: z.string(),
    legalName: z.string(),
    portalName: z.string(),
    timeZone: z.string(),
  }),
  agency: z.object({ name: z.string(), country: z.string() }),
  /** Null while a request that staff entered waits for its agent. */
  agent: z.object({ name: z.string(), title: z.string().nullable(), address: z.string() }).nullable(),
  compartment: z.boolean(),
  answers: z.array(
    z.object({
      section: z.string(),
      title: z.string(),
      rows: z.array(z.object({ key: z.string(), label: z.string(), value: answerValue })),
    }),
  ),
  /** How many were read, and the list as typed: its SHA-256 is that of `identifiers.txt` in the file of the request. */
  identifiers: z.object({ count: z.number().int(), typed: z.string(), sha256 }).nullable(),
  /** What was asked for, and what the matrix answered at filing. */
  categories: z.array(z.object({ label: z.string(), answer: z.string().nullable() })),
  documents: z.array(receiptDocument),
});
export type ReceiptContent = z.output<typeof receiptContentSchema>;
export type ReceiptDocument = z.output<typeof receiptDocument>;
