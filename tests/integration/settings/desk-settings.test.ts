import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/accounts/rules';
import { threadOf } from '@/lib/conversations/queries';
import { sendMessage } from '@/lib/conversations/send-message';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { findRequest } from '@/lib/requests/queries';
import { publishDeskSettings } from '@/lib/settings/publish-desk-settings';
import { currentDeskSettings, newestDeskSettings } from '@/lib/settings/queries';
import { type DeskSettings, deskSettingsSchema, saveDeskSettingsSchema } from '@/lib/settings/schema';
import { seedSettings } from '@/prisma/seed/settings';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

let admin: StaffActor;
beforeAll(async () => {
  await seedSettings(now());
  admin = await aStaffMember('administrator');
});

async function publish(changed: Partial<DeskSettings>): Promise<number> {
  const { version, settings } = await newestDeskSettings();
  return publishDeskSettings(admin, { base: version, settings: { ...settings, ...changed } });
}

test('what was never set is as shipped; a change is a new version, on the record, and the one before stays', async () => {
  const shipped = deskSettingsSchema.parse({});
  const { version: before, settings } = await newestDeskSettings();
  expect(settings).toEqual(shipped);
  const version = await publish({ remindDaysBefore: 4 });
  expect(version).toBe(before + 1);
  expect(await publish({ followUpDays: 21 })).toBe(version + 1);
  expect(await currentDeskSettings()).toEqual({ ...shipped, remindDaysBefore: 4, followUpDays: 21 });
  expect(await newestDeskSettings()).toMatchObject({ version: version + 1, by: admin.name });
  const rows = await database().setting.findMany({ where: { key: 'desk' }, orderBy: { version: 'asc' } });
  expect(rows.at(-2)?.value).toMatchObject({ remindDaysBefore: 4, followUpDays: 14 });
  const event = await database().auditEvent.findFirst({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ act: 'settings.desk_published', data: { version: version + 1 } });
});

test('nobody but the administrator changes them; what is the same is no version', async () => {
  const { version, settings } = await newestDeskSettings();
  const counsel = await aStaffMember('counsel', 'cleared');
  for (const person of [counsel, await anAgent()]) {
    await expect(publishDeskSettings(person, { base: version, settings })).rejects.toThrow(NotFound);
  }
  await expect(publishDeskSettings(admin, { base: version, settings })).rejects.toThrow(
    /Nothing is different/,
  );
});

test('of four who publish at once one wins, and the others are told', async () => {
  const { version: base, settings } = await newestDeskSettings();
  const results = await Promise.allSettled(
    [5, 6, 7, 8].map((remindDaysBefore) =>
      publishDeskSettings(admin, { base, settings: { ...settings, remindDaysBefore } }),
    ),
  );
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(lost).toHaveLength(3);
  for (const reason of lost) {
    expect(reason).toBeInstanceOf(Refusal);
    expect(reason.issues).toMatchObject([{ field: 'over' }]);
  }
});

test('the form is read into their shape, and says what is wrong', () => {
  const typed = {
    base: '3',
    hideStaffNames: 'yes',
    callBackFirst: 'yes',
    remindDaysBefore: '2',
    remindAfterDays: '14',
    proposeAfterDays: '30',
    followUpDays: '14',
    california_warrant_on: 'yes',
    california_warrant_hours: '72',
    colorado_acknowledgement_hours: '8',
    colorado_compliance_hours: '24',
  };
  const { base, over, settings } = saveDeskSettingsSchema.parse(typed);
  expect({ base, over }).toEqual({ base: 3, over: false });
  expect(settings).toEqual(deskSettingsSchema.parse({ clocks: { ...settings.clocks } }));
  expect(settings.clocks.california_warrant).toEqual({ on: true, hours: 72 });
  const message = (changed: object) =>
    saveDeskSettingsSchema.safeParse({ ...typed, ...changed }).error?.issues[0]?.message;
  expect(message({ remindDaysBefore: '' })).toMatch(/whole number from 1 to 9/);
  expect(message({ remindDaysBefore: '2.5' })).toMatch(/whole number from 1 to 9/);
  expect(message({ proposeAfterDays: '14' })).toMatch(/has to come after the reminder/);
});

test('approvals reserved to counsel: the analyst’s screen and use case agree', async () => {
  const [dana, ana, cole] = [await anAgent(), await aStaffMember('analyst'), await aStaffMember('counsel')];
  const { reference } = await aFiledRequest(dana);
  await beginReview(ana, { reference });
  const { may } = await import('@/lib/requests/policy');
  const mayApprove = async (actor: StaffActor) =>
    may(actor, 'approve', (await findRequest(actor, reference))!.facts);
  expect(await mayApprove(ana)).toBe(true);
  await publish({ reserveApprovals: true });
  expect([await mayApprove(ana), await mayApprove(cole)]).toEqual([false, true]);
  await expect(approveRequest(ana, { reference })).rejects.toThrow(/role does not allow/);
  await publish({ reserveApprovals: false });
});

test('agents read the company’s name, or the staff member’s where the company says so', async () => {
  const [dana, ana] = [await anAgent(), await aStaffMember('analyst')];
  const { reference } = await aFiledRequest(dana);
  await sendMessage(ana, { reference, body: 'We are on it.', idempotencyKey: newId() });
  const authors = async (actor: StaffActor | typeof dana) =>
    (await threadOf(actor, (await findRequest(actor, reference))!, 'Twilio')).map(({ author }) => author);
  expect([await authors(dana), await authors(ana)]).toEqual([['Twilio'], [ana.name]]);
  await publish({ hideStaffNames: false });
  expect(await authors(dana)).toEqual([ana.name]);
});
