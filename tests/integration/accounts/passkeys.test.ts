import { beforeEach, describe, expect, it } from 'vitest';
import { challengeNewPasskey, challengePasskey } from '@/lib/accounts/challenge-passkey';
import { removeFactor, renameFactor } from '@/lib/accounts/change-factor';
import { confirmFactor } from '@/lib/accounts/confirm-factor';
import { enrolFactor, factorOffer } from '@/lib/accounts/enrol-factor';
import { enrolPasskey } from '@/lib/accounts/enrol-passkey';
import { giveFactor } from '@/lib/accounts/give-factor';
import { shownRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import type { Visit } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { readVisit } from '@/lib/web/auth';
import { Authenticator } from '../../support/authenticator';
import { anAgent } from '../../support/people';
import { enrolled, halfSignIn, signIn, totp } from '../../support/sign-in';

let address: string;
let accountId: string;

beforeEach(async () => {
  ({ address, accountId } = await anAgent());
});

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

const stale = (visit: Visit): Visit => ({ ...visit, factorAt: new Date(Date.now() - 6 * 60_000) });

/** Somebody new, whose first factor is a passkey. */
async function withPasskey() {
  const device = new Authenticator();
  const half = await halfSignIn(address);
  const made = device.create(await challengeNewPasskey(half.visit));
  const done = (await enrolPasskey(half.visit, made, 'Work laptop'))!;
  return { device, ...done, visit: (await readVisit(done.token))! };
}

const answered = async (device: Authenticator, visit: Visit) => ({
  passkey: device.answer(await challengePasskey(visit)),
});

describe('a first passkey', () => {
  it('completes the sign-in under a new token, and brings recovery codes', async () => {
    const { token, recoverySeed } = await withPasskey();
    expect(await readVisit(token)).toMatchObject({ assurance: 'two_factor', factors: ['passkey'] });
    expect(await shownRecoveryCodes(accountId, recoverySeed)).toHaveLength(10);
    const acts = await database().auditEvent.findMany({
      where: { actorId: accountId },
      orderBy: { seq: 'asc' },
    });
    expect(acts.map(({ act }) => act)).toEqual([
      'account.mailbox_proven',
      'account.factor_enrolled',
      'account.recovery_codes_made',
      'account.signed_in',
    ]);
  });

  it('signs in again, and notes when it was used', async () => {
    const { device } = await withPasskey();
    const half = await halfSignIn(address);
    const { token } = await giveFactor(half.visit, await answered(device, half.visit));
    expect((await readVisit(token))!.actor).toMatchObject({ address });
    expect(await readVisit(half.token)).toBeNull();
    const row = await database().factor.findFirstOrThrow({ where: { accountId } });
    expect(row).toMatchObject({ name: 'Work laptop', counter: 1n, lastUsedAt: expect.any(Date) });
  });

  it('is refused to a device that did not ask for PIN or finger, and to a forged page', async () => {
    const { visit } = await halfSignIn(address);
    for (const manners of [{ verified: false }, { origin: 'https://portal-login.example' }]) {
      const made = new Authenticator().create(await challengeNewPasskey(visit), manners);
      expect(await said(enrolPasskey(visit, made, 'Mine'))).toContain('did not confirm');
    }
    expect(await database().factor.count({ where: { accountId } })).toBe(0);
  });

  it('is closed to a half session once the account has any factor, asked for before or after', async () => {
    const half = await halfSignIn(address);
    const made = new Authenticator().create(await challengeNewPasskey(half.visit));
    await enrolled(accountId);
    await expect(enrolPasskey(half.visit, made, 'Mine')).rejects.toThrow(NotFound);
    const later = await halfSignIn(address);
    await expect(challengeNewPasskey(later.visit)).rejects.toThrow(NotFound);
    await expect(enrolPasskey(later.visit, made, 'Mine')).rejects.toThrow(NotFound);
    await expect(factorOffer(later.visit, later.token)).rejects.toThrow(NotFound);
  });
});

describe('the answer of a passkey', () => {
  it('works once, also when it is posted twice at a time', async () => {
    const { device } = await withPasskey();
    const { visit } = await halfSignIn(address);
    const given = await answered(device, visit);
    const both = await Promise.allSettled([giveFactor(visit, given), giveFactor(visit, given)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const next = await halfSignIn(address);
    expect(await said(giveFactor(next.visit, given))).toContain('too late or twice');
  });

  it('to the challenge of another session is worth nothing', async () => {
    const { device } = await withPasskey();
    const [one, two] = [await halfSignIn(address), await halfSignIn(address)];
    const given = await answered(device, one.visit);
    await challengePasskey(two.visit);
    expect(await said(giveFactor(two.visit, given))).toContain('not a passkey of this account');
  });

  it('of another account is refused and counted, and the fifth locks', async () => {
    const { device: theirs } = await withPasskey();
    ({ address, accountId } = await anAgent());
    await withPasskey();
    const { visit } = await halfSignIn(address);
    for (let n = 1; n <= 4; n++) {
      expect(await said(giveFactor(visit, await answered(theirs, visit)))).toContain('not a passkey');
    }
    expect(await said(giveFactor(visit, await answered(theirs, visit)))).toContain('locked');
    expect((await halfSignIn(address)).visit.locked).toBe(true);
  });

  it('of a copy, whose counter went back, is refused', async () => {
    const { device } = await withPasskey();
    device.counter = 7;
    const first = await halfSignIn(address);
    await giveFactor(first.visit, await answered(device, first.visit));
    device.counter = 3;
    const second = await halfSignIn(address);
    expect(await said(giveFactor(second.visit, await answered(device, second.visit)))).toContain(
      'not a passkey',
    );
  });

  it('from a forged page or without PIN and finger is refused', async () => {
    const { device } = await withPasskey();
    const { visit } = await halfSignIn(address);
    for (const manners of [{ verified: false }, { origin: 'https://portal-login.example' }]) {
      const passkey = device.answer(await challengePasskey(visit), manners);
      expect(await said(giveFactor(visit, { passkey }))).toContain('not a passkey');
    }
  });

  it('comes too late after five minutes, which is no failure', async () => {
    const { device } = await withPasskey();
    const { visit } = await halfSignIn(address);
    const given = await answered(device, visit);
    await database().session.update({
      where: { id: visit.sessionId },
      data: { challengedAt: new Date(Date.now() - 6 * 60_000) },
    });
    expect(await said(giveFactor(visit, given))).toContain('too late');
    const { failedAt } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(failedAt).toEqual([]);
  });

  it('confirms within a session that it is still the same person', async () => {
    const { device, visit, token } = await withPasskey();
    const factorAt = new Date(Date.now() - 6 * 60_000);
    await database().session.update({ where: { id: visit.sessionId }, data: { factorAt } });
    const fresh = await confirmFactor(visit, await answered(device, visit));
    expect((await readVisit(token))!.factorAt).toEqual(fresh.factorAt);
    expect(fresh.factorAt!.getTime()).toBeGreaterThan(factorAt.getTime());
  });
});

describe('several factors', () => {
  it('are added in a whole session with a fresh one, and told by mail', async () => {
    const secret = await enrolled(accountId);
    const { visit, token } = await signIn(address, secret);
    const device = new Authenticator();
    await expect(challengeNewPasskey(stale(visit))).rejects.toThrow(FactorNeeded);
    const made = device.create(await challengeNewPasskey(visit));
    await expect(enrolPasskey(stale(visit), made, 'Phone')).rejects.toThrow(FactorNeeded);
    expect(await enrolPasskey(visit, made, 'Phone')).toBeNull();
    const again = device.create(await challengeNewPasskey(visit));
    expect(await said(enrolPasskey(visit, again, 'Twice'))).toContain('in use already');

    const first = await factorOffer(visit, token);
    await enrolFactor(visit, token, await totp(first.secret), 'Tablet');
    expect((await factorOffer(visit, token)).secret).not.toBe(first.secret);
    const names = await database().factor.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } });
    expect(names.map(({ name }) => name)).toEqual(['Authenticator app', 'Phone', 'Tablet']);
    const mails = await database().outboxMail.count({
      where: { recipient: address, subject: { contains: 'how you sign in' } },
    });
    expect(mails).toBe(2);

    const half = await halfSignIn(address);
    const other = await giveFactor(half.visit, await totp(first.secret, 1));
    expect((await readVisit(other.token))!.factors.sort()).toEqual(['passkey', 'totp']);
  });

  it('are renamed and removed by their owner, never the last', async () => {
    const { device, visit } = await withPasskey();
    const [only] = await database().factor.findMany({ where: { accountId } });
    expect(await said(removeFactor(visit, only!.id))).toContain('only second factor');
    await enrolled(accountId);
    await renameFactor(visit, { id: only!.id, name: 'Old laptop' });
    expect(await database().factor.count({ where: { accountId, name: 'Old laptop' } })).toBe(1);
    await expect(removeFactor(stale(visit), only!.id)).rejects.toThrow(FactorNeeded);

    const other = await anAgent();
    const secret = await enrolled(other.accountId);
    const stranger = (await signIn(other.address, secret)).visit;
    await expect(removeFactor(stranger, only!.id)).rejects.toThrow(NotFound);
    await expect(renameFactor(stranger, { id: only!.id, name: 'Theirs' })).rejects.toThrow(NotFound);

    await removeFactor(visit, only!.id);
    const half = await halfSignIn(address);
    expect(await said(challengePasskey(half.visit))).toContain('no passkey');
    expect(half.visit.factors).toEqual(['totp']);
    expect(
      await said(giveFactor(half.visit, { passkey: device.answer({ challenge: 'x', rpId: 'localhost' }) })),
    ).toContain('too late');
  });
});
