import { afterAll, describe, expect, it } from 'vitest';
import { challengeNewPasskey } from '@/lib/accounts/challenge-passkey';
import { confirmByProvider } from '@/lib/accounts/confirm-by-provider';
import { connectStaff } from '@/lib/accounts/connect-staff';
import { decideLoss } from '@/lib/accounts/decide-loss';
import { factorOffer } from '@/lib/accounts/enrol-factor';
import { reportLoss } from '@/lib/accounts/report-loss';
import { minutesAfter, rolesByGroups } from '@/lib/accounts/rules';
import { signInStaff } from '@/lib/accounts/sign-in-staff';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { answerOfProvider, beginAtProvider } from '@/lib/platform/identity-provider';
import { readVisit } from '@/lib/web/auth';
import { anAgent, aStaffMember } from '../../support/people';
import { halfSignIn, PLACE } from '../../support/sign-in';
import {
  EXPIRED,
  freePort,
  providerEnvironment,
  startProvider,
  visitProvider,
} from '../../support/staff-provider';

const port = await freePort();
Object.assign(process.env, providerEnvironment(port));
const PORTAL = 'http://localhost:3000';
const CALLBACK = '/api/sign-in/staff/callback';
let stop: (() => Promise<void>) | null = null;

afterAll(() => stop?.());

async function answer(person: string, again = false) {
  const { url, journey } = await beginAtProvider(CALLBACK, again);
  return answerOfProvider(await visitProvider(url, person), journey);
}

async function enter(person: string) {
  const said = await answer(person);
  const roles = rolesByGroups(said.groups, env().oidc!.roleMap);
  return signInStaff(said, roles, { ...PLACE, replaces: null });
}

const why = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: { why?: string }) => error.why ?? error,
  );

const accountOf = (address: string) =>
  database().account.findUnique({ where: { address }, include: { identities: true } });

describe('a provider that is down', () => {
  it('is told as such, and asked anew the next time', async () => {
    expect(await why(beginAtProvider(CALLBACK, false))).toBe('down');
    stop = await startProvider(port, PORTAL);
    const { url } = await beginAtProvider(CALLBACK, false);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
  });
});

describe('staff by the identity provider', () => {
  it('get an account with the roles of their groups, and come in with both factors', async () => {
    const { token, whole } = await enter('ida');
    expect(whole).toBe(true);
    expect((await readVisit(token))!.actor).toMatchObject({ kind: 'staff', roles: ['analyst'] });
    const account = (await accountOf('ida@legal.example'))!;
    expect(account.identities).toMatchObject([{ issuer: `http://127.0.0.1:${port}`, subject: 'ida' }]);
    const acts = await database().auditEvent.findMany({ where: { actorId: account.id } });
    expect(acts.map(({ act }) => act)).toEqual(['account.identity_proven', 'account.signed_in']);
  });

  it('are known again by the provider’s own name for them, whatever address it claims', async () => {
    const { id } = (await accountOf('ida@legal.example'))!;
    await database().account.update({ where: { id }, data: { address: 'ida.renamed@legal.example' } });
    const { token } = await enter('ida');
    expect((await readVisit(token))!.accountId).toBe(id);
    expect(await accountOf('ida@legal.example')).toBeNull();
  });

  it('without a second factor there are asked for one here', async () => {
    const { token, whole } = await enter('ivan');
    expect(whole).toBe(false);
    expect(await readVisit(token)).toMatchObject({ assurance: 'mailbox', enrolled: false, actor: null });
  });

  it('do not set one up by their mailbox alone, unless two people have said that they lost it', async () => {
    const { address, id } = (await accountOf('ivan@legal.example'))!;
    const refused = 'do that first';
    const half = await halfSignIn(address);
    expect(half.visit).toMatchObject({ elsewhere: true, enrolled: false });
    await expect(factorOffer(half.visit, half.token)).rejects.toThrow(refused);
    await expect(challengeNewPasskey(half.visit)).rejects.toThrow(refused);
    const { token } = await enter('ivan');
    expect((await factorOffer((await readVisit(token))!, token)).secret).toMatch(/^[A-Z2-7]{32}$/);

    const [carol, adam] = [await aStaffMember('counsel'), await aStaffMember('administrator')];
    const loss = await reportLoss(carol, { address, reason: 'Met him.', factorAt: now() });
    await decideLoss(adam, { id: loss, grant: true, factorAt: now() });
    const again = await halfSignIn(address);
    expect(again.visit.elsewhere).toBe(false);
    await database().account.update({ where: { id }, data: { lastSignInAt: minutesAfter(now(), 1) } });
    expect((await halfSignIn(address)).visit.elsewhere).toBe(true);
    for (const { accountId } of [carol, adam])
      await database().account.update({ where: { id: accountId }, data: { standing: 'deactivated' } });
  });

  it('whose account is locked set nothing up, whoever vouches for them', async () => {
    const { id } = (await accountOf('ivan@legal.example'))!;
    await database().account.update({ where: { id }, data: { lockedAt: now() } });
    const { token } = await enter('ivan');
    await expect(factorOffer((await readVisit(token))!, token)).rejects.toThrow('is locked');
    await database().account.update({ where: { id }, data: { lockedAt: null } });
  });

  it('without a role that is known here do not come in, and get no account', async () => {
    expect(await why(enter('nora'))).toBe('role');
    expect(await accountOf('nora@legal.example')).toBeNull();
  });

  it('whose address is not confirmed, or is another’s, do not come in', async () => {
    expect(await why(enter('vera'))).toBe('address');
    const ana = await aStaffMember('analyst');
    await database().account.update({
      where: { id: ana.accountId },
      data: { address: 'ana.analyst@legal.example' },
    });
    expect(await why(enter('taken'))).toBe('taken');
    expect((await accountOf('ana.analyst@legal.example'))!.identities).toEqual([]);
  });

  it('who have an account already come in to it once the operator has connected it', async () => {
    const issuer = env().oidc!.issuer;
    await connectStaff({ address: 'ana.analyst@legal.example', issuer, subject: 'taken' });
    const { token } = await enter('taken');
    expect((await readVisit(token))!.address).toBe('ana.analyst@legal.example');
    const other = await aStaffMember('auditor');
    await expect(connectStaff({ address: other.address, issuer, subject: 'taken' })).rejects.toThrow(
      'another account',
    );
    const agent = await anAgent();
    await expect(connectStaff({ address: agent.address, issuer, subject: 'x' })).rejects.toThrow('No staff');
  });

  it('lose a role with their group, but never the last administrator', async () => {
    const { id } = (await accountOf('ida.renamed@legal.example'))!;
    await database().account.update({ where: { id }, data: { roles: ['administrator', 'counsel'] } });
    await enter('ida');
    expect((await accountOf('ida.renamed@legal.example'))!.roles.sort()).toEqual([
      'administrator',
      'analyst',
    ]);
    await aStaffMember('administrator');
    await enter('ida');
    expect((await accountOf('ida.renamed@legal.example'))!.roles).toEqual(['analyst']);
  });

  it('whose account was closed do not come in', async () => {
    const { id } = (await accountOf('ida.renamed@legal.example'))!;
    await database().account.update({ where: { id }, data: { standing: 'deactivated' } });
    expect(await why(enter('ida'))).toBe('closed');
    await database().account.update({ where: { id }, data: { standing: 'active' } });
  });
});

