import { beforeAll, beforeEach, expect, test } from 'vitest';
import { endAbsence, planAbsence } from '@/lib/accounts/plan-absence';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { verifyLog } from '@/lib/audit/verify-log';
import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { whoIsTold } from '@/lib/requests/alert-on-call';
import { assignByRules } from '@/lib/requests/assign-by-rules';
import { assignRequest } from '@/lib/requests/assign-request';
import { moveRule, removeRule, restoreAssignment, saveRule } from '@/lib/requests/change-assignment';
import { changeOnCall } from '@/lib/requests/change-on-call';
import { companyVersion, currentAssignment } from '@/lib/settings/queries';
import { anAgency, anAgent, anAgentFor, aStaffMember, FOREIGN } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

let admin: StaffActor;
let ana: StaffActor;
let cole: StaffActor;
let agent: AgentActor;
const today = localDay(now(), 'America/Los_Angeles');

beforeAll(async () => {
  [admin, ana, cole] = [
    await aStaffMember('administrator'),
    await aStaffMember('analyst'),
    await aStaffMember('counsel'),
  ];
  agent = await anAgent();
});
beforeEach(async () => {
  await database().absence.deleteMany();
});

const rule = (given: object = {}) => ({
  id: newId(),
  kinds: [],
  agencyIds: [],
  countries: [],
  people: [ana.accountId],
  ...given,
});
const base = async () => (await currentAssignment()).version;
async function onlyRules(...rules: ReturnType<typeof rule>[]) {
  for (const { id } of (await currentAssignment()).rules) await removeRule(admin, await base(), id);
  for (const each of rules) await saveRule(admin, await base(), each);
}
const assigneeOf = async (id: string) =>
  (await database().request.findUniqueOrThrow({ where: { id } })).assigneeId;
const assignments = (requestId: string) =>
  database().auditEvent.findMany({ where: { requestId, act: 'request.assigned' } });

test('filing queues the assignment; the rule, its number and its version stand in the log, once', async () => {
  await onlyRules(rule({ kinds: ['wiretap'] }), rule());
  const { id } = await aFiledRequest(agent);
  const jobs = await database().$queryRaw<unknown[]>`
    select 1 from pgboss.job where name = 'assign-request' and data ->> 'requestId' = ${id}`;
  expect(jobs).toHaveLength(1);
  expect(await assigneeOf(id)).toBeNull();

  await Promise.all([assignByRules(id), assignByRules(id), assignByRules(id)]);
  expect(await assigneeOf(id)).toBe(ana.accountId);
  expect(await assignments(id)).toMatchObject([
    { actorKind: 'system', actorId: null, data: { rule: 2, version: await base(), inPlaceOf: null } },
  ]);
  expect(await verifyLog()).toMatchObject({ intact: true });
});

test('requests given out at once are spread by load', async () => {
  const [one, other] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
  await onlyRules(rule({ people: [one.accountId, other.accountId] }));
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await aFiledRequest(agent)).id);
  await Promise.all(ids.map(assignByRules));
  const given = await Promise.all(ids.map(assigneeOf));
  expect(given.filter((id) => id === one.accountId)).toHaveLength(3);
  expect(given.filter((id) => id === other.accountId)).toHaveLength(3);
});

test('whoever was given it by hand keeps it, and what was given back stays so', async () => {
  await onlyRules(rule());
  const { id, reference } = await aFiledRequest(agent);
  await assignRequest(cole, { reference, assigneeId: cole.accountId });
  await assignByRules(id);
  expect(await assigneeOf(id)).toBe(cole.accountId);
  await assignRequest(cole, { reference, assigneeId: null });
  await assignByRules(id);
  expect(await assigneeOf(id)).toBeNull();
});

test('a request of the compartment is given out by no rule', async () => {
  await onlyRules(rule());
  const { id } = await aFiledRequest(await anAgentFor('national_security_letter'), {
    kind: 'national_security_letter',
  });
  const jobs = await database().$queryRaw<unknown[]>`
    select 1 from pgboss.job where name = 'assign-request' and data ->> 'requestId' = ${id}`;
  expect(jobs).toHaveLength(0);
  await assignByRules(id);
  expect(await assigneeOf(id)).toBeNull();
  const naming = saveRule(admin, await base(), rule({ kinds: ['national_security_letter'] }));
  await expect(naming).rejects.toThrow('Choose kinds from the list');
});

