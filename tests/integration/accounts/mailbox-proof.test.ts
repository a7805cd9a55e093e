import { beforeEach, describe, expect, it } from 'vitest';
import { sendSignInMail } from '@/lib/accounts/jobs';
import { proveMailbox } from '@/lib/accounts/prove-mailbox';
import { now } from '@/lib/platform/clock';
import { digest, unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { readVisit, startSession } from '@/lib/web/auth';
import { anAgency, anAgent, aStaffMember } from '../../support/people';
import { ask, mailOf, PLACE } from '../../support/sign-in';

const BROWSER = { ...PLACE, replaces: null };

let address: string;
let accountId: string;

beforeEach(async () => {
  ({ address, accountId } = await anAgent());
});

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000');

describe('the mail', () => {
  it('goes to a registered address, with code and link in text and HTML and none of them in the subject', async () => {
    const { mail, attemptId } = await ask(address);
    expect(mail!.row.recipient).toBe(address);
    expect(mail!.code).toMatch(/^\d{8}$/);
    expect(mail!.row.subject).not.toMatch(/\d/);
    expect(mail!.html).toContain(mail!.linkToken);
    expect(mail!.html).toContain(mail!.code);
    expect(mail!.row.expiresAt!.getTime() - now().getTime()).toBeLessThanOrEqual(600_000);
    const attempt = await database().signInAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(JSON.stringify(attempt)).not.toContain(mail!.code);
    expect(JSON.stringify(attempt)).not.toContain(mail!.linkToken);
  });

  it('is sent once, however often the job runs', async () => {
    const { attemptId, mail } = await ask(address);
    await Promise.all([sendSignInMail(attemptId), sendSignInMail(attemptId)]);
    expect((await mailOf(attemptId))!.code).toBe(mail!.code);
    expect(await database().outboxMail.count({ where: { recipient: address } })).toBe(1);
  });

  it('goes to nobody else, and the attempt looks the same', async () => {
    const known = await ask(address);
    const unknown = await ask(`nobody@${address.split('@')[1]}`);
    expect(unknown.mail).toBeNull();
    expect(Object.keys(unknown).sort()).toEqual(Object.keys(known).sort());
    expect(unknown.browserToken).toHaveLength(known.browserToken.length);
  });

  it('goes neither to a suspended account, nor beside the registered domains, nor to an unverified agency', async () => {
    const other = await anAgent();
    await database().account.update({ where: { id: accountId }, data: { standing: 'suspended' } });
    expect((await ask(address)).mail).toBeNull();
    await database().agencyDomain.deleteMany({ where: { agencyId: other.agencyId } });
    expect((await ask(other.address)).mail).toBeNull();
    const agency = await anAgency();
    const third = await anAgent({ agency });
    await database().agency.update({ where: { id: agency.id }, data: { standing: 'suspended' } });
    expect((await ask(third.address)).mail).toBeNull();
    const staff = await aStaffMember('analyst');
    expect((await ask(staff.address)).mail).not.toBeNull();
  });

  it('seals the address that was asked for', async () => {
    const { attemptId } = await ask(address);
    const { address: sealed } = await database().signInAttempt.findUniqueOrThrow({
      where: { id: attemptId },
    });
    expect(Buffer.from(sealed).includes(address)).toBe(false);
    expect(await unseal(sealed, { use: 'sign_in_attempt.address', id: attemptId })).toBe(address);
  });
});

describe('the proof', () => {
  it('opens a half session by the right code, once, through the library', async () => {
    const { browserToken, mail } = await ask(address);
    const proven = await proveMailbox(browserToken, { code: mail!.code });
    const { token } = await startSession(proven, BROWSER);
    const visit = await readVisit(token);
    expect(visit).toMatchObject({ accountId, assurance: 'mailbox', actor: null, enrolled: false });
    expect(await database().session.count({ where: { tokenHash: digest(token), accountId } })).toBe(1);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    await expect(startSession(proven, BROWSER)).rejects.toThrow('no session');
    expect(await refusal(proveMailbox(browserToken, { code: mail!.code }))).toContain('once');
  });

  it('opens it by the link in the same browser, and not in another', async () => {
    const { browserToken, mail } = await ask(address);
    const other = await ask(address);
    const proof = { linkToken: mail!.linkToken };
    const sentence = 'Open the link in the browser in which you asked for it, or type the code there.';
    expect(await refusal(proveMailbox(null, proof))).toBe(sentence);
    expect(await refusal(proveMailbox('made up', proof))).toBe(sentence);
    expect(await refusal(proveMailbox(other.browserToken, proof))).toContain('last mail');
    await expect(startSession(await proveMailbox(browserToken, proof), BROWSER)).resolves.toBeTruthy();
  });

  it('refuses the code in another browser, which cannot use it up either', async () => {
    const { browserToken, mail } = await ask(address);
    const other = await ask(address);
    const proof = { code: mail!.code };
    expect(await refusal(proveMailbox(null, proof))).toContain('did not ask');
    expect(await refusal(proveMailbox(other.browserToken, proof))).toContain('eight digits');
    await expect(proveMailbox(browserToken, proof)).resolves.toMatchObject({ address });
  });

  it('gives a wrong code five tries, for a known and an unknown address alike', async () => {
    const known = await ask(address);
    const unknown = await ask(`nobody@${address.split('@')[1]}`);
    const guess = wrong(known.mail!.code);
    const sentences = async (browserToken: string) => {
      const said = [];
      for (let n = 0; n < 6; n++) said.push(await refusal(proveMailbox(browserToken, { code: guess })));
      return said;
    };
    const said = await sentences(known.browserToken);
    expect(said).toEqual(await sentences(unknown.browserToken));
    expect(said[3]).toContain('not the code');
    expect(said[4]).toContain('5 times');
    expect(await refusal(proveMailbox(known.browserToken, { code: known.mail!.code }))).toContain('5 times');
  });

  it('is good for ten minutes', async () => {
    const { browserToken, attemptId, mail } = await ask(address);
    await database().signInAttempt.update({ where: { id: attemptId }, data: { expiresAt: now() } });
    expect(await refusal(proveMailbox(browserToken, { code: mail!.code }))).toContain('10 minutes');
  });

  it('is won by one of two posts at once', async () => {
    const { browserToken, mail } = await ask(address);
    const posts = await Promise.allSettled(
      [1, 2, 3, 4].map(() => proveMailbox(browserToken, { code: mail!.code })),
    );
    expect(posts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is of no use once the account is suspended', async () => {
    const { browserToken, mail } = await ask(address);
    await database().account.update({ where: { id: accountId }, data: { standing: 'suspended' } });
    await refusal(proveMailbox(browserToken, { code: mail!.code }));
  });

  it('never creates an account', async () => {
    const before = await database().account.count();
    const proven = { address: 'nobody@nowhere.example', ticket: 'made up' };
    await expect(startSession(proven, BROWSER)).rejects.toThrow('no session');
    expect(await database().account.count()).toBe(before);
  });
});

describe('asking too often', () => {
  it('waits after five unused codes of one address, known or not, and says how long', async () => {
    const unknown = `nobody@${address.split('@')[1]}`;
    const said = [];
    for (const each of [address, unknown]) {
      for (let n = 0; n < 5; n++) await ask(each);
      said.push(await refusal(ask(each)));
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).toMatch(/try again in 15 minutes\. In an emergency call \+/);
    await expect(ask('somebody@else.example')).resolves.toBeTruthy();
  });

  it('counts them also when they come at once', async () => {
    const asks = await Promise.allSettled(Array.from({ length: 12 }, () => ask(address)));
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('does not count codes that were used', async () => {
    for (let n = 0; n < 7; n++) {
      const { browserToken, mail } = await ask(address);
      await startSession(await proveMailbox(browserToken, { code: mail!.code }), BROWSER);
    }
  });

  it('waits after thirty from one network', async () => {
    const from = (n: number) => ask(`person-${n}@net.example`, '203.0.113.0/24');
    for (let n = 0; n < 30; n++) await from(n);
    expect(await refusal(from(30))).toContain('Too many');
    await expect(ask('person-31@net.example', '198.51.100.0/24')).resolves.toBeTruthy();
  });
});
