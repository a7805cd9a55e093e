import { beforeAll, describe, expect, test } from 'vitest';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { fileRequest } from '@/lib/receipts/file-request';
import { findReceipt, openedReceipts, receiptByCode } from '@/lib/receipts/queries';
import { anAgency, anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest, aFinishedDraft, goodPages } from '@/tests/support/requests';

let dana: Awaited<ReturnType<typeof anAgent>>;

beforeAll(async () => {
  dana = await anAgent();
});

const filing = (draftId: string) => ({ draftId, certified: true, attested: true, factorAt: now() });
const receiptsOf = (requestId: string) =>
  database().receipt.findMany({ where: { requestId }, orderBy: { number: 'asc' } });

describe('filing', () => {
  test('issues one receipt, which says what was filed', async () => {
    const { id, reference } = await aFiledRequest(dana);
    const request = await database().request.findUniqueOrThrow({
      where: { id },
      include: { documents: true },
    });
    const [receipt, ...more] = await openedReceipts(id);
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({
      number: 1,
      reference,
      kind: { id: 'subpoena_trial', label: 'Trial subpoena' },
      filedAt: request.submittedAt!.toISOString(),
      issuedAt: request.submittedAt!.toISOString(),
      guidelinesVersion: request.guidelinesVersion,
      agency: { name: dana.agency.name },
      agent: { name: dana.name, address: dana.address },
      identifiers: { count: 2, typed: '+1 (415) 555-0132\n+1 415-555-0199' },
      categories: [{ label: 'Subscriber information', answer: 'allowed' }],
      documents: [{ name: 'subpoena.pdf', sha256: request.documents[0]!.sha256 }],
    });
    expect(receipt!.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  });

  test('repeated at once or later gives the same reference and no further receipt', async () => {
    const draftId = await aFinishedDraft(dana);
    const first = await Promise.all(Array.from({ length: 5 }, () => fileRequest(dana, filing(draftId))));
    const later = await fileRequest(dana, filing(draftId));
    expect(new Set([...first, later].map(({ reference }) => reference)).size).toBe(1);
    expect(await receiptsOf(draftId)).toHaveLength(1);
  });

  test('refused issues none', async () => {
    const draftId = await aFinishedDraft(dana);
    await expect(fileRequest(dana, { ...filing(draftId), certified: false })).rejects.toThrow(Refusal);
    expect(await receiptsOf(draftId)).toEqual([]);
  });
});

describe('a receipt', () => {
  test('stays as it was when the request is corrected; the correction has the next one', async () => {
    const { id, reference } = await aFiledRequest(dana);
    const [before] = await receiptsOf(id);
    await database().agency.update({ where: { id: dana.agencyId }, data: { name: 'Renamed agency' } });
    await fileCorrection(dana, {
      reference,
      section: 'identifiers',
      values: { ...goodPages().identifiers, identifiers: '+1 415 555 0111' },
      asked: true,
    });
    const [first, second] = await receiptsOf(id);
    expect(first).toEqual(before);
    const [filed, corrected] = await openedReceipts(id);
    expect(filed).toMatchObject({ number: 1, agency: { name: dana.agency.name }, identifiers: { count: 2 } });
    expect(corrected).toMatchObject({
      number: 2,
      agency: { name: 'Renamed agency' },
      identifiers: { count: 1 },
    });
    expect(second!.code).not.toBe(first!.code);
  });

  test.each([
    ['changed', (id: string) => database().receipt.update({ where: { id }, data: { number: 9 } })],
    ['deleted', (id: string) => database().receipt.delete({ where: { id } })],
  ])('is not %s: the database refuses', async (_what, attempt) => {
    const { id } = await aFiledRequest(dana);
    const [receipt] = await receiptsOf(id);
    await expect(attempt(receipt!.id)).rejects.toThrow(/a receipt is never changed/);
    expect(await receiptsOf(id)).toEqual([receipt]);
  });
});

describe('who finds a receipt', () => {
  test('its agent, the point of contact, and staff who read; no other', async () => {
    const agency = await anAgency();
    const sam = await anAgent({ agency });
    const { reference } = await aFiledRequest(sam);
    const finds = async (who: Parameters<typeof findReceipt>[0]) =>
      (await findReceipt(who, reference, 1)) !== null;
    expect(await finds(sam)).toBe(true);
    expect(await finds(await anAgent({ agency, pointOfContact: true }))).toBe(true);
    for (const role of ['analyst', 'counsel', 'trust_and_safety', 'auditor'] as const) {
      expect(await finds(await aStaffMember(role)), role).toBe(true);
    }
    expect(await finds(await anAgent({ agency }))).toBe(false);
    expect(await finds(dana)).toBe(false);
    expect(await finds(await aStaffMember('administrator'))).toBe(false);
    expect(await findReceipt(sam, reference, 2)).toBeNull();
  });

  test('in the compartment its agent and the cleared alone', async () => {
    const fed = await anAgentFor('national_security_letter');
    const { reference } = await aFiledRequest(fed, { kind: 'national_security_letter' });
    const finds = async (who: Parameters<typeof findReceipt>[0]) =>
      (await findReceipt(who, reference, 1)) !== null;
    expect(await finds(fed)).toBe(true);
    expect(await finds(await aStaffMember('cleared'))).toBe(true);
    for (const role of ['analyst', 'counsel', 'trust_and_safety', 'auditor', 'administrator'] as const) {
      expect(await finds(await aStaffMember(role)), role).toBe(false);
    }
    const { code } = await database().receipt.findFirstOrThrow({ where: { request: { reference } } });
    const known = await receiptByCode(code);
    expect(known).toEqual({ issuedAt: expect.any(Date), filing: null });
  });
});

describe('asking by code', () => {
  test('tells when, for which reference, and the SHA-256 of each document; nothing of agency, agent or content', async () => {
    const { id, reference } = await aFiledRequest(dana);
    const [receipt] = await openedReceipts(id);
    const known = await receiptByCode(receipt!.code);
    expect(known).toEqual({
      issuedAt: new Date(receipt!.issuedAt),
      filing: {
        reference,
        number: 1,
        guidelinesVersion: receipt!.guidelinesVersion,
        documents: [{ bytes: 1234, sha256: receipt!.documents[0]!.sha256 }],
      },
    });
  });

  test('a code that was never issued is none of ours', async () => {
    expect(await receiptByCode('0'.repeat(20))).toBeNull();
  });
});
