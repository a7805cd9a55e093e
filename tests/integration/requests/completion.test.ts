import { describe, expect, test } from 'vitest';
import { LIMITS } from '@/lib/accounts/limit-tries';
import type { AgentActor } from '@/lib/accounts/rules';
import { confirmDocument } from '@/lib/documents/confirm-document';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { fileCompletion } from '@/lib/receipts/file-completion';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { claimRequest } from '@/lib/requests/claim-request';
import { missingFrom } from '@/lib/requests/complete-request';
import { declineRequest } from '@/lib/requests/decline-request';
import { waitingRequests } from '@/lib/requests/list-waiting-requests';
import { scopeOf } from '@/lib/requests/policy';
import { findRequest, requestForUpload } from '@/lib/requests/queries';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import type { AnsweredSection } from '@/lib/requests/schema';
import { anEnteredRequest, completeAll, FISA } from '@/tests/support/entries';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aDocument, aFiledRequest, goodPages } from '@/tests/support/requests';

const NONE = /No request of your agency with this reference waits/;

const rowOf = (reference: string) => database().request.findUniqueOrThrow({ where: { reference } });

describe('a claim', () => {
  test('by somebody of the agency makes the request theirs, however the reference is written', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const dana = await anAgent({ agency });
    const reference = await anEnteredRequest(ana, agency.id);
    expect(await findRequest(dana, reference)).toBeNull();
    const typed = ` ${reference.toLowerCase().replaceAll('-', '–')} `;
    expect(await claimRequest(dana, { reference: typed })).toEqual({ reference });
    expect((await rowOf(reference)).agentId).toBe(dana.accountId);
    expect(await findRequest(dana, reference)).not.toBeNull();
    const waiting = (await waitingRequests(scopeOf(ana))).find((each) => each.reference === reference);
    expect(waiting?.agent).toBe(dana.name);
    // Once more it only leads there.
    expect(await claimRequest(dana, { reference })).toEqual({ reference });
    const events = { act: 'request.claimed', requestId: (await rowOf(reference)).id };
    expect(await database().auditEvent.count({ where: events })).toBe(1);
  });

  test('of another agency’s, of a colleague’s, of what does not exist and of the compartment’s is one sentence', async () => {
    const ana = await aStaffMember('analyst');
    const clara = await aStaffMember('cleared');
    const agency = await anAgency({ state: null, level: 'federal' });
    const dana = await anAgent({ agency });
    const colleague = await anAgent({ agency });
    const others = await anEnteredRequest(ana, (await anAgency()).id);
    const taken = await anEnteredRequest(ana, agency.id);
    await claimRequest(colleague, { reference: taken });
    const filed = (await aFiledRequest(colleague)).reference;
    const sealed = await anEnteredRequest(clara, agency.id, FISA);
    const before = await rowOf(sealed);
    const said = new Set<string>();
    for (const reference of [others, taken, filed, sealed, 'OW-2026-999999', 'nonsense']) {
      const error: Refusal = await claimRequest(dana, { reference }).catch((reason) => reason);
      expect(error.message).toMatch(NONE);
      said.add(error.message);
    }
    expect(said.size).toBe(1);
    expect(await rowOf(sealed)).toEqual(before);
    const refused = await database().auditEvent.findMany({
      where: { act: 'request.claim_refused', actorId: dana.accountId },
    });
    expect(refused).toHaveLength(6);
    expect(refused.every(({ requestId, data }) => requestId === null && JSON.stringify(data) === '{}')).toBe(
      true,
    );
  });

  test('by two at once is won by one', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const agents = await Promise.all([1, 2, 3].map(() => anAgent({ agency })));
    const reference = await anEnteredRequest(ana, agency.id);
    const results = await Promise.allSettled(agents.map((agent) => claimRequest(agent, { reference })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = agents[results.findIndex(({ status }) => status === 'fulfilled')]!;
    expect((await rowOf(reference)).agentId).toBe(winner.accountId);
  });

  test('is throttled for the account that gives wrong references, also many at once, and for nobody else', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const [dana, lee] = [await anAgent({ agency }), await anAgent({ agency })];
    const reference = await anEnteredRequest(ana, agency.id);
    const tries = Array.from({ length: LIMITS.reference_account.tries + 5 }, (_, i) =>
      claimRequest(dana, { reference: `OW-2026-9${String(i).padStart(5, '0')}` }).catch(
        ({ message }) => message,
      ),
    );
    const said = await Promise.all(tries);
    expect(said.filter((message) => NONE.test(message))).toHaveLength(LIMITS.reference_account.tries);
    expect(said.filter((message) => /Too many wrong references/.test(message))).toHaveLength(5);
    await expect(claimRequest(dana, { reference })).rejects.toThrow('Too many wrong references');
    await expect(claimRequest(lee, { reference })).resolves.toEqual({ reference });
  });
});

