import { expect, test } from 'vitest';
import { verifyLog } from '@/lib/audit/verify-log';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { findRequest } from '@/lib/requests/queries';
import { signalsFor, standingOf } from '@/lib/signals/queries';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { settleSignals } from '@/lib/signals/settle-signals';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const NOTE = 'The lieutenant on duty knows Dana and the case.';

async function raised(kind: 'emergency' | 'search_warrant' = 'emergency') {
  const dana = await anAgent();
  const filed = await aFiledRequest(dana, { kind });
  await raiseSignals(filed.id);
  return { dana, ...filed };
}
const row = (requestId: string, code: string) =>
  database().signal.findUniqueOrThrow({ where: { requestId_code: { requestId, code } } });

test('a signal is settled with a note, sealed, on the record; looking again leaves it settled', async () => {
  const { id, reference } = await raised();
  const [ana, tess] = [await aStaffMember('analyst'), await aStaffMember('trust_and_safety')];
  await settleSignals(tess, { reference, codes: ['first_emergency'], note: NOTE });
  const { note, settledById } = await row(id, 'first_emergency');
  expect(settledById).toBe(tess.accountId);
  expect(Buffer.from(note!).toString('latin1')).not.toContain('lieutenant');
  await raiseSignals(id);
  expect((await row(id, 'first_emergency')).settledById).toBe(tess.accountId);

  const signals = await signalsFor(ana, (await findRequest(ana, reference))!);
  expect(signals.at(-1)).toMatchObject({ code: 'first_emergency', settled: { by: tess.name, note: NOTE } });
  expect(signals[0]!.settled).toBeNull();
  const event = await database().auditEvent.findFirst({ where: { requestId: id, act: 'signal.settled' } });
  expect(event).toMatchObject({ actorId: tess.accountId, data: { codes: ['first_emergency'] } });
  expect(await verifyLog()).toMatchObject({ intact: true });
});

test('of two who settle at once one does, and the other is told; what is not raised is not found', async () => {
  const { id, reference } = await raised();
  const [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
  const settle = (actor: typeof ana, codes = ['first_emergency']) =>
    settleSignals(actor, { reference, codes, note: NOTE });
  const results = await Promise.allSettled([settle(ana), settle(cole)]);
  const lost = results.filter((each) => each.status === 'rejected');
  expect(lost).toHaveLength(1);
  expect(String(lost[0]!.reason)).toMatch(/settled one of these already/);
  expect(await database().auditEvent.count({ where: { requestId: id, act: 'signal.settled' } })).toBe(1);
  await expect(settle(ana, ['call_back_missing', 'free_mail'])).rejects.toThrow(NotFound);
  expect((await row(id, 'call_back_missing')).settledAt).toBeNull();
});

test('auditors read and settle nothing; agents, administrators and, in the compartment, everyone but the cleared find nothing', async () => {
  const { reference, dana } = await raised();
  const codes = ['first_emergency'];
  const settle = (actor: Parameters<typeof settleSignals>[0], of = reference) =>
    settleSignals(actor, { reference: of, codes, note: NOTE });
  const audrey = await aStaffMember('auditor');
  expect((await signalsFor(audrey, (await findRequest(audrey, reference))!)).length).toBeGreaterThan(0);
  await expect(settle(audrey)).rejects.toThrow(/role does not allow/);
  await expect(settle(dana)).rejects.toThrow(/role does not allow/);
  expect(await signalsFor(dana, (await findRequest(dana, reference))!)).toEqual([]);
  await expect(settle(await anAgent({ pointOfContact: true }))).rejects.toThrow(NotFound);
  await expect(settle(await aStaffMember('administrator'))).rejects.toThrow(NotFound);

  const ari = await anAgentFor('national_security_letter');
  const sealed = await aFiledRequest(ari, { kind: 'national_security_letter' });
  await raiseSignals(sealed.id);
  const settleSealed = (actor: Parameters<typeof settleSignals>[0]) =>
    settleSignals(actor, { reference: sealed.reference, codes: ['first_request'], note: NOTE });
  for (const role of ['analyst', 'counsel', 'trust_and_safety', 'auditor'] as const) {
    await expect(settleSealed(await aStaffMember(role))).rejects.toThrow(NotFound);
  }
  await settleSealed(await aStaffMember('cleared'));
  expect((await row(sealed.id, 'first_request')).settledAt).not.toBeNull();
});

test('a call that confirms settles what was missing, and the standing says when', async () => {
  const { id, reference, dana } = await raised();
  const ana = await aStaffMember('analyst');
  await recordCallBack(ana, { reference, verdict: 'confirmed', account: 'The watch commander knows of it.' });
  await raiseSignals(id);
  expect(await row(id, 'call_back_missing')).toMatchObject({
    settledById: null,
    settledAt: expect.any(Date),
  });
  const standing = await standingOf(ana, (await findRequest(ana, reference))!);
  expect(standing!.agency.lastCall).toMatchObject({ verdict: 'confirmed', by: ana.name });
  const { vouchedAt } = await database().account.findUniqueOrThrow({ where: { id: dana.accountId } });
  expect(standing!.agent!.vouchedAt).toEqual(vouchedAt);
  await recordCallBack(ana, { reference, verdict: 'denied', account: 'The chief knows of nothing.' });
  await raiseSignals(id);
  expect((await row(id, 'call_back_denied')).settledAt).toBeNull();
  const after = await database().account.findUniqueOrThrow({ where: { id: dana.accountId } });
  expect(after.vouchedAt).toBeNull();
});

test('a new agent is answered once the agency was called: once for all requests, until it denies one', async () => {
  const dana = await anAgent();
  const cole = await aStaffMember('counsel');
  await database().account.update({ where: { id: dana.accountId }, data: { vouchedAt: null } });
  const [one, two, three] = [await aFiledRequest(dana), await aFiledRequest(dana), await aFiledRequest(dana)];
  for (const { reference } of [one, two, three]) await beginReview(cole, { reference });
  const call = (reference: string, verdict: 'confirmed' | 'denied' | 'unreachable') =>
    recordCallBack(cole, { reference, verdict, account: 'The desk sergeant answered.' });

  await expect(approveRequest(cole, { reference: one.reference })).rejects.toThrow(/call the agency back/);
  await call(one.reference, 'unreachable');
  await expect(approveRequest(cole, { reference: one.reference })).rejects.toThrow(/call the agency back/);
  await call(one.reference, 'confirmed');
  await approveRequest(cole, { reference: one.reference });
  await approveRequest(cole, { reference: two.reference });

  await call(three.reference, 'denied');
  await expect(approveRequest(cole, { reference: three.reference })).rejects.toThrow(/denied this request/);
  const four = await aFiledRequest(dana);
  await beginReview(cole, { reference: four.reference });
  await expect(approveRequest(cole, { reference: four.reference })).rejects.toThrow(/call the agency back/);
});

test('the cleared call back on what lies in the compartment, and nobody else can', async () => {
  const ari = await anAgentFor('national_security_letter');
  const { reference } = await aFiledRequest(ari, { kind: 'national_security_letter' });
  const call = { reference, verdict: 'confirmed' as const, account: 'The field office knows of it.' };
  for (const role of ['analyst', 'counsel', 'trust_and_safety'] as const) {
    await expect(recordCallBack(await aStaffMember(role), call)).rejects.toThrow(NotFound);
  }
  await recordCallBack(await aStaffMember('cleared'), call);
  expect(await database().callBack.count({ where: { request: { reference } } })).toBe(1);
});
