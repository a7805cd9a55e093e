import { beforeEach, describe, expect, it } from 'vitest';
import { confirmFactor, ensureFreshFactor, requireFreshFactor } from '@/lib/accounts/confirm-factor';
import { enrolFactor, factorOffer } from '@/lib/accounts/enrol-factor';
import { giveFactor } from '@/lib/accounts/give-factor';
import { makeRecoveryCodes, shownRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import { releaseAccount } from '@/lib/accounts/release-account';
import { minutesAfter, type Visit } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { readVisit } from '@/lib/web/auth';
import { anAgent } from '../../support/people';
import { ask, enrolled, halfSignIn, signIn, totp } from '../../support/sign-in';

let address: string;
let accountId: string;

beforeEach(async () => {
  ({ address, accountId } = await anAgent());
});

const acts = async () =>
  (await database().auditEvent.findMany({ where: { actorId: accountId }, orderBy: { seq: 'asc' } })).map(
    ({ act }) => act,
  );

async function wrongCode(secret: string): Promise<string> {
  const near = await Promise.all([-1, 0, 1, 2].map((step) => totp(secret, step)));
  return ['000000', '111111', '222222', '333333', '444444'].find((code) => !near.includes(code))!;
}

/** Wrong codes were given so many minutes ago. */
const failed = (...minutes: number[]) =>
  database().account.update({
    where: { id: accountId },
    data: { failedAt: minutes.map((each) => minutesAfter(now(), -each)) },
  });

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

describe('enrolling', () => {
  it('takes the first code, signs in under a new token and makes ten recovery codes', async () => {
    const half = await halfSignIn(address);
    const { secret, uri } = await factorOffer(half.visit, half.token);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    expect(await factorOffer(half.visit, half.token)).toEqual({ secret, uri });
    expect(await database().factor.count({ where: { accountId } })).toBe(0);

    const done = (await enrolFactor(half.visit, half.token, await totp(secret)))!;
    expect(done.token).not.toBe(half.token);
    expect(await readVisit(half.token)).toBeNull();
    expect(await readVisit(done.token)).toMatchObject({ assurance: 'two_factor', enrolled: true });
    const codes = await shownRecoveryCodes(accountId, done.recoverySeed);
    expect(new Set(codes)).toHaveProperty('size', 10);
    expect(await shownRecoveryCodes(accountId, 'another seed')).toBeNull();
    expect(await acts()).toEqual([
      'account.mailbox_proven',
      'account.factor_enrolled',
      'account.recovery_codes_made',
      'account.signed_in',
    ]);
  });

  it('refuses a wrong first code, and offers another key to another browser', async () => {
    const half = await halfSignIn(address);
    const other = await halfSignIn(address);
    const { secret } = await factorOffer(half.visit, half.token);
    expect((await factorOffer(other.visit, other.token)).secret).not.toBe(secret);
    expect(await said(enrolFactor(half.visit, half.token, await wrongCode(secret)))).toContain('clock');
  });

  it('is closed to a half session once the account has a factor', async () => {
    const half = await halfSignIn(address);
    const { secret } = await factorOffer(half.visit, half.token);
    await enrolled(accountId);
    await expect(enrolFactor(half.visit, half.token, await totp(secret))).rejects.toThrow(NotFound);
    const later = await halfSignIn(address);
    await expect(factorOffer(later.visit, later.token)).rejects.toThrow(NotFound);
  });

  it('is won by one of two browsers', async () => {
    const browsers = [await halfSignIn(address), await halfSignIn(address)];
    const done = await Promise.allSettled(
      browsers.map(async ({ visit, token }) => {
        const { secret } = await factorOffer(visit, token);
        return enrolFactor(visit, token, await totp(secret));
      }),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the code of the app', () => {
  it('completes the sign-in under a new token; the half one is worth nothing', async () => {
    const secret = await enrolled(accountId);
    const half = await halfSignIn(address);
    expect(half.visit.enrolled).toBe(true);
    const { token } = await giveFactor(half.visit, ` ${(await totp(secret)).replace(/^.../, '$& ')}`);
    expect(await readVisit(half.token)).toBeNull();
    expect((await readVisit(token))!.actor).toMatchObject({ kind: 'agent', accountId, address });
    expect(await acts()).toEqual(['account.mailbox_proven', 'account.signed_in']);
  });

  it('works once, also when it is posted twice at a time', async () => {
    const secret = await enrolled(accountId);
    const code = await totp(secret);
    const [one, two, three] = [
      await halfSignIn(address),
      await halfSignIn(address),
      await halfSignIn(address),
    ];
    const both = await Promise.allSettled([giveFactor(one.visit, code), giveFactor(two.visit, code)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await said(giveFactor(three.visit, code))).toContain('used already');
    expect(await said(giveFactor(three.visit, await totp(secret, 1)))).toBe('nothing');
  });

  it('is not taken two steps away', async () => {
    const secret = await enrolled(accountId);
    const { visit } = await halfSignIn(address);
    // The code may change while the test runs, so three steps: two at the least.
    expect(await said(giveFactor(visit, await totp(secret, 3)))).toContain('not right');
    expect(await said(giveFactor(visit, await totp(secret, -3)))).toContain('not right');
  });

  it('locks the account at the fifth wrong one, and says what to do', async () => {
    const secret = await enrolled(accountId);
    const { visit } = await halfSignIn(address);
    const wrong = await wrongCode(secret);
    for (let n = 1; n <= 4; n++) expect(await said(giveFactor(visit, wrong))).toContain('not right');
    expect(await said(giveFactor(visit, wrong))).toMatch(
      /locked after 5 wrong codes; ask .* write to .*@.*call \+/,
    );
    expect(await said(giveFactor(visit, await totp(secret)))).toContain('locked');
    expect((await halfSignIn(address)).visit.locked).toBe(true);
    expect((await acts()).filter((act) => act === 'account.locked')).toHaveLength(1);

    await releaseAccount(address);
    expect(await said(giveFactor(visit, await totp(secret)))).toBe('nothing');
  });

  it('counts wrong ones that are posted at once', async () => {
    const secret = await enrolled(accountId);
    const { visit } = await halfSignIn(address);
    const wrong = await wrongCode(secret);
    await Promise.allSettled(Array.from({ length: 9 }, () => giveFactor(visit, wrong)));
    const account = await database().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(account.failedAt).toHaveLength(5);
    expect(account.lockedAt).toEqual(expect.any(Date));
  });

  it('forgets wrong ones after a right one, and after fifteen minutes', async () => {
    const secret = await enrolled(accountId);
    const wrong = await wrongCode(secret);
    let { visit } = await halfSignIn(address);
    for (let n = 1; n <= 4; n++) await said(giveFactor(visit, wrong));
    await giveFactor(visit, await totp(secret));
    ({ visit } = await halfSignIn(address));
    for (let n = 1; n <= 4; n++) await said(giveFactor(visit, wrong));
    await failed(16, 16, 16, 16);
    expect(await said(giveFactor(visit, wrong))).toContain('not right');
  });

  it('counts five within any fifteen minutes, whenever the first of them was', async () => {
    const wrong = await wrongCode(await enrolled(accountId));
    const { visit } = await halfSignIn(address);
    await failed(16, 3, 2, 1);
    expect(await said(giveFactor(visit, wrong))).toContain('not right');
    expect(await said(giveFactor(visit, wrong))).toContain('locked');
  });

  it('cannot lock an account from outside: wrong codes before the mailbox was proven do not count', async () => {
    await enrolled(accountId);
    const { browserToken } = await ask(address);
    const { proveMailbox } = await import('@/lib/accounts/prove-mailbox');
    for (let n = 0; n < 8; n++) await said(proveMailbox(browserToken, { code: '00000000' }));
    const account = await database().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(account).toMatchObject({ failedAt: [], lockedAt: null });
  });
});

describe('a recovery code', () => {
  it('signs in once', async () => {
    const first = await halfSignIn(address);
    const { secret } = await factorOffer(first.visit, first.token);
    const { recoverySeed } = (await enrolFactor(first.visit, first.token, await totp(secret)))!;
    const [code, next] = (await shownRecoveryCodes(accountId, recoverySeed))!;
    const rows = await database().recoveryCode.findMany({ where: { accountId } });
    expect(JSON.stringify(rows)).not.toContain(code!.replace('-', ''));

    const { token } = await giveFactor((await halfSignIn(address)).visit, code!.toUpperCase());
    expect((await readVisit(token))!.actor).not.toBeNull();
    const again = await halfSignIn(address);
    expect(await said(giveFactor(again.visit, code!))).toContain('not right');
    expect(await said(giveFactor(again.visit, next!))).toBe('nothing');
    expect(await acts()).toContain('account.recovery_code_used');
    const [mail] = await database().outboxMail.findMany({
      where: { recipient: address, subject: { contains: 'how you sign in' } },
    });
    const body = await unseal(mail!.body, { use: 'outbox_mail.body', id: mail!.id });
    expect(JSON.parse(body).text).toContain('A recovery code was used; 9 of 10 are left.');
  });

  it('of an older set stops working when new ones are made, which wants a fresh factor', async () => {
    const secret = await enrolled(accountId);
    const { visit } = await signIn(address, secret);
    const older = await makeRecoveryCodes(visit);
    const newer = await makeRecoveryCodes(visit);
    expect(await shownRecoveryCodes(accountId, older.recoverySeed)).toBeNull();
    expect(await shownRecoveryCodes(accountId, newer.recoverySeed)).toHaveLength(10);
    const stale = { ...visit, factorAt: new Date(Date.now() - 6 * 60_000) };
    await expect(makeRecoveryCodes(stale)).rejects.toThrow(FactorNeeded);
  });
});

describe('confirming within a session', () => {
  const stale = (visit: Visit): Visit => ({ ...visit, factorAt: new Date(Date.now() - 5 * 60_000) });

  it('asks for a code after five minutes, and takes it in the same post', async () => {
    const secret = await enrolled(accountId);
    const { visit, token } = await signIn(address, secret);
    expect(() => requireFreshFactor(visit)).not.toThrow();
    expect(() => requireFreshFactor(stale(visit))).toThrow(FactorNeeded);
    await expect(ensureFreshFactor(stale(visit), ' ')).rejects.toThrow(FactorNeeded);
    expect(await ensureFreshFactor(visit, 'not looked at')).toBe(visit);
    const fresh = await ensureFreshFactor(stale(visit), await totp(secret, 1));
    expect(() => requireFreshFactor(fresh)).not.toThrow();
    expect((await readVisit(token))!.factorAt!.getTime()).toBe(fresh.factorAt!.getTime());
    expect(await acts()).toContain('account.factor_given');
  });

  it('ends this session at the fifth wrong code', async () => {
    const secret = await enrolled(accountId);
    const { visit, token } = await signIn(address, secret);
    const wrong = await wrongCode(secret);
    for (let n = 1; n <= 5; n++) await said(confirmFactor(visit, wrong));
    expect(await readVisit(token)).toBeNull();
  });

  it('is not for a half session', async () => {
    const secret = await enrolled(accountId);
    const { visit } = await halfSignIn(address);
    await expect(confirmFactor(visit, await totp(secret))).rejects.toThrow(NotFound);
  });
});