const certify = (agent: AgentActor, reference: string) =>
  fileCompletion(agent, { reference, certified: true, attested: true, factorAt: now() });

describe('completion', () => {
  async function aClaimed(given: Record<string, string | string[]> = {}) {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const dana = await anAgent({ agency });
    const reference = await anEnteredRequest(ana, agency.id, given);
    await claimRequest(dana, { reference });
    return { ana, agency, dana, reference };
  }

  test('of a telephone emergency: what is missing, section by section, then certified with one receipt and a mail', async () => {
    const { dana, reference } = await aClaimed({ person: 'A girl of 14', name: 'Dana Reyes' });
    const missing = await missingFrom(dana, (await findRequest(dana, reference))!);
    const contact = missing.find(({ field }) => field === 'contact')!;
    expect(contact.message).toMatch(/Who serves the request.*Enter the title or rank/);
    expect([...new Set(missing.map(({ field }) => field))]).toEqual([
      'process',
      'contact',
      'identifiers',
      'categories',
      'period',
    ]);
    await expect(certify(dana, reference)).rejects.toThrow(Refusal);
    await completeAll(dana, reference);
    expect(await missingFrom(dana, (await findRequest(dana, reference))!)).toEqual([]);
    const { id, submittedAt } = await rowOf(reference);
    expect(await database().receipt.count({ where: { requestId: id } })).toBe(0);

    const unticked = { reference, certified: false, attested: true, factorAt: now() };
    await expect(fileCompletion(dana, unticked)).rejects.toThrow(/certif|perjury/i);
    const stale = {
      reference,
      certified: true,
      attested: true,
      factorAt: new Date(now().getTime() - 6 * 60_000),
    };
    await expect(fileCompletion(dana, stale)).rejects.toThrow('enter a new code');

    await Promise.all([certify(dana, reference), certify(dana, reference)]);
    const row = await rowOf(reference);
    expect(row.certifiedAt).not.toBeNull();
    expect(row.submittedAt).toEqual(submittedAt);
    expect(row.verdict).not.toBe('incomplete');
    expect(await database().receipt.count({ where: { requestId: id } })).toBe(1);
    const mails = await database().outboxMail.findMany({ where: { requestId: id, recipient: dana.address } });
    expect(mails.map(({ subject }) => subject)).toEqual([`Request ${reference}: completed and certified`]);
    expect(await database().auditEvent.count({ where: { requestId: id, act: 'request.certified' } })).toBe(1);
    const waiting = await waitingRequests(scopeOf(await aStaffMember('analyst')));
    expect(waiting.map((each) => each.reference)).not.toContain(reference);
  });

  test('of paper takes scans by the desk and documents by the agent until it is certified, whatever the desk does', async () => {
    const { ana, dana, reference } = await aClaimed({ kind: 'subpoena_trial', channel: 'mail' });
    const auditor = await aStaffMember('auditor');
    const { id } = await rowOf(reference);
    expect(await requestForUpload(ana, id)).toMatchObject({ mayAdd: true, desk: true });
    expect(await requestForUpload(auditor, id)).toMatchObject({ mayAdd: false });
    await beginReview(ana, { reference });
    expect(await requestForUpload(ana, id)).toMatchObject({ mayAdd: true });
    expect(await requestForUpload(dana, id)).toMatchObject({ mayAdd: true });
    const documentId = await aDocument(id, ana.accountId, 'scan');
    const { bytes, sha256 } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const target = (await requestForUpload(ana, id))!;
    await confirmDocument(ana, target, { document: documentId, bytes, sha256 });

    await completeAll(dana, reference);
    await certify(dana, reference);
    expect(await requestForUpload(ana, id)).toMatchObject({ mayAdd: false });
    expect(await requestForUpload(dana, id)).toMatchObject({ mayAdd: false });
    await expect(
      confirmDocument(ana, { ...target, mayAdd: true }, { document: documentId, bytes, sha256 }),
    ).rejects.toThrow('takes no documents any more');
    const late = {
      reference,
      section: 'period' as AnsweredSection,
      values: goodPages().period,
      asked: false,
    };
    await expect(fileCorrection(dana, late)).rejects.toThrow('can no longer be corrected');
  });

  test('leaves alone what was approved already', async () => {
    const { ana, dana, reference } = await aClaimed({
      kind: 'subpoena_trial',
      channel: 'mail',
      identifiers: '+1 415 555 0132',
      categories: ['subscriber'],
    });
    await beginReview(ana, { reference });
    await approveRequest(ana, { reference });
    const pages = goodPages();
    const correct = (section: AnsweredSection) =>
      fileCorrection(dana, { reference, section, values: pages[section], asked: false });
    await expect(correct('identifiers')).rejects.toThrow('was approved as it stands');
    await expect(correct('categories')).rejects.toThrow('was approved as it stands');
    await correct('contact');
  });

  test('of what was asked beyond the process is refused until that is gone, and it is never produced', async () => {
    const { agency, ana, dana, reference } = await aClaimed({
      kind: 'subpoena_trial',
      channel: 'mail',
      identifiers: '+1 415 555 0132',
      categories: ['subscriber', 'content'],
      particulars: 'Name and messages.',
    });
    expect(agency.id).toBe(dana.agencyId);
    const missing = await missingFrom(dana, (await findRequest(dana, reference))!);
    expect(missing.some(({ field, message }) => field === 'categories' && /G7/.test(message))).toBe(true);
    // A correction elsewhere keeps it as it is.
    await fileCorrection(dana, { reference, section: 'process', values: goodPages().process, asked: false });

    await beginReview(ana, { reference });
    await expect(approveRequest(ana, { reference })).rejects.toThrow('Your role does not allow');
    const cole = await aStaffMember('counsel');
    await approveRequest(cole, { reference });
    const request = (await findRequest(cole, reference))!;
    const outcomes = { [request.identifiers[0]!.id]: 'contact_information_and_content' as const };
    await expect(recordOutcomes(cole, { reference, outcomes })).rejects.toThrow('more than was approved');
  });

  test('is its agent’s alone, and ends with the request', async () => {
    const { agency, ana, dana, reference } = await aClaimed();
    const contact = await anAgent({ agency, pointOfContact: true });
    await expect(certify(contact, reference)).rejects.toThrow(NotFound);
    await expect(certify(await anAgent(), reference)).rejects.toThrow(NotFound);
    await completeAll(dana, reference);
    await declineRequest(await aStaffMember('counsel'), { reference, reason: 'Withdrawn by telephone.' });
    await expect(certify(dana, reference)).rejects.toThrow('is closed');
    expect(await requestForUpload(ana, (await rowOf(reference)).id)).toMatchObject({ mayAdd: false });
  });
});
