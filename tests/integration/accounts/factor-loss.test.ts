import { describe, expect, it } from 'vitest';
import { decideLoss } from '@/lib/accounts/decide-loss';
import { enrolFactor, factorOffer } from '@/lib/accounts/enrol-factor';
import { findLoss, listLosses } from '@/lib/accounts/queries';
import { lossReason, reportLoss } from '@/lib/accounts/report-loss';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { readVisit } from '@/lib/web/auth';
import { anAgency, anAgent, aStaffMember } from '../../support/people';
import { enrolled, halfSignIn, signIn, totp } from '../../support/sign-in';

const reason = 'Called the directory number of the agency; the watch commander put her through.';

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

/** Somebody with an authenticator app and a session, at an agency with a point of contact. */
async function somebody() {
  const agency = await anAgency();
  const contact = await anAgent({ agency, pointOfContact: true });
  const agent = await anAgent({ agency });
  const secret = await enrolled(agent.accountId);
  const { token } = await signIn(agent.address, secret);
  return { contact, agent, secret, token };
}

const told = async (recipient: string) => {
  const mails = await database().outboxMail.findMany({
    where: { recipient, subject: { contains: 'econd factor' } },
    orderBy: { createdAt: 'asc' },
  });
  return mails.map(({ subject }) => subject);
};

describe('a lost second factor', () => {
  it('is taken away by two people; the next sign-in sets up another', async () => {
    const { contact, agent, secret, token } = await somebody();
    const [carol, adam] = [await aStaffMember('counsel'), await aStaffMember('administrator')];
    const factorAt = now();
    const id = await reportLoss(carol, { address: agent.address, reason, factorAt });
    expect(await readVisit(token)).not.toBeNull();
    expect(await told(agent.address)).toEqual(['We were told that you lost your second factor']);
    expect(await told(contact.address)).toEqual([
      'An account in your care is said to have lost its second factor',
    ]);
    expect(await told(adam.address)).toEqual(['A lost second factor waits for a second person']);
    const row = (await findLoss(adam, id))!;
    expect(Buffer.from(row.reason).toString('latin1')).not.toContain('watch commander');
    expect(await lossReason(row)).toBe(reason);

    expect(await said(decideLoss(carol, { id, grant: true, factorAt }))).toContain('two people');
    await decideLoss(adam, { id, grant: true, factorAt });
    expect(await readVisit(token)).toBeNull();
    expect((await told(agent.address)).at(-1)).toBe('Your second factor was taken away');
    expect((await told(contact.address)).at(-1)).toBe('A lost second factor was taken away');
    expect(await said(decideLoss(adam, { id, grant: false, factorAt }))).toContain('decided already');

    const half = await halfSignIn(agent.address);
    expect(half.visit.enrolled).toBe(false);
    const offer = await factorOffer(half.visit, half.token);
    expect(offer.secret).not.toBe(secret);
    const done = await enrolFactor(half.visit, half.token, await totp(offer.secret));
    expect((await readVisit(done!.token))!.actor).toMatchObject({ accountId: agent.accountId });
  });

  it('stays where the second person refuses', async () => {
    const { agent, token } = await somebody();
    const [carol, cole] = [await aStaffMember('counsel'), await aStaffMember('counsel')];
    const id = await reportLoss(carol, { address: agent.address, reason, factorAt: now() });
    await decideLoss(cole, { id, grant: false, factorAt: now() });
    expect(await readVisit(token)).not.toBeNull();
    expect(await database().factor.count({ where: { accountId: agent.accountId } })).toBe(1);
    expect((await listLosses(cole)).find((each) => each.id === id)).toMatchObject({ granted: false });
  });

  it('is read by the auditor, who decides nothing, and by nobody else', async () => {
    const { agent } = await somebody();
    const [carol, audrey] = [await aStaffMember('counsel'), await aStaffMember('auditor')];
    const id = await reportLoss(carol, { address: agent.address, reason, factorAt: now() });
    expect(await findLoss(audrey, id)).toMatchObject({ id, account: { address: agent.address } });
    expect((await listLosses(audrey)).map((each) => each.id)).toContain(id);
    await expect(decideLoss(audrey, { id, grant: true, factorAt: now() })).rejects.toThrow(NotFound);
    for (const other of [agent, await aStaffMember('analyst'), await aStaffMember('cleared')]) {
      expect(await findLoss(other, id)).toBeNull();
      expect(await listLosses(other)).toEqual([]);
    }
  });

  it('is decided once, though two decide at a time', async () => {
    const { agent } = await somebody();
    const [carol, cole, adam] = [
      await aStaffMember('counsel'),
      await aStaffMember('counsel'),
      await aStaffMember('administrator'),
    ];
    const id = await reportLoss(carol, { address: agent.address, reason, factorAt: now() });
    const both = await Promise.allSettled(
      [cole, adam].map((actor) => decideLoss(actor, { id, grant: true, factorAt: now() })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('releases a lock with it', async () => {
    const { agent } = await somebody();
    await database().account.update({
      where: { id: agent.accountId },
      data: { lockedAt: now(), failedAt: Array<Date>(5).fill(now()) },
    });
    const id = await reportLoss(await aStaffMember('counsel'), {
      address: agent.address,
      reason,
      factorAt: now(),
    });
    await decideLoss(await aStaffMember('counsel'), { id, grant: true, factorAt: now() });
    expect((await halfSignIn(agent.address)).visit.locked).toBe(false);
  });

  it('is nobody’s own affair, nor anybody else’s, and wants a fresh factor', async () => {
    const { agent } = await somebody();
    const [carol, adam] = [await aStaffMember('counsel'), await aStaffMember('administrator')];
    const stale = new Date(now().getTime() - 6 * 60_000);
    const given = { address: agent.address, reason, factorAt: now() };
    for (const role of ['analyst', 'cleared', 'trust_and_safety', 'auditor'] as const)
      await expect(reportLoss(await aStaffMember(role), given)).rejects.toThrow(NotFound);
    await expect(reportLoss(agent, given)).rejects.toThrow(NotFound);
    await expect(reportLoss(carol, { ...given, factorAt: stale })).rejects.toThrow(FactorNeeded);
    expect(await said(reportLoss(carol, { ...given, address: carol.address }))).toContain('your own account');
    expect(await said(reportLoss(carol, { ...given, address: 'no.one@legal.example' }))).toContain('No open');

    const id = await reportLoss(carol, { ...given, address: adam.address });
    expect(await said(reportLoss(carol, { ...given, address: adam.address }))).toContain('waits already');
    expect(await said(decideLoss(adam, { id, grant: true, factorAt: now() }))).toContain('your own account');
    await expect(
      decideLoss(await aStaffMember('analyst'), { id, grant: true, factorAt: now() }),
    ).rejects.toThrow(NotFound);
    await expect(
      decideLoss(await aStaffMember('counsel'), { id, grant: true, factorAt: stale }),
    ).rejects.toThrow(FactorNeeded);
  });
});
