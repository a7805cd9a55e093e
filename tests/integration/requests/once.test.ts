import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendMessage } from '@/lib/conversations/send-message';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { fileRequest } from '@/lib/receipts/file-request';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { declineRequest } from '@/lib/requests/decline-request';
import { startRequest } from '@/lib/requests/start-request';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest, aFinishedDraft } from '@/tests/support/requests';

test('eight filings of one draft at once give one reference, one event, one mail', async () => {
  const dana = await anAgent();
  const draftId = await aFinishedDraft(dana);
  const filings = await Promise.all(
    Array.from({ length: 8 }, () =>
      fileRequest(dana, { draftId, certified: true, attested: true, factorAt: now() }),
    ),
  );
  expect(new Set(filings.map(({ reference }) => reference)).size).toBe(1);
  const where = { requestId: draftId };
  expect(await database().auditEvent.count({ where: { ...where, act: 'request.submit' } })).toBe(1);
  expect(await database().outboxMail.count({ where })).toBe(1);
  expect(await database().requestIdentifier.count({ where })).toBe(2);
});

test('filings side by side get references without gaps', async () => {
  const dana = await anAgent();
  const drafts = [];
  for (let i = 0; i < 6; i++) drafts.push(await aFinishedDraft(dana));
  const filed = await Promise.all(
    drafts.map((draftId) => fileRequest(dana, { draftId, certified: true, attested: true, factorAt: now() })),
  );
  const numbers = filed.map(({ reference }) => Number(reference.slice(-6))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
});

test('a document taken away in another tab while a long list is sealed is missed by the filing', async () => {
  const dana = await anAgent();
  const list = Array.from({ length: 400 }, (_, i) => `+1415555${String(i).padStart(4, '0')}`).join('\n');
  const draftId = await aFinishedDraft(dana, { pages: { identifiers: { identifiers: list } } });
  let filed = false;
  const filing = fileRequest(dana, { draftId, certified: true, attested: true, factorAt: now() }).finally(
    () => {
      filed = true;
    },
  );
  filing.catch(() => undefined);
  await setTimeout(150);
  await database().document.updateMany({ where: { requestId: draftId }, data: { removedAt: now() } });
  // The process had time for this: the list is sealed slice by slice.
  expect(filed).toBe(false);
  await expect(filing).rejects.toThrow(Refusal);
  const draft = await database().request.findUniqueOrThrow({ where: { id: draftId } });
  expect(draft.status).toBe('draft');
});

test('a kind of information sent twice is asked for once', async () => {
  const dana = await anAgent();
  const categories = { categories: ['subscriber', 'subscriber'], particulars: 'Name and address.' };
  const { id } = await aFiledRequest(dana, { pages: { categories } });
  expect(await database().requestCategory.count({ where: { requestId: id } })).toBe(1);
});

test('a start posted twice makes one draft', async () => {
  const dana = await anAgent();
  const input = { kind: 'subpoena_trial', idempotencyKey: newId() };
  const ids = await Promise.all([
    startRequest(dana, input),
    startRequest(dana, input),
    startRequest(dana, input),
  ]);
  expect(new Set(ids).size).toBe(1);
});

test('a message posted twice is one message', async () => {
  const dana = await anAgent();
  const { id, reference } = await aFiledRequest(dana);
  const input = { reference, body: 'Hello', idempotencyKey: newId() };
  await Promise.all([sendMessage(dana, input), sendMessage(dana, input)]);
  expect(await database().message.count({ where: { requestId: id } })).toBe(1);
});

test('of two who decide at once one wins and the other is told', async () => {
  const dana = await anAgent();
  const [cole, carol] = [await aStaffMember('counsel'), await aStaffMember('counsel')];
  const { reference } = await aFiledRequest(dana);
  await beginReview(cole, { reference });
  const results = await Promise.allSettled([
    approveRequest(cole, { reference }),
    declineRequest(carol, { reference, reason: 'Not valid.' }),
  ]);
  const lost = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(lost).toHaveLength(1);
  expect(String(lost[0]!.reason.message)).toMatch(
    /^Staff \d+ (approved|declined) this 1 second ago, so “(Decline|Approve)” is not possible any more/,
  );
});

test('the same verb by the same person again changes nothing and is no error', async () => {
  const dana = await anAgent();
  const cole = await aStaffMember('counsel');
  const { id, reference } = await aFiledRequest(dana);
  await beginReview(cole, { reference });
  await Promise.all([approveRequest(cole, { reference }), approveRequest(cole, { reference })]);
  expect(await database().auditEvent.count({ where: { requestId: id, act: 'request.approve' } })).toBe(1);
});
