import { beforeAll, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { checkDeadline } from '@/lib/requests/check-deadline';
import { findRequest } from '@/lib/requests/queries';
import { dueOf } from '@/lib/requests/rules';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { seedSettings } from '@/prisma/seed/settings';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest, goodPages } from '@/tests/support/requests';

const hours = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00' };
const SOON = new Date(now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);

let dana: AgentActor;
let ana: StaffActor;
let cole: StaffActor;
beforeAll(async () => {
  await seedSettings(now());
  [dana, ana, cole] = [await anAgent(), await aStaffMember('analyst'), await aStaffMember('counsel')];
});

async function expedited(): Promise<string> {
  const handling = {
    ...goodPages().handling,
    expedited: 'yes',
    deadline: SOON,
    deadlineInDocument: 'yes',
    deadlinePage: '2',
  };
  return (await aFiledRequest(dana, { pages: { handling } })).reference;
}

async function due(reference: string) {
  const request = (await findRequest(ana, reference))!;
  return dueOf({ ...request, submittedAt: request.submittedAt! }, hours, now());
}

test('a deadline that staff did not find in the document replaces nothing; found after all, it does again', async () => {
  const reference = await expedited();
  expect(await due(reference)).toMatchObject({ due: SOON, expedited: true });
  await checkDeadline(ana, { reference, inDocument: false, seen: null });
  const ordinary = await due(reference);
  expect(ordinary).toMatchObject({ expedited: false, due: ordinary.target.due });
  await checkDeadline(cole, { reference, inDocument: true, seen: false });
  expect(await due(reference)).toMatchObject({ due: SOON, expedited: true });
  const request = (await findRequest(ana, reference))!;
  expect(request).toMatchObject({ deadlineInDocument: true, deadlineCheckedBy: { name: cole.name } });
  const events = await database().auditEvent.findMany({
    where: { requestId: request.id, act: 'request.deadline_checked' },
    orderBy: { seq: 'asc' },
  });
  expect(events.map(({ actorId, data }) => [actorId, data])).toEqual([
    [ana.accountId, { inDocument: false }],
    [cole.accountId, { inDocument: true }],
  ]);
});

test('of two who answer otherwise at once one wins, and the other is told by whom; the same answer twice is one', async () => {
  const reference = await expedited();
  const [one, other] = await Promise.allSettled([
    checkDeadline(ana, { reference, inDocument: true, seen: null }),
    checkDeadline(cole, { reference, inDocument: false, seen: null }),
  ]);
  const lost = [one, other].filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(1);
  expect(lost[0]!.reason.message).toMatch(/^Staff \d+ checked this deadline otherwise 1 second ago;/);
  const stands = (await findRequest(ana, reference))!.deadlineInDocument!;
  await checkDeadline(ana, { reference, inDocument: stands, seen: null });
});

test('it is refused to others, without a deadline, and when the request is over', async () => {
  const reference = await expedited();
  const asked = { inDocument: true, seen: null };
  const auditor = await aStaffMember('auditor');
  await expect(checkDeadline(auditor, { reference, ...asked })).rejects.toThrow(/role does not allow/);
  await expect(checkDeadline(dana, { reference, ...asked })).rejects.toThrow(/role does not allow/);
  await expect(checkDeadline(await anAgent(), { reference, ...asked })).rejects.toThrow(NotFound);
  const { reference: ordinary } = await aFiledRequest(dana);
  await expect(checkDeadline(ana, { reference: ordinary, ...asked })).rejects.toThrow(
    /no expedited deadline/,
  );
  await withdrawRequest(dana, { reference, reason: 'No longer needed.' });
  await expect(checkDeadline(ana, { reference, ...asked })).rejects.toThrow(/is over/);
});
