import { describe, expect, test } from 'vitest';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { askAgency } from '@/lib/conversations/ask-agency';
import { remindUnanswered } from '@/lib/conversations/jobs';
import { proposesDecline } from '@/lib/conversations/rules';
import { saveCure } from '@/lib/conversations/save-cure';
import type { Code } from '@/lib/law/checklist-items';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { beginReview } from '@/lib/requests/begin-review';
import { findRequest } from '@/lib/requests/queries';
import { deskSettingsSchema } from '@/lib/settings/schema';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aDocument, aFiledRequest } from '@/tests/support/requests';

const DAY_MS = 24 * 60 * 60_000;

/** A filed request of which the desk asked about some conditions. */
async function asked(...codes: Code[]) {
  const agency = await anAgency();
  const agent = await anAgent({ agency });
  const desk = await aStaffMember('counsel');
  const { id, reference } = await aFiledRequest(agent);
  await beginReview(desk, { reference });
  const questions = codes.map((code) => ({ code, wording: `About ${code} of {{reference}}.` }));
  await askAgency(desk, { reference, questions });
  return { agency, agent, desk, id, reference };
}

test('several questions are cured one by one, kept, and sent together; the time of service stays', async () => {
  const { agent, desk, id, reference } = await asked('G2', 'G5', 'G6', 'G10');
  const before = (await findRequest(agent, reference))!;
  expect(before.deficiencies[0]!.wording).toBe(`About G2 of ${reference}.`);

  await expect(saveCure(agent, { reference, code: 'G2', answer: 'Here.' })).rejects.toThrow('choose the PDF');
  await aDocument(id, agent.accountId);
  await saveCure(agent, { reference, code: 'G2' });
  await expect(saveCure(agent, { reference, code: 'G5', identifiers: 'what?' })).rejects.toThrow('Line 1');
  await saveCure(agent, { reference, code: 'G5', identifiers: '+1 415 555 0188\n+1 (415) 555-0132' });
  await expect(saveCure(agent, { reference, code: 'G6', from: '2026-02-01' })).rejects.toThrow('last day');
  await saveCure(agent, { reference, code: 'G6', from: '2026-02-01', to: '2026-02-28', answer: 'Page 2.' });

  // What is kept is the agency's own until it is sent.
  const kept = (await findRequest(agent, reference))!;
  expect(kept.deficiencies.map(({ cure }) => cure !== null)).toEqual([true, true, true, false]);
  expect((await findRequest(desk, reference))!.deficiencies.every(({ cure }) => cure === null)).toBe(true);
  expect(kept.periodFrom).toBe('2026-01-01');
  await expect(answerAgency(agent, { reference })).rejects.toThrow('open G10 in the list');

  await saveCure(agent, { reference, code: 'G10', answer: 'Please act.' });
  await saveCure(agent, { reference, code: 'G10', answer: 'Please do not act.' });
  await answerAgency(agent, { reference });
  const answered = (await findRequest(desk, reference))!;
  expect(answered).toMatchObject({
    status: 'in_review',
    periodFrom: '2026-02-01',
    periodTo: '2026-02-28',
    submittedAt: before.submittedAt,
  });
  expect(answered.deficiencies[3]!.cure).toEqual({ answer: 'Please do not act.' });
  expect(answered.stops).toMatchObject([{ endedAt: expect.any(Date) }]);
  // The second was filed already, in another spelling.
  expect(answered.identifiers.map(({ normal }) => normal)).toEqual([
    '+14155550132',
    '+14155550199',
    '+14155550188',
  ]);
  const rows = await database().deficiency.findMany({ where: { requestId: id } });
  expect(Buffer.concat(rows.map(({ cure }) => cure!)).includes('not act')).toBe(false);

  // Asked again: a new question with its own answer, beside the old one.
  await askAgency(desk, { reference, questions: [{ code: 'G6', wording: 'The document says March.' }] });
  const again = (await findRequest(agent, reference))!;
  expect(again.deficiencies.filter(({ code }) => code === 'G6')).toMatchObject([
    { cure: { from: '2026-02-01' } },
    { cure: null, curedAt: null },
  ]);
});

describe('who may cure', () => {
  test('the point of contact can answer for a colleague; another agency and the desk cannot', async () => {
    const { agency, desk, reference } = await asked('G4');
    const contact = await anAgent({ agency, pointOfContact: true });
    const cure = { reference, code: 'G4', answer: 'Name and address.' };
    await expect(saveCure(await anAgent(), cure)).rejects.toThrow(NotFound);
    await expect(saveCure(desk, cure)).rejects.toThrow(NotFound);
    await expect(saveCure(contact, { ...cure, code: 'G6' })).rejects.toThrow(NotFound);
    await saveCure(contact, cure);
    await answerAgency(contact, { reference });
    await expect(saveCure(contact, cure)).rejects.toThrow(Refusal);
  });

  test('a field that there is none of is refused on its question', async () => {
    const agent = await anAgent();
    const desk = await aStaffMember('analyst');
    const { reference } = await aFiledRequest(agent);
    await beginReview(desk, { reference });
    const questions = [{ code: 'G4' as const, wording: 'Dear {{victim}}' }];
    const refusal = await askAgency(desk, { reference, questions }).catch((error) => error);
    expect(refusal.issues).toMatchObject([{ field: 'wording.G4' }]);
  });
});

test('questions left unanswered: one reminder, later a proposal to decline', async () => {
  const { id, reference, agent } = await asked('G4');
  const settings = deskSettingsSchema.parse({});
  const reminders = () =>
    database().outboxMail.findMany({ where: { requestId: id, subject: { contains: 'still wait' } } });
  await remindUnanswered();
  expect(await reminders()).toHaveLength(0);

  const since = new Date(now().getTime() - 15 * DAY_MS);
  await database().clockStop.updateMany({ where: { requestId: id }, data: { startedAt: since } });
  expect(await remindUnanswered()).toBe(1);
  expect(await remindUnanswered()).toBe(0);
  const [mail] = await reminders();
  expect(mail).toMatchObject({
    recipient: agent.address,
    subject: `Request ${reference}: our questions still wait for you`,
  });

  const waiting = (await findRequest(agent, reference))!;
  expect(proposesDecline(waiting, settings, now())).toBe(false);
  expect(proposesDecline(waiting, settings, new Date(now().getTime() + 16 * DAY_MS))).toBe(true);
  await saveCure(agent, { reference, code: 'G4', answer: 'Name and address.' });
  await answerAgency(agent, { reference });
  const back = (await findRequest(agent, reference))!;
  expect(proposesDecline(back, settings, new Date(now().getTime() + 90 * DAY_MS))).toBe(false);
});
