import { describe, expect, it } from 'vitest';
import { askCode } from '@/lib/accounts/ask-code';
import { forgetMailbox } from '@/lib/accounts/forget-mailbox';
import { proveEmergencyMailbox, proveMailbox } from '@/lib/accounts/prove-mailbox';
import { findOpenAsk, findProvenMailbox, findVisit } from '@/lib/accounts/queries';
import { redeemTicket } from '@/lib/accounts/redeem-ticket';
import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { startSession } from '@/lib/web/auth';
import { aProvenMailbox, askForEmergency } from '@/tests/support/emergencies';
import { anAgent } from '@/tests/support/people';
import { ask, PLACE } from '@/tests/support/sign-in';

const NOBODY = 'pat.quinn@shelbyville-sheriff.example';

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe('the code', () => {
  it('is mailed to any address alike: known, unknown, and free mail', async () => {
    const { address } = await anAgent();
    const mails = [];
    for (const each of [address, NOBODY, 'someone@gmail.com']) mails.push((await askForEmergency(each)).mail);
    for (const { row, code, text, linkToken } of mails) {
      expect(row.subject).toBe('Your code to file an emergency request with Twilio');
      expect(code).toMatch(/^\d{8}$/);
      expect(text).toContain(`/emergency/file/link?token=${linkToken}`);
    }
    const known = await askForEmergency(address);
    const unknown = await askForEmergency(NOBODY);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(known.browserToken).toHaveLength(unknown.browserToken.length);
  });

  it('proves the mailbox in the asking browser alone, once, by code or by link', async () => {
    const mine = await askForEmergency(NOBODY);
    const other = await askForEmergency(NOBODY);
    const proof = { code: mine.mail.code };
    expect(await refusal(proveEmergencyMailbox(null, proof))).toContain('did not ask');
    expect(await refusal(proveEmergencyMailbox(other.browserToken, proof))).toContain('eight digits');
    const { token } = await proveEmergencyMailbox(mine.browserToken, proof);
    expect(await findProvenMailbox(token)).toMatchObject({ address: NOBODY });
    expect(await refusal(proveEmergencyMailbox(mine.browserToken, proof))).toContain('once');

    const link = { linkToken: other.mail.linkToken };
    expect(await refusal(proveEmergencyMailbox(mine.browserToken, link))).toContain('once');
    await expect(proveEmergencyMailbox(other.browserToken, link)).resolves.toHaveProperty('token');
  });

  it('takes five wrong tries and ten minutes', async () => {
    const { browserToken, mail, attemptId } = await askForEmergency('tries@else.example');
    const wrong = { code: mail.code === '00000000' ? '00000001' : '00000000' };
    for (let n = 0; n < 4; n++) await refusal(proveEmergencyMailbox(browserToken, wrong));
    expect(await refusal(proveEmergencyMailbox(browserToken, wrong))).toContain('5 times');
    expect(await refusal(proveEmergencyMailbox(browserToken, { code: mail.code }))).toContain('5 times');
    const late = await askForEmergency('late@else.example');
    await database().signInAttempt.update({ where: { id: late.attemptId }, data: { expiresAt: now() } });
    expect(await refusal(proveEmergencyMailbox(late.browserToken, { code: late.mail.code }))).toContain(
      '10 minutes',
    );
    expect(attemptId).not.toBe(late.attemptId);
  });

  it('is of no use for signing in, and a code for signing in of none here', async () => {
    const { address } = await anAgent();
    const emergency = await askForEmergency(address);
    expect(await findOpenAsk(emergency.browserToken)).toBeNull();
    expect(await refusal(proveMailbox(emergency.browserToken, { code: emergency.mail.code }))).toContain(
      'did not ask',
    );
    const signIn = await ask(address);
    expect(await refusal(proveEmergencyMailbox(signIn.browserToken, { code: signIn.mail!.code }))).toContain(
      'did not ask',
    );
  });
});

describe('what a proven mailbox stands for', () => {
  it('is no session and no ticket to one, also for the mailbox of an agent', async () => {
    const { address } = await anAgent();
    const { token } = await aProvenMailbox(address);
    expect(await findVisit(token)).toBeNull();
    expect(await redeemTicket(digest(token))).toBeNull();
    await expect(startSession({ ticket: token, address }, { ...PLACE, replaces: null })).rejects.toThrow(
      'no session',
    );
  });

  it('ends by itself and when it is forgotten', async () => {
    const { token, expiresAt } = await aProvenMailbox();
    expect(expiresAt.getTime() - now().getTime()).toBeLessThanOrEqual(120 * 60_000);
    await forgetMailbox(token);
    expect(await findProvenMailbox(token)).toBeNull();
  });
});

describe('asking too often', () => {
  it('waits after five of one address from a network, and neither shuts out signing in nor the other way', async () => {
    const { address } = await anAgent();
    for (let n = 0; n < 5; n++) await askCode({ address, network: '203.0.113.0/24', purpose: 'emergency' });
    const again = askCode({ address, network: '203.0.113.0/24', purpose: 'emergency' });
    expect(await refusal(again)).toMatch(/Too many codes .* In an emergency call \+/);
    await expect(askCode({ address, network: '203.0.113.0/24' })).resolves.toBeTruthy();
  });

  it('floods no mailbox from many networks', async () => {
    const address = 'flooded@else.example';
    const from = (n: number) => askCode({ address, network: `198.51.${n}.0/24`, purpose: 'emergency' });
    for (let n = 0; n < 20; n++) await from(n);
    expect(await refusal(from(20))).toContain('Too many codes');
  });
});
