import { beforeEach, describe, expect, it } from 'vitest';
import { remindOfUnused } from '@/lib/accounts/jobs';
import { releasePerson } from '@/lib/accounts/release-account';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { anAgency, anAgent, aStaffMember } from '../../support/people';

let agency: Awaited<ReturnType<typeof anAgency>>;
let contact: AgentActor;
let agent: AgentActor;
let administrator: StaffActor;

beforeEach(async () => {
  agency = await anAgency();
  contact = await anAgent({ agency, pointOfContact: true });
  agent = await anAgent({ agency });
  administrator = await aStaffMember('administrator');
  await database().outboxMail.deleteMany({ where: { dedupeKey: { startsWith: 'unused-accounts:' } } });
});

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
/** An account that was made, and confirmed, long ago. */
const OLD = { createdAt: daysAgo(300), confirmedAt: daysAgo(300) };
const set = (id: string, data: Parameters<ReturnType<typeof database>['account']['update']>[0]['data']) =>
  database().account.update({ where: { id }, data });

async function mailsTo(recipient: string): Promise<string[]> {
  const rows = await database().outboxMail.findMany({
    where: { recipient, dedupeKey: { startsWith: 'unused-accounts:' } },
  });
  return Promise.all(
    rows.map(async ({ id, body }) => JSON.parse(await unseal(body, { use: 'outbox_mail.body', id })).text),
  );
}

describe('once a week', () => {
  it('the point of contact is told how many accounts are locked and have become dormant, once of each', async () => {
    await set(agent.accountId, { ...OLD, lastSignInAt: daysAgo(91) });
    await remindOfUnused();
    await remindOfUnused();
    const [text, ...more] = await mailsTo(contact.address);
    expect(text).toContain('1 account was not used for 90 days');
    expect(text).not.toContain('locked after');
    expect(text).not.toContain(agent.name);
    expect(more).toEqual([]);

    await database().outboxMail.deleteMany({ where: { recipient: contact.address } });
    await remindOfUnused();
    expect(await mailsTo(contact.address)).toEqual([]);
    await set(agent.accountId, { lockedAt: now() });
    await remindOfUnused();
    expect((await mailsTo(contact.address))[0]).toContain('1 account is locked after wrong codes');
  });

  it('what comes up after the week’s mail is not lost, but told the week after', async () => {
    await set(agent.accountId, { lockedAt: now() });
    await remindOfUnused();
    const other = await anAgent({ agency });
    await set(other.accountId, OLD);
    await remindOfUnused();
    expect(await mailsTo(contact.address)).toHaveLength(1);
    expect(
      (await database().account.findUniqueOrThrow({ where: { id: other.accountId } })).dormantToldAt,
    ).toBeNull();
  });

  it('of staff and of a lone point of contact the administrators are told', async () => {
    const colleague = await aStaffMember('analyst');
    await set(colleague.accountId, { lockedAt: now() });
    await set(contact.accountId, OLD);
    await remindOfUnused();
    const [text] = await mailsTo(administrator.address);
    expect(text).toContain('1 account is locked');
    expect(text).toContain('1 account was not used');
    expect(await mailsTo(contact.address)).toEqual([]);
    await set(colleague.accountId, { lockedAt: null });
  });

  it('nobody is told of who is suspended, or used it lately', async () => {
    await set(agent.accountId, { ...OLD, lastSignInAt: daysAgo(89) });
    const gone = await anAgent({ agency });
    await set(gone.accountId, { ...OLD, standing: 'deactivated' });
    await remindOfUnused();
    expect(await mailsTo(contact.address)).toEqual([]);
  });
});

describe('releasing', () => {
  const locked = { lockedAt: now(), failedAt: Array<Date>(5).fill(now()) };

  it('a locked account is its point of contact’s or an administrator’s, never one’s own', async () => {
    await set(agent.accountId, locked);
    const strangers = [
      agent,
      await anAgent({ pointOfContact: true }),
      await aStaffMember('counsel', 'auditor'),
    ];
    for (const stranger of strangers) {
      await expect(releasePerson(stranger, agent.accountId)).rejects.toThrow(NotFound);
    }
    await releasePerson(contact, agent.accountId);
    expect(await database().account.findUniqueOrThrow({ where: { id: agent.accountId } })).toMatchObject({
      lockedAt: null,
      failedAt: [],
    });
    await expect(releasePerson(contact, agent.accountId)).rejects.toThrow(Refusal);
    await set(contact.accountId, locked);
    await expect(releasePerson(contact, contact.accountId)).rejects.toThrow(NotFound);
    await releasePerson(administrator, contact.accountId);
    await set(administrator.accountId, locked);
    await expect(releasePerson(administrator, administrator.accountId)).rejects.toThrow(NotFound);
  });

  it('staff are not a point of contact’s to release', async () => {
    const colleague = await aStaffMember('analyst');
    await set(colleague.accountId, locked);
    await expect(releasePerson(contact, colleague.accountId)).rejects.toThrow(NotFound);
  });

  it('a dormant account counts as confirmed from then on, by whoever did it', async () => {
    await set(agent.accountId, OLD);
    await releasePerson(contact, agent.accountId);
    expect(await database().account.findUniqueOrThrow({ where: { id: agent.accountId } })).toMatchObject({
      confirmedById: contact.accountId,
      confirmedAt: expect.any(Date),
    });
    await expect(releasePerson(contact, agent.accountId)).rejects.toThrow('nothing was changed');
  });
});
