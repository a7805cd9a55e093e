import { expect, it } from 'vitest';
import { deskQueue } from '@/lib/desk/list-queue';
import { queueSchema } from '@/lib/desk/schema';
import { waitingEmergencies } from '@/lib/emergencies/queries';
import { database, inTransaction } from '@/lib/platform/database';
import { alertOnCall } from '@/lib/requests/alert-on-call';
import { beginReview } from '@/lib/requests/begin-review';
import { declineRequest } from '@/lib/requests/decline-request';
import { scopeOf } from '@/lib/requests/policy';
import { viewRequest } from '@/lib/requests/view-request';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { anUnregisteredEmergency, aProvenMailbox } from '@/tests/support/emergencies';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const HOURS = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };

it('keeps the first opening by somebody who can act, once, with its event', async () => {
  const [dana, ana, cole] = [await anAgent(), await aStaffMember('analyst'), await aStaffMember('counsel')];
  const audrey = await aStaffMember('auditor');
  const { id, reference } = await aFiledRequest(dana, { kind: 'emergency' });
  await viewRequest(dana, reference);
  await viewRequest(audrey, reference);
  expect((await viewRequest(dana, reference)).firstOpenedAt).toBeNull();
  const openings = await Promise.all([viewRequest(ana, reference), viewRequest(cole, reference)]);
  const { firstOpenedAt } = await database().request.findUniqueOrThrow({ where: { id } });
  expect(openings.map((each) => each.firstOpenedAt?.getTime())).toContain(firstOpenedAt!.getTime());
  await viewRequest(cole, reference);
  const after = await database().request.findUniqueOrThrow({ where: { id } });
  expect(after.firstOpenedAt).toEqual(firstOpenedAt);
  const viewed = { requestId: id, act: 'request.viewed', actorKind: 'staff' };
  expect(await database().auditEvent.count({ where: viewed })).toBe(3);
});

it('tells the people on call once, with nothing of the case, and everyone who can act where nobody is named', async () => {
  const dana = await anAgent();
  const { id, reference } = await aFiledRequest(dana, { kind: 'emergency' });
  const alarm = { requestId: id, subject: `An emergency request waits: ${reference}` };
  const { onCall } = SHIPPED_COMPANY;
  expect(await database().outboxMail.count({ where: alarm })).toBe(onCall.length);
  const again = (company = SHIPPED_COMPANY) =>
    inTransaction((tx) => alertOnCall(tx, { requestId: id, reference }, company));
  await again();
  await again({ ...SHIPPED_COMPANY, onCall: [onCall[0]!, onCall[0]!] });
  expect(await database().outboxMail.count({ where: alarm })).toBe(onCall.length);

  const ana = await aStaffMember('analyst');
  await aStaffMember('auditor');
  await again({ ...SHIPPED_COMPANY, onCall: [] });
  const told = await database().outboxMail.findMany({ where: alarm });
  const staff = await database().account.findMany({
    where: { address: { in: told.map((each) => each.recipient) } },
  });
  expect(told.map(({ recipient }) => recipient)).toContain(ana.address);
  expect(staff.every(({ roles }) => roles.includes('analyst') || roles.includes('counsel'))).toBe(true);
});

it('sends no alarm for any other kind', async () => {
  const { id } = await aFiledRequest(await anAgent());
  expect(await database().outboxMail.count({ where: { requestId: id } })).toBe(1);
});

it('lists what waits to be opened for the desk alone, until somebody opens or ends it', async () => {
  const [ana, adam] = [await aStaffMember('analyst'), await aStaffMember('administrator')];
  const dana = await anAgent();
  const registered = await aFiledRequest(dana, { kind: 'emergency' });
  const other = await anUnregisteredEmergency(await aProvenMailbox());
  const references = async (actor: Parameters<typeof scopeOf>[0]) =>
    (await waitingEmergencies(scopeOf(actor))).map(({ reference }) => reference);
  expect(await references(ana)).toEqual(expect.arrayContaining([registered.reference, other.reference]));
  expect(await references(adam)).toEqual([]);
  expect(await references(dana)).toEqual([]);
  await viewRequest(ana, registered.reference);
  expect(await references(ana)).not.toContain(registered.reference);
});

it('puts an emergency on top of the queue with its clock, and says who is not verified', async () => {
  const [cole, dana] = [await aStaffMember('counsel'), await anAgent()];
  await aFiledRequest(dana);
  const { reference } = await anUnregisteredEmergency(await aProvenMailbox());
  const top = async () => {
    const { rows } = await deskQueue(scopeOf(cole), queueSchema.parse({}), HOURS);
    expect(rows.findIndex(({ kind }) => kind !== 'emergency')).toBeGreaterThan(0);
    return rows.find((row) => row.reference === reference)!;
  };
  expect(await top()).toMatchObject({ unverified: true, decidedAt: null, firstOpenedAt: null });
  await beginReview(cole, { reference });
  expect((await top()).decidedAt).toBeNull();
  await declineRequest(cole, { reference, reason: 'The agency does not know the person.' });
  const declined = queueSchema.parse({ status: 'declined' });
  const [row] = (await deskQueue(scopeOf(cole), declined, HOURS)).rows;
  expect(row).toMatchObject({ reference, unverified: true });
  expect(row!.decidedAt).toBeInstanceOf(Date);
});