describe('what comes back', () => {
  it('with an expired token is refused', async () => {
    await stop?.();
    stop = await startProvider(port, PORTAL, EXPIRED);
    expect(await why(enter('ida'))).toBe('expired');
    await stop();
    stop = await startProvider(port, PORTAL);
  });

  it('from whom the provider does not know is refused', async () => {
    expect(await why(enter('stranger'))).toBe('refused');
  });

  it('in another browser, or a second time, is refused', async () => {
    const [mine, theirs] = [await beginAtProvider(CALLBACK, false), await beginAtProvider(CALLBACK, false)];
    const back = await visitProvider(mine.url, 'ida');
    expect(await why(answerOfProvider(back, theirs.journey))).toBe('refused');
    const withState = { ...theirs.journey, state: mine.journey.state };
    expect(await why(answerOfProvider(back, withState))).toBe('refused');
    expect(await answerOfProvider(back, mine.journey)).toMatchObject({ subject: 'ida' });
    expect(await why(answerOfProvider(back, mine.journey))).toBe('refused');
  });
});

describe('confirming within a session', () => {
  it('takes a new sign-in there of the same person, and no other', async () => {
    const { token } = await enter('ida');
    const visit = (await readVisit(token))!;
    const old = new Date(now().getTime() - 6 * 60_000);
    await database().session.update({ where: { id: visit.sessionId }, data: { factorAt: old } });
    const startedAt = now();
    await enter('ivan');
    expect(await why(confirmByProvider(visit, await answer('ivan', true), startedAt))).toBe('refused');
    const earlier = { ...(await answer('ida', true)), authenticatedAt: old };
    expect(await why(confirmByProvider(visit, earlier, startedAt))).toBe('refused');
    await confirmByProvider(visit, await answer('ida', true), startedAt);
    expect((await readVisit(token))!.factorAt!.getTime()).toBeGreaterThan(old.getTime());
  });
});

describe('a provider that goes down on the way', () => {
  it('is told as such', async () => {
    const { url, journey } = await beginAtProvider(CALLBACK, false);
    const back = await visitProvider(url, 'ida');
    await stop?.();
    stop = null;
    expect(await why(answerOfProvider(back, journey))).toBe('down');
  });
});
