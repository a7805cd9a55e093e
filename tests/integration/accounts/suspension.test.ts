import { beforeEach, describe, expect, it } from 'vitest';
import { askLift, liftSuspension, refuseLift } from '@/lib/accounts/lift-suspension';
import { findSuspension, listSuspensions, suspensionsOn } from '@/lib/accounts/list-suspensions';
import { reopenAccount } from '@/lib/accounts/reopen-account';
import type { AgentActor, StaffActor, Visit } from '@/lib/accounts/rules';
import { suspendParty } from '@/lib/accounts/suspend-party';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { FactorNeeded, NotFound, Refusal } from '@/lib/platform/refusal';
import { closeAccount } from '@/lib/requests/close-account';
import { readVisit } from '@/lib/web/auth';
import { anAgency, anAgent, aStaffMember } from '../../support/people';
import { ask, enrolled, signIn } from '../../support/sign-in';

let dana: AgentActor;
let lee: AgentActor;
let analyst: StaffActor;
let counsel: StaffActor;
let administrator: StaffActor;
let token: string;

beforeEach(async () => {
  const agency = await anAgency();
  dana = await anAgent({ agency });
  lee = await anAgent({ agency, pointOfContact: true });
  analyst = await aStaffMember('analyst');
  counsel = await aStaffMember('counsel');
  administrator = await aStaffMember('administrator');
  ({ token } = await signIn(dana.address, await enrolled(dana.accountId)));
});

const REASON = 'Mails from this mailbox carry a forged signature.';
const fresh = { factorAt: now() } as Visit;
const agentParty = () => ({ party: { accountId: dana.accountId }, reason: REASON });
const agencyParty = () => ({ party: { agencyId: dana.agencyId }, reason: REASON });
const standing = async () =>
  (await database().account.findUniqueOrThrow({ where: { id: dana.accountId } })).standing;