test('while somebody is away the cover gets it, by the country of the agency too', async () => {
  await onlyRules(rule({ countries: ['FR'] }));
  await planAbsence(
    ana,
    { accountId: ana.accountId, firstDay: today, lastDay: addDays(today, 3), coverId: cole.accountId },
    today,
  );
  const marie = await anAgent({ agency: await anAgency(FOREIGN) });
  const { id } = await aFiledRequest(marie, { kind: 'mlat' });
  await assignByRules(id);
  // An MLAT is the requesting country's, whatever agency brings it.
  const { requestingCountry } = await database().request.findUniqueOrThrow({ where: { id } });
  expect(await assigneeOf(id)).toBe(requestingCountry === 'FR' ? cole.accountId : null);
  const other = await aFiledRequest(agent);
  await assignByRules(other.id);
  expect(await assigneeOf(other.id)).toBeNull();
  const preserved = await aFiledRequest(marie, { kind: 'preservation' });
  await assignByRules(preserved.id);
  expect(await assignments(preserved.id)).toMatchObject([
    { data: { assigneeId: cole.accountId, inPlaceOf: ana.accountId } },
  ]);
});

test('of eight who take it at once one has it, and each other is told who and when', async () => {
  const { id, reference } = await aFiledRequest(agent);
  const people = await Promise.all(Array.from({ length: 8 }, () => aStaffMember('analyst')));
  const results = await Promise.allSettled(
    people.map((each) => assignRequest(each, { reference, assigneeId: each.accountId, seen: null })),
  );
  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(7);
  const holder = await assigneeOf(id);
  const { name: holderName } = people.find(({ accountId }) => accountId === holder)!;
  for (const { reason } of lost) {
    expect(reason).toBeInstanceOf(Refusal);
    expect(reason.message).toContain(`${holderName} `);
    expect(reason.message).toMatch(/ago, so it was left as it is/);
  }
  expect(await assignments(id)).toHaveLength(1);
});

test('rules are moved, removed and brought back; whoever edits an old version is told', async () => {
  const [first, second] = [rule({ kinds: ['wiretap'] }), rule()];
  await onlyRules(first, second);
  const order = async () => (await currentAssignment()).rules.map(({ id }) => id);
  const before = await base();
  await moveRule(admin, before, second.id, 'up');
  expect(await order()).toEqual([second.id, first.id]);
  await expect(moveRule(admin, before, second.id, 'down')).rejects.toThrow(
    'was published while you were editing',
  );
  expect(await moveRule(admin, await base(), second.id, 'up')).toBe(await base());
  await removeRule(admin, await base(), first.id);
  expect(await order()).toEqual([second.id]);
  await restoreAssignment(admin, await base(), before);
  expect(await order()).toEqual([first.id, second.id]);
  await expect(saveRule(ana, await base(), rule())).rejects.toThrow(NotFound);
  const nobody = saveRule(admin, await base(), rule({ people: [admin.accountId] }));
  await expect(nobody).rejects.toThrow('Choose people from the list');
});

test('in place of people on call who are away their covers are told, and the alarm never ends nowhere', async () => {
  const { version } = await companyVersion();
  await changeOnCall(admin, version, [ana.address, 'pager@duty.example', ana.address]);
  const told = async () => whoIsTold((await companyVersion()).company);
  expect(await told()).toEqual([ana.address, 'pager@duty.example']);
  await expect(changeOnCall(admin, version, [])).rejects.toThrow('was published while you were editing');

  const days = { accountId: ana.accountId, firstDay: today, lastDay: today };
  await planAbsence(ana, { ...days, coverId: cole.accountId }, today);
  expect(await told()).toEqual([cole.address, 'pager@duty.example']);

  await changeOnCall(admin, version + 1, [ana.address]);
  await planAbsence(ana, { ...days, coverId: null }, today);
  const everyone = await told();
  expect(everyone).toContain(cole.address);
  expect(everyone).not.toContain(ana.address);
});

test('days away are one’s own, do not overlap, and end when somebody is back', async () => {
  const plan = (actor: StaffActor, given: object = {}) =>
    planAbsence(
      actor,
      { accountId: ana.accountId, firstDay: addDays(today, -2), lastDay: today, coverId: null, ...given },
      today,
    );
  await expect(plan(cole)).rejects.toThrow(NotFound);
  await plan(admin);
  await plan(ana);
  await expect(plan(ana, { lastDay: addDays(today, 4) })).rejects.toThrow('There is an absence from');
  await expect(plan(ana, { lastDay: addDays(today, -1) })).rejects.toThrow('over already');
  await expect(plan(ana, { coverId: ana.accountId })).rejects.toThrow('Choose who covers');
  await expect(plan(ana, { coverId: admin.accountId })).rejects.toThrow('Choose who covers');
  const [row] = await database().absence.findMany();
  await expect(endAbsence(cole, row!.id, today)).rejects.toThrow(NotFound);
  await endAbsence(ana, row!.id, today);
  await endAbsence(ana, row!.id, today);
  expect(await database().absence.findMany()).toMatchObject([{ lastDay: addDays(today, -1) }]);
  expect(await database().auditEvent.count({ where: { act: 'account.absence_ended' } })).toBe(1);
});
