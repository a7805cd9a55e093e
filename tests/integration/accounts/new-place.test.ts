import { beforeEach, describe, expect, it } from 'vitest';
import { enrolFactor, factorOffer } from '@/lib/accounts/enrol-factor';
import { accountOverview, isKnownDevice } from '@/lib/accounts/queries';
import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { digest, randomToken } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { anAgency, anAgent, aStaffMember } from '../../support/people';
import { enrolled, halfSignIn, PLACE, signIn, totp } from '../../support/sign-in';

let address: string;
let accountId: string;
let secret: string;

beforeEach(async () => {
  ({ address, accountId } = await anAgent());
  secret = await enrolled(accountId);
});

const at = (country: string | null, network = '203.0.113.0/24', deviceToken = 'the usual one') => ({
  ...PLACE,
  country,
  network,
  deviceToken,
});

/** Signs in and lets the code be used once more, so that a test can sign in as often as it likes. */
async function enter(place: ReturnType<typeof at>) {
  const visit = await signIn(address, secret, { place });
  await database().factor.updateMany({ where: { accountId }, data: { lastStep: 0 } });
  return visit;
}

const told = async () =>
  (
    await database().outboxMail.findMany({
      where: { recipient: address, subject: { contains: 'was signed in to' } },
      orderBy: { createdAt: 'asc' },
    })
  ).map(({ subject }) => subject);

const noted = async () =>
  (
    await database().auditEvent.findMany({
      where: { actorId: accountId, act: 'account.new_place' },
      orderBy: { seq: 'asc' },
    })
  ).map(({ data }) => data);

describe('signing in', () => {
  it('from a browser not seen before is mailed, once, and kept by the hash of its cookie alone', async () => {
    await enter(at(null));
    await enter(at(null));
    expect(await told()).toEqual(['Your account was signed in to from a new browser']);
    const devices = await database().device.findMany({ where: { accountId } });
    expect(devices.map(({ tokenHash }) => tokenHash)).toEqual([digest('the usual one')]);
    expect(await isKnownDevice('the usual one')).toBe(true);
    expect(await isKnownDevice(randomToken())).toBe(false);
    await enter(at(null, '203.0.113.0/24', 'another one'));
    expect(await told()).toHaveLength(2);
  });

  it('from another country is mailed, from another network of the same country noted alone', async () => {
    await enter(at('US'));
    await enter(at('US', '198.51.100.0/24'));
    expect(await told()).toHaveLength(1);
    await enter(at('FR', '198.51.100.0/24'));
    expect((await told())[1]).toBe('Your account was signed in to from a new country');
    expect(await noted()).toEqual([
      { device: true, network: true, country: false },
      { device: false, network: true, country: false },
      { device: false, network: false, country: true },
    ]);
  });

  it('mails nobody that a proxy began to name countries', async () => {
    await enter(at(null));
    await enter(at('US'));
    expect(await told()).toHaveLength(1);
  });

  it('is no news where the first factor is enrolled', async () => {
    const fresh = await anAgent();
    const half = await halfSignIn(fresh.address, at('US'));
    const offer = await factorOffer(half.visit, half.token);
    await enrolFactor(half.visit, half.token, await totp(offer.secret));
    expect(await database().device.count({ where: { accountId: fresh.accountId } })).toBe(1);
    expect(await database().outboxMail.count({ where: { recipient: fresh.address } })).toBe(1);
  });

  it('with the mailbox alone makes no browser known', async () => {
    await halfSignIn(address, at('US'));
    expect(await database().device.count({ where: { accountId } })).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('shows where it came from', async () => {
    const { visit } = await enter(at('FR'));
    const { sessions } = await accountOverview(visit);
    expect(sessions).toMatchObject([{ country: 'FR', network: '203.0.113.0/24', current: true }]);
  });
});

describe('an account unused for 90 days', () => {
  const LONG_AGO = minutesAfter(now(), -400 * 24 * 60);
  const aged = (id: string, days: number, secondsMore = 0) =>
    database().account.update({
      where: { id },
      data: { createdAt: LONG_AGO, confirmedAt: LONG_AGO, lastSignInAt: agoDays(days, secondsMore) },
    });
  const agoDays = (days: number, secondsMore: number) =>
    new Date(now().getTime() - days * 86_400_000 - secondsMore * 1000);
  const reopened = (recipient: string) =>
    database().outboxMail.count({ where: { recipient, subject: 'A dormant account was opened again' } });

  it('is opened by its own mailbox and factor, and the point of contact is told', async () => {
    const agency = await anAgency();
    const contact = await anAgent({ agency, pointOfContact: true });
    const agent = await anAgent({ agency });
    const own = await enrolled(agent.accountId);
    await aged(agent.accountId, 90, 60);
    expect((await signIn(agent.address, own)).visit.actor).not.toBeNull();
    expect(await reopened(contact.address)).toBe(1);
    expect(
      await database().auditEvent.findFirst({ where: { actorId: agent.accountId, act: 'account.reopened' } }),
    ).toMatchObject({ data: { days: 90 } });
    await signIn(agent.address, own, { step: 1 });
    expect(await reopened(contact.address)).toBe(1);
  });

  it('is not dormant a minute before', async () => {
    const administrator = await aStaffMember('administrator');
    await aged(accountId, 90, -60);
    await signIn(address, secret);
    expect(await reopened(administrator.address)).toBe(0);
  });

  it('tells the administrators where the agency has no other point of contact', async () => {
    const administrator = await aStaffMember('administrator');
    const contact = await anAgent({ pointOfContact: true });
    await aged(contact.accountId, 200);
    await signIn(contact.address, await enrolled(contact.accountId));
    expect(await reopened(administrator.address)).toBe(1);
    expect(await reopened(contact.address)).toBe(0);
  });

  it('enrols no first factor by the mailbox alone', async () => {
    const fresh = await anAgent();
    await aged(fresh.accountId, 91);
    const half = await halfSignIn(fresh.address);
    const offer = await factorOffer(half.visit, half.token);
    const enrol = async () => enrolFactor(half.visit, half.token, await totp(offer.secret));
    await expect(enrol()).rejects.toThrow('confirms it first');
    expect(await database().factor.count({ where: { accountId: fresh.accountId } })).toBe(0);
    await database().account.update({ where: { id: fresh.accountId }, data: { confirmedAt: now() } });
    await expect(enrol()).resolves.toBeTruthy();
  });
});
