import { expect, test } from 'vitest';
import { verifyLog } from '@/lib/audit/verify-log';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { askAgency } from '@/lib/conversations/ask-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { findRequest, historyOf } from '@/lib/requests/queries';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { viewRequest } from '@/lib/requests/view-request';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

test('Dana files for two numbers, Ana asks for the period, Dana answers, Cole approves, it is answered', async () => {
  const dana = await anAgent();
  const ana = await aStaffMember('analyst');
  const cole = await aStaffMember('counsel');
  const { id, reference } = await aFiledRequest(dana, {
    pages: { period: { from: '2025-01-01', to: '2026-03-31' } },
  });
  expect(reference).toMatch(/^OW-\d{4}-\d{6}$/);

  await beginReview(ana, { reference });
  await askAgency(ana, { reference, questions: [{ code: 'G6', wording: 'The document states no period.' }] });
  const waiting = await findRequest(dana, reference);
  expect(waiting).toMatchObject({
    status: 'awaiting_agency',
    periodFrom: '2025-01-01',
    assignee: { id: ana.accountId },
  });
  expect(waiting!.deficiencies).toMatchObject([
    { code: 'G6', wording: 'The document states no period.', curedAt: null },
  ]);
  expect(waiting!.stops).toMatchObject([{ endedAt: null }]);

  const cure = { reference, code: 'G6', answer: 'January to March.' };
  await expect(saveCure(dana, cure)).rejects.toThrow(/first day/);
  await saveCure(dana, { ...cure, from: '2026-01-01', to: '2026-03-31' });
  await answerAgency(dana, { reference });
  await approveRequest(cole, { reference });
  await expect(fulfilRequest(cole, { reference })).rejects.toThrow('2 identifiers have no outcome yet');

  const approved = (await findRequest(cole, reference))!;
  expect(approved.identifiers.map(({ normal }) => normal)).toEqual(['+14155550132', '+14155550199']);
  const [first, second] = approved.identifiers;
  await recordOutcomes(cole, {
    reference,
    outcomes: { [first!.id]: 'contact_information', [second!.id]: 'no_records' },
  });
  await fulfilRequest(cole, { reference });

  const closed = await viewRequest(dana, reference);
  expect(closed).toMatchObject({ status: 'fulfilled', periodFrom: '2026-01-01', periodTo: '2026-03-31' });
  expect(closed.closedAt).not.toBeNull();
  expect(closed.identifiers.map(({ outcome }) => outcome)).toEqual(['contact_information', 'no_records']);
  expect(closed.stops.every(({ endedAt }) => endedAt !== null)).toBe(true);
  expect(closed.deficiencies).toMatchObject([{ code: 'G6', cure: { answer: 'January to March.' } }]);

  const acts = (await historyOf(id)).map(({ act }) => act).filter((act) => act !== 'request.draft_saved');
  expect(acts).toEqual([
    'request.started',
    'request.submit',
    'request.begin',
    'request.ask',
    'cure.saved',
    'request.answer',
    'request.approve',
    'request.outcomes_recorded',
    'request.fulfil',
    'request.viewed',
  ]);
  const mails = await database().outboxMail.findMany({
    where: { requestId: id },
    orderBy: { createdAt: 'asc' },
  });
  expect(mails.map(({ subject }) => subject.replace(reference, 'REF'))).toEqual([
    'Request REF: received',
    'Request REF: needs information from you',
    'Request REF: approved',
    'Request REF: answered',
  ]);
  expect(mails.every(({ recipient }) => recipient === dana.address)).toBe(true);
  expect(await verifyLog()).toMatchObject({ intact: true });
});

test('an outcome cannot disclose what was not asked for', async () => {
  const dana = await anAgent();
  const cole = await aStaffMember('counsel');
  const { reference } = await aFiledRequest(dana);
  await beginReview(cole, { reference });
  await approveRequest(cole, { reference });
  const { identifiers } = (await findRequest(cole, reference))!;
  const outcomes = { [identifiers[0]!.id]: 'contact_information_and_content' as const };
  await expect(recordOutcomes(cole, { reference, outcomes })).rejects.toThrow(Refusal);
});

test('nobody but the author, the point of contact and the desk finds a request', async () => {
  const dana = await anAgent();
  const { reference } = await aFiledRequest(dana);
  const stranger = await anAgent();
  const administrator = await aStaffMember('administrator');
  for (const actor of [stranger, administrator]) {
    expect(await findRequest(actor, reference)).toBeNull();
    await expect(viewRequest(actor, reference)).rejects.toThrow(NotFound);
    await expect(approveRequest(actor, { reference })).rejects.toThrow(NotFound);
  }
  const auditor = await aStaffMember('auditor');
  expect(await findRequest(auditor, reference)).not.toBeNull();
  await expect(approveRequest(auditor, { reference })).rejects.toThrow(/role does not allow/);
});

test('one outcome can be given to all identifiers that have none', async () => {
  const dana = await anAgent();
  const cole = await aStaffMember('counsel');
  const { id, reference } = await aFiledRequest(dana, {
    pages: {
      identifiers: { identifiers: Array.from({ length: 620 }, (_, i) => `+1415555${1000 + i}`).join('\n') },
    },
  });
  await beginReview(cole, { reference });
  await approveRequest(cole, { reference });
  const { identifiers } = (await findRequest(cole, reference))!;
  const outcomes = { [identifiers[0]!.id]: 'no_records' as const };
  await expect(recordOutcomes(cole, { reference, outcomes, rest: 'non_content' })).rejects.toThrow(
    /more than was approved/,
  );
  await recordOutcomes(cole, { reference, outcomes, rest: 'contact_information' });
  await fulfilRequest(cole, { reference });
  const counts = await database().requestIdentifier.groupBy({
    by: ['outcome'],
    where: { requestId: id },
    _count: true,
  });
  expect(Object.fromEntries(counts.map(({ outcome, _count }) => [outcome, _count]))).toEqual({
    no_records: 1,
    contact_information: 619,
  });
});
