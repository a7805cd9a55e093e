import { beforeEach, describe, expect, it } from 'vitest';
import { endOneSession, endOtherSessions, endSession } from '@/lib/accounts/end-session';
import { cleanUpSignIn } from '@/lib/accounts/jobs';
import { proveMailbox } from '@/lib/accounts/prove-mailbox';
import { accountOverview } from '@/lib/accounts/queries';
import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { readVisit, startSession } from '@/lib/web/auth';
import { sessionDeadlines } from '@/lib/web/session';
import { anAgent, aStaffMember } from '../../support/people';
import { ask, enrolled, halfSignIn, PLACE, signIn } from '../../support/sign-in';

let address: string;
let accountId: string;
let token: string;

beforeEach(async () => {
  ({ address, accountId } = await anAgent());
  ({ token } = await signIn(address, await enrolled(accountId)));
});

const ago = (minutes: number) => minutesAfter(now(), -minutes);

/** Sets when the session was opened and last used, in minutes before now. */
async function aged(of: string, given: { opened: number; used: number }) {
  const createdAt = ago(given.opened);
  await database().session.update({
    where: { tokenHash: digest(of) },
    data: { createdAt, lastUsedAt: ago(given.used), expiresAt: minutesAfter(createdAt, 12 * 60) },
  });
}

describe('a session', () => {
  it('keeps only the hash of its token, of 256 bits', async () => {
    const rows = await database().session.findMany({ where: { accountId } });
    expect(rows.map((row) => row.tokenHash)).toEqual([digest(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await readVisit(digest(token))).toBeNull();
    expect(await readVisit(undefined)).toBeNull();
  });

  it('ends after twelve hours, used or not', async () => {
    await aged(token, { opened: 12 * 60 - 1, used: 0 });
    expect(await readVisit(token)).not.toBeNull();
    await aged(token, { opened: 12 * 60, used: 0 });
    expect(await readVisit(token)).toBeNull();
  });

  it('ends after thirty minutes unused for an agent', async () => {
    await aged(token, { opened: 60, used: 29 });
    expect(await readVisit(token)).not.toBeNull();
    await aged(token, { opened: 60, used: 30 });
    expect(await readVisit(token)).toBeNull();
  });

  it('ends after fifteen minutes unused for staff', async () => {
    const staff = await aStaffMember('analyst');
    const own = await signIn(staff.address, await enrolled(staff.accountId));
    await aged(own.token, { opened: 60, used: 14 });
    expect((await readVisit(own.token))!.actor).toMatchObject({ kind: 'staff', roles: ['analyst'] });
    await aged(own.token, { opened: 60, used: 15 });
    expect(await readVisit(own.token)).toBeNull();
  });

  it('is kept alive by use, with one write a minute', async () => {
    const lastUsed = async () =>
      (await database().session.findUniqueOrThrow({ where: { tokenHash: digest(token) } })).lastUsedAt;
    await aged(token, { opened: 60, used: 0.5 });
    const before = await lastUsed();
    await readVisit(token);
    expect(await lastUsed()).toEqual(before);
    await aged(token, { opened: 60, used: 20 });
    const visit = await readVisit(token);
    expect(now().getTime() - (await lastUsed()).getTime()).toBeLessThan(5_000);
    const deadlines = sessionDeadlines(visit!);
    expect(deadlines.idleLeft).toBeGreaterThan(29 * 60_000);
    expect(deadlines.idleLimit).toBe(30 * 60_000);
    expect(deadlines.absoluteLeft).toBeLessThan(11 * 60 * 60_000);
  });

  it('ends at once when the account or its agency is suspended', async () => {
    await database().account.update({ where: { id: accountId }, data: { standing: 'suspended' } });
    expect(await readVisit(token)).toBeNull();
    await database().account.update({ where: { id: accountId }, data: { standing: 'active' } });
    expect(await readVisit(token)).not.toBeNull();
    await database().agency.updateMany({
      where: { accounts: { some: { id: accountId } } },
      data: { standing: 'suspended' },
    });
    expect(await readVisit(token)).toBeNull();
  });

  it('half open opens nothing, for half an hour', async () => {
    const half = await halfSignIn(address);
    expect(half.visit.actor).toBeNull();
    expect(half.visit.endsAt.getTime() - now().getTime()).toBeLessThanOrEqual(30 * 60_000);
  });

  it('replaces the one that this browser had', async () => {
    const { browserToken, mail } = await ask(address);
    const proven = await proveMailbox(browserToken, { code: mail!.code });
    const half = await startSession(proven, { ...PLACE, replaces: token });
    expect(half.token).not.toBe(token);
    expect(await readVisit(token)).toBeNull();
  });

  it('is gone from the table after signing out, once in the log', async () => {
    const visit = (await readVisit(token))!;
    await endSession(visit);
    await endSession(visit);
    expect(await readVisit(token)).toBeNull();
    expect(
      await database().auditEvent.count({ where: { actorId: accountId, act: 'account.signed_out' } }),
    ).toBe(1);
  });

  it('lets a person see their browsers and sign the others out', async () => {
    const secret = await enrolled(accountId);
    const other = await signIn(address, secret);
    const visit = (await readVisit(token))!;
    const { sessions } = await accountOverview(visit);
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    expect(await endOtherSessions(visit)).toBe(1);
    expect(await readVisit(other.token)).toBeNull();
    expect(await readVisit(token)).not.toBeNull();
  });

  it('is signed out one by one, another person’s and the own one never', async () => {
    const secret = await enrolled(accountId);
    const other = await signIn(address, secret);
    const stranger = await anAgent();
    const theirs = await signIn(stranger.address, await enrolled(stranger.accountId));
    const visit = (await readVisit(token))!;
    for (const each of [visit, theirs.visit, other.visit]) await endOneSession(visit, each.sessionId);
    expect(await readVisit(other.token)).toBeNull();
    expect(await readVisit(theirs.token)).not.toBeNull();
    expect(await readVisit(token)).not.toBeNull();
  });

  it('is cleaned up when it is over, with asks of yesterday', async () => {
    const { attemptId } = await ask(address);
    await aged(token, { opened: 13 * 60, used: 0 });
    await database().signInAttempt.update({
      where: { id: attemptId },
      data: { createdAt: ago(25 * 60) },
    });
    await cleanUpSignIn();
    expect(await database().session.count({ where: { tokenHash: digest(token) } })).toBe(0);
    expect(await database().signInAttempt.count({ where: { id: attemptId } })).toBe(0);
  });
});