describe('an agent who is suspended', () => {
  it('is signed out with the next click, gets no code, and is let in again by two people', async () => {
    const { id } = await suspendParty(analyst, agentParty());
    expect(await readVisit(token)).toBeNull();
    expect(await database().session.count({ where: { accountId: dana.accountId } })).toBe(0);
    expect((await ask(dana.address)).mail).toBeNull();
    expect((await ask(lee.address)).mail).not.toBeNull();

    await askLift(counsel, { id, reason: 'The chief confirmed her on the number of the registry.' });
    expect(await standing()).toBe('suspended');
    await expect(liftSuspension(counsel, fresh, id)).rejects.toThrow('takes two people');
    const stale = { factorAt: new Date(now().getTime() - 6 * 60_000) } as Visit;
    await expect(liftSuspension(administrator, stale, id)).rejects.toThrow(FactorNeeded);
    await liftSuspension(administrator, fresh, id);
    expect(await standing()).toBe('active');
    expect((await ask(dana.address)).mail).not.toBeNull();
    await expect(liftSuspension(administrator, fresh, id)).rejects.toThrow('lifted this already');
  });

  it('who was waiting to be confirmed waits again afterwards', async () => {
    await database().account.update({ where: { id: dana.accountId }, data: { standing: 'pending' } });
    const { id } = await suspendParty(analyst, agentParty());
    await askLift(counsel, { id, reason: 'A mistake.' });
    await liftSuspension(administrator, fresh, id);
    expect(await standing()).toBe('pending');
  });

  it('stays so where the second person says no, and it can be asked anew', async () => {
    const { id } = await suspendParty(analyst, agentParty());
    await askLift(counsel, { id, reason: 'I think so.' });
    await expect(refuseLift(counsel, id)).rejects.toThrow('takes two people');
    await refuseLift(administrator, id);
    expect(await standing()).toBe('suspended');
    await expect(liftSuspension(administrator, fresh, id)).rejects.toThrow('ask for it first');
    await askLift(administrator, { id, reason: 'Now I spoke to them.' });
    await liftSuspension(counsel, fresh, id);
    expect(await standing()).toBe('active');
  });

  it('is not let in by closing the account and opening it again', async () => {
    await suspendParty(analyst, agentParty());
    await expect(closeAccount(lee, dana.accountId, lee.accountId)).rejects.toThrow('two people');
    await expect(reopenAccount(lee, dana.accountId)).rejects.toThrow(Refusal);
    expect(await standing()).toBe('suspended');
  });

  it('is suspended once by two who do it at the same time', async () => {
    const both = await Promise.allSettled([
      suspendParty(analyst, agentParty()),
      suspendParty(counsel, agentParty()),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(suspendParty(administrator, agentParty())).rejects.toThrow('already');
  });
});

describe('an agency that is suspended', () => {
  it('shuts out all its agents and nobody else, until two have lifted it', async () => {
    const stranger = await anAgent();
    const other = await signIn(stranger.address, await enrolled(stranger.accountId));
    const { id } = await suspendParty(counsel, agencyParty());
    expect(await readVisit(token)).toBeNull();
    expect(await readVisit(other.token)).not.toBeNull();
    expect((await ask(lee.address)).mail).toBeNull();
    expect(await standing()).toBe('active');
    const [entry] = await database().$queryRaw<{ act: string }[]>`
      select act from audit_event where data ? 'agencyId' and data->>'agencyId' = ${dana.agencyId}`;
    expect(entry).toEqual({ act: 'agency.suspended' });
    await askLift(administrator, { id, reason: 'The chief called.' });
    await liftSuspension(counsel, fresh, id);
    expect((await ask(lee.address)).mail).not.toBeNull();
  });
});

describe('who may', () => {
  it('suspend: whoever works on requests or accounts; not the auditor, and no agent', async () => {
    for (const role of ['counsel', 'cleared', 'trust_and_safety', 'administrator'] as const) {
      const agent = await anAgent();
      const party = { accountId: agent.accountId };
      await expect(suspendParty(await aStaffMember(role), { party, reason: REASON })).resolves.toBeTruthy();
    }
    for (const nobody of [await aStaffMember('auditor'), lee]) {
      await expect(suspendParty(nobody, agentParty())).rejects.toThrow(NotFound);
    }
    expect(await readVisit(token)).not.toBeNull();
  });

  it('be suspended: agents and open agencies, no colleague', async () => {
    const party = { accountId: analyst.accountId };
    await expect(suspendParty(counsel, { party, reason: REASON })).rejects.toThrow(NotFound);
    await database().agency.update({ where: { id: dana.agencyId }, data: { standing: 'proposed' } });
    await expect(suspendParty(counsel, agencyParty())).rejects.toThrow(Refusal);
  });

  it('lift: counsel and administrators, with nobody else as first or second', async () => {
    const { id } = await suspendParty(analyst, agentParty());
    for (const nobody of [analyst, await aStaffMember('trust_and_safety', 'auditor'), lee]) {
      await expect(askLift(nobody, { id, reason: 'Please.' })).rejects.toThrow(NotFound);
      await expect(liftSuspension(nobody, fresh, id)).rejects.toThrow(NotFound);
    }
  });

  it('read why: all staff, in words that the table keeps sealed, and no agent', async () => {
    const { id } = await suspendParty(analyst, agentParty());
    for (const role of ['auditor', 'trust_and_safety', 'administrator', 'cleared'] as const) {
      const actor = await aStaffMember(role);
      expect(await findSuspension(actor, id)).toMatchObject({ reason: REASON, by: analyst.name });
      const { rows } = await listSuspensions(actor, false);
      expect(rows.map((row) => row.id)).toContain(id);
    }
    await expect(listSuspensions(lee, false)).rejects.toThrow(NotFound);
    await expect(findSuspension(lee, id)).rejects.toThrow(NotFound);
    const of = { accountId: dana.accountId, agencyId: dana.agencyId };
    expect(await suspensionsOn(lee, of)).toEqual([]);
    expect(await suspensionsOn(analyst, of)).toMatchObject([{ reason: REASON }]);
    const row = await database().suspension.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.reason).includes('forged')).toBe(false);
  });

  it('hears of it: those who can lift it, by mails that name nobody', async () => {
    const { id } = await suspendParty(analyst, agentParty());
    await askLift(counsel, { id, reason: 'It was a mistake.' });
    const to = async (recipient: string) =>
      (await database().outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })).map(
        ({ subject }) => subject,
      );
    expect(await to(administrator.address)).toEqual([
      'An agent or an agency was suspended',
      'A suspension waits for a second person to lift it',
    ]);
    expect(await to(counsel.address)).toEqual(['An agent or an agency was suspended']);
    expect(await to(analyst.address)).toEqual([]);
  });
});
