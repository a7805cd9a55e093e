import { expect, test } from 'vitest';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { findInstruction, instructionsOf, listInstructions } from '@/lib/requests/list-instructions';
import { maySettle } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { settleInstruction } from '@/lib/requests/settle-instruction';
import { anEnteredRequest } from '@/tests/support/entries';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest, goodPages } from '@/tests/support/requests';

const BARRED = {
  expedited: 'no',
  notice: 'barred',
  bar: '2705b',
  barCitation: '18 U.S.C. § 2705(b)',
  barFrom: '2026-05-01',
  barUntil: '2099-05-01',
  doNotAct: 'yes',
};

const openOf = (requestId: string) =>
  database().instruction.findMany({ where: { requestId, settledAt: null } });

test('is raised with the filing, with the end of the bar, and is lifted early by counsel alone', async () => {
  const [tess, cole] = [await aStaffMember('trust_and_safety'), await aStaffMember('counsel')];
  const { id, reference } = await aFiledRequest(await anAgent(), { pages: { handling: BARRED } });
  const [row] = await openOf(id);
  expect(row).toMatchObject({ type: 'do_not_act', until: '2099-05-01' });
  const listed = (await listInstructions(tess, false, null)).rows.find(
    (each) => each.reference === reference,
  )!;
  expect(listed.identifiers).toEqual(['+14155550132', '+14155550199']);
  expect([tess, cole].map((actor) => maySettle(actor, listed, '2099-05-01'))).toEqual([false, true]);
  expect(maySettle(tess, listed, '2099-05-02')).toBe(true);
  const event = await database().auditEvent.findFirst({
    where: { actorId: tess.accountId, act: 'instruction.listed' },
  });
  expect(event).not.toBeNull();
  const lift = (actor: typeof tess) =>
    settleInstruction(actor, { id: row!.id, settlement: 'The order was vacated.' });
  await expect(lift(tess)).rejects.toThrow(/lifting it is counsel’s/);
  await expect(lift(await aStaffMember('auditor'))).rejects.toThrow(/role does not allow/);
  await expect(lift(await aStaffMember('analyst'))).rejects.toThrow(NotFound);
  await lift(cole);
  await expect(lift(cole)).rejects.toThrow(/settled this already \d+ seconds? ago; nothing was changed/);
  expect(await findInstruction(tess, row!.id)).toMatchObject({
    settledBy: cole.name,
    settlement: 'The order was vacated.',
  });
  expect((await listInstructions(tess, true, null)).rows.map((each) => each.reference)).toContain(reference);
  const settled = await database().auditEvent.findFirstOrThrow({
    where: { requestId: id, act: 'instruction.settled' },
  });
  expect(settled.data).toMatchObject({ type: 'do_not_act', early: true });
});

test('is lifted by trust and safety once its end is over', async () => {
  const tess = await aStaffMember('trust_and_safety');
  const { id } = await aFiledRequest(await anAgent(), { pages: { handling: BARRED } });
  const [row] = await openOf(id);
  await database().instruction.update({ where: { id: row!.id }, data: { until: '2026-06-01' } });
  await settleInstruction(tess, { id: row!.id, settlement: 'The bar has ended.' });
  expect(await openOf(id)).toEqual([]);
});

test('follows a correction: a new end, taken back, given again', async () => {
  const dana = await anAgent();
  const { id, reference } = await aFiledRequest(dana, { pages: { handling: BARRED } });
  const correct = (values: Record<string, string>) =>
    fileCorrection(dana, { reference, section: 'handling', values, asked: false });
  await correct({ ...BARRED, barUntil: '2099-07-01' });
  expect(await openOf(id)).toMatchObject([{ until: '2099-07-01' }]);
  await correct({ expedited: 'no', notice: 'not_barred', doNotAct: 'no' });
  expect(await openOf(id)).toEqual([]);
  await correct({ expedited: 'no', notice: 'not_barred', doNotAct: 'yes' });
  expect(await openOf(id)).toMatchObject([{ until: null, settledById: null }]);
});

test('of what staff entered is raised when the review begins', async () => {
  const ana = await aStaffMember('analyst');
  const { agencyId } = await anAgent();
  const reference = await anEnteredRequest(ana, agencyId, {
    kind: 'search_warrant',
    channel: 'mail',
    identifiers: '+1 415 555 0132',
    notice: 'not_barred',
    doNotAct: 'yes',
  });
  const { id } = await database().request.findUniqueOrThrow({ where: { reference } });
  expect(await openOf(id)).toEqual([]);
  await beginReview(ana, { reference });
  expect(await openOf(id)).toMatchObject([{ type: 'do_not_act', until: null }]);
});

test('without it the accounts go to trust and safety for review on approval, and it is settled with words', async () => {
  const [tess, cole] = [await aStaffMember('trust_and_safety'), await aStaffMember('counsel')];
  const { id, reference } = await aFiledRequest(await anAgent());
  await beginReview(cole, { reference });
  expect(await openOf(id)).toEqual([]);
  await approveRequest(cole, { reference });
  const [row] = await openOf(id);
  expect(row).toMatchObject({ type: 'review', until: null });
  expect(await instructionsOf(tess, (await findRequest(tess, reference))!)).toHaveLength(1);
  await settleInstruction(tess, { id: row!.id, settlement: 'Nothing against the terms of use.' });
  expect(await openOf(id)).toEqual([]);
});

test('with it nothing goes to review, and an inquiry never does', async () => {
  const cole = await aStaffMember('counsel');
  for (const wanted of [{ pages: { handling: BARRED } }, { kind: 'inquiry' as const }]) {
    const { id, reference } = await aFiledRequest(await anAgent(), wanted);
    await beginReview(cole, { reference });
    await approveRequest(cole, { reference });
    expect((await openOf(id)).filter(({ type }) => type === 'review')).toEqual([]);
  }
});

test('of the compartment is the cleared’s alone', async () => {
  const [tess, cole] = [await aStaffMember('trust_and_safety'), await aStaffMember('counsel')];
  const clara = await aStaffMember('cleared');
  const ari = await anAgentFor('national_security_letter');
  const { handling } = goodPages('national_security_letter');
  const { id, reference } = await aFiledRequest(ari, {
    kind: 'national_security_letter',
    pages: { handling: { ...handling, doNotAct: 'yes' } },
  });
  const [row] = await openOf(id);
  expect(row).toMatchObject({ type: 'do_not_act' });
  for (const actor of [tess, cole, await aStaffMember('auditor')]) {
    expect((await listInstructions(actor, false, null)).rows.map((each) => each.id)).not.toContain(row!.id);
    expect(await findInstruction(actor, row!.id)).toBeNull();
    await expect(settleInstruction(actor, { id: row!.id, settlement: 'x' })).rejects.toThrow(NotFound);
  }
  const own = (await listInstructions(clara, false, null)).rows;
  expect(own.map((each) => each.reference)).toEqual([reference]);
  await settleInstruction(clara, { id: row!.id, settlement: 'The letter was withdrawn.' });
  // Approved without an instruction, it goes nowhere.
  await beginReview(clara, { reference });
  await database().request.update({ where: { id }, data: { doNotAct: false } });
  await approveRequest(clara, { reference });
  expect(await openOf(id)).toEqual([]);
});
