import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { remindOfDeadlines } from '@/lib/desk/jobs';
import { nextBusinessDay } from '@/lib/law/business-days';
import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { newId, unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { seedSettings } from '@/prisma/seed/settings';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';

const ZONE = 'America/Los_Angeles';
const today = localDay(now(), ZONE);
const TOMORROW = nextBusinessDay(today);
const LATER = [1, 2, 3].reduce((day) => nextBusinessDay(day), TOMORROW);
const PASSED = addDays(today, -2);

let dana: AgentActor;
let [ana, bea, cole, carol, clara] = [] as unknown as StaffActor[];
beforeAll(async () => {
  await seedSettings(now());
  dana = await anAgent();
  [ana, bea] = [await aStaffMember('analyst'), await aStaffMember('analyst')];
  [cole, carol, clara] = [
    await aStaffMember('counsel'),
    await aStaffMember('counsel'),
    await aStaffMember('cleared'),
  ];
});
beforeEach(clear);
afterEach(clear);

async function clear() {
  await database().outboxMail.deleteMany();
  await database().absence.deleteMany();
  await database().request.deleteMany();
}

let made = 0;

/** An open request that is due on a day, by an expedited deadline. */
async function aRequest(deadline: string | null, more: Partial<Prisma.RequestUncheckedCreateInput> = {}) {
  made += 1;
  const id = newId();
  const reference = `OW-2026-${700000 + made}`;
  await database().request.create({
    data: {
      id,
      reference,
      kind: 'subpoena_trial',
      status: 'in_review',
      deadline,
      agentId: dana.accountId,
      agencyId: dana.agencyId,
      idempotencyKey: id,
      answers: new Uint8Array([0]),
      guidelinesVersion: 1,
      createdAt: now(),
      updatedAt: now(),
      submittedAt: now(),
      assigneeId: ana?.accountId ?? null,
      ...more,
    },
  });
  return { id, reference };
}

const mails = () => database().outboxMail.findMany({ orderBy: [{ recipient: 'asc' }, { createdAt: 'asc' }] });
const told = async () => (await mails()).map(({ recipient }) => recipient).sort();
const addresses = (...people: (StaffActor | undefined)[]) => people.map((person) => person!.address).sort();

test('the assignee is told before and on the day, counsel after it; each once, however often it runs', async () => {
  const soon = await aRequest(TOMORROW);
  await aRequest(LATER);
  await aRequest(TOMORROW, { status: 'fulfilled', closedAt: now() });
  expect(await remindOfDeadlines()).toBe(1);
  expect(await remindOfDeadlines()).toBe(0);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    recipient: ana!.address,
    subject: `Request ${soon.reference} waits, and its deadline comes near`,
  });
  await database().request.update({ where: { id: soon.id }, data: { deadline: PASSED } });
  expect(await remindOfDeadlines()).toBe(2);
  expect(await remindOfDeadlines()).toBe(0);
  expect(await told()).toEqual(addresses(ana, cole, carol));
});

test('what is new to one person is one mail, by how urgent it is; of hundreds it names twenty', async () => {
  const near = await aRequest(TOMORROW, { assigneeId: cole!.accountId });
  const late = await aRequest(PASSED);
  expect(await remindOfDeadlines()).toBe(2);
  const toCole = (await mails()).find(({ recipient }) => recipient === cole!.address)!;
  expect(toCole.subject).toBe('2 requests wait at their deadlines');
  const text = await unseal(toCole.body, { use: 'outbox_mail.body', id: toCole.id });
  const places = [`deadline: ${late.reference}.`, `soon: ${near.reference}.`].map((words) =>
    text.indexOf(words),
  );
  expect(places[0]).toBeGreaterThan(0);
  expect(places[1]).toBeGreaterThan(places[0]!);
  await database().outboxMail.deleteMany();
  for (let count = 0; count < 23; count += 1) await aRequest(TOMORROW);
  expect(await remindOfDeadlines()).toBe(1);
  const [many] = await mails();
  const body = await unseal(many!.body, { use: 'outbox_mail.body', id: many!.id });
  expect(body).toContain('and 3 more');
  // What was told before is not told again, and nothing is told twice by two workers at once.
  expect(body).not.toContain(near.reference);
  await aRequest(TOMORROW);
  const runs = await Promise.all([remindOfDeadlines(), remindOfDeadlines()]);
  expect(runs.sort()).toEqual([0, 1]);
});

test('one that nobody has is told to counsel, and a stopped one to nobody', async () => {
  await aRequest(TOMORROW, { assigneeId: null });
  const stopped = await aRequest(TOMORROW, { status: 'awaiting_agency' });
  await database().clockStop.create({
    data: { id: newId(), requestId: stopped.id, reason: 'waiting for the agency', startedAt: now() },
  });
  await remindOfDeadlines();
  expect(await told()).toEqual(addresses(cole, carol));
});

test('who is away is covered; without a cover counsel is told', async () => {
  await aRequest(TOMORROW);
  const away = { firstDay: today, lastDay: TOMORROW };
  const absence = await database().absence.create({
    data: { id: newId(), accountId: ana!.accountId, coverId: bea!.accountId, ...away },
  });
  await remindOfDeadlines();
  expect(await told()).toEqual(addresses(bea));
  await database().outboxMail.deleteMany();
  await database().absence.update({ where: { id: absence.id }, data: { coverId: null } });
  await database().absence.create({
    data: { id: newId(), accountId: cole!.accountId, coverId: null, ...away },
  });
  await remindOfDeadlines();
  expect(await told()).toEqual(addresses(carol));
});

test('of the compartment the cleared alone are told, without a reference', async () => {
  const { reference } = await aRequest(PASSED, {
    kind: 'national_security_letter',
    compartment: true,
    reference: 'OWC-2026-700001',
    assigneeId: null,
  });
  await remindOfDeadlines();
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail!.recipient).toBe(clara!.address);
  const body = await unseal(mail!.body, { use: 'outbox_mail.body', id: mail!.id });
  expect(`${mail!.subject} ${body}`).not.toContain(reference);
});

test('the mail has the reference and nothing of the case', async () => {
  const { reference } = await aRequest(TOMORROW, { tags: ['planted-tag'] });
  await remindOfDeadlines();
  const [mail] = await mails();
  const body = await unseal(mail!.body, { use: 'outbox_mail.body', id: mail!.id });
  expect(body).toContain(reference);
  for (const word of [dana.name, dana.agency.name, 'planted-tag', 'ubpoena'])
    expect(body).not.toContain(word);
});

test('clocks of States that are switched on are reminded of as well', async () => {
  const orange = await anAgency({ state: 'CA', level: 'county' });
  const hoursAgo = (hours: number) => new Date(now().getTime() - hours * 3_600_000);
  const warrant = { kind: 'search_warrant', agencyId: orange.id };
  await aRequest(null, { ...warrant, submittedAt: hoursAgo(60) });
  await aRequest(null, { ...warrant, submittedAt: hoursAgo(80) });
  await aRequest(null, { ...warrant, submittedAt: hoursAgo(10) });
  expect(await remindOfDeadlines()).toBe(0);
  const value = { clocks: on72 };
  const row = { key: 'desk', version: 99, value, effectiveAt: new Date(0), createdAt: now() };
  await database().setting.create({ data: row });
  await remindOfDeadlines();
  await remindOfDeadlines();
  expect(await told()).toEqual(addresses(ana, cole, carol));
});

const on72 = {
  california_warrant: { on: true, hours: 72 },
  colorado_acknowledgement: { on: false, hours: 8 },
  colorado_compliance: { on: false, hours: 24 },
};
