import { describe, expect, it } from 'vitest';
import { confirmFactor } from '@/lib/accounts/confirm-factor';
import { giveFactor } from '@/lib/accounts/give-factor';
import { makeRecoveryCodes, shownRecoveryCodes } from '@/lib/accounts/make-recovery-codes';
import { proveMailbox, proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { askSchema } from '@/lib/accounts/schema';
import { randomToken } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { readVisit, startSession } from '@/lib/web/auth';
import { anAgent } from '../../support/people';
import { ask, enrolled, halfSignIn, PLACE, signIn, totp } from '../../support/sign-in';

// An attacker's afternoon, as far as signing in goes: Eve controls a mailbox of her own, here and there a browser in
// which somebody else signs in, and wants to be Dana.

const recipients = async () =>
  (await database().outboxMail.findMany({ select: { recipient: true } })).map(({ recipient }) => recipient);

const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error.message,
  );

describe('an address that two parts of the portal could read differently', () => {
  const spellings = (dana: string) => [
    `${dana},eve@evil.example`,
    `${dana};eve@evil.example`,
    `${dana} eve@evil.example`,
    `eve@evil.example,${dana}`,
    `${dana}\r\nBcc: eve@evil.example`,
    `${dana}\nTo: eve@evil.example`,
    `${dana}%0d%0aBcc:eve@evil.example`,
    `"${dana}"@evil.example`,
    `"eve@evil.example"@${dana.split('@')[1]}`,
    `<${dana}>`,
    `Dana <${dana}>`,
    `${dana}@evil.example`,
    `@evil.example:${dana}`,
    `eve@evil.example@${dana.split('@')[1]}`,
    dana.replace('@', '＠'),
    dana.replace('@', '@evil.example＠'),
    `${dana}\u0000@evil.example`,
    `${dana}\u200b`,
    dana.replace('a', 'а'),
    `(${dana})eve@evil.example`,
    `${dana}.evil.example`,
    dana.replace('.example', '.example.evil.example'),
    `eve+${dana.replace('@', '=')}@evil.example`,
    ` ${dana.toUpperCase()}\r\n`,
    dana.normalize('NFKD'),
  ];

  it('is refused, or leads to the one mailbox that it names', async () => {
    const { address: dana } = await anAgent();
    const taken: string[] = [];
    for (const address of spellings(dana)) {
      const parsed = askSchema.safeParse({ address });
      if (!parsed.success) continue;
      taken.push(parsed.data.address);
      await ask(parsed.data.address, '203.0.113.0/24');
    }
    // The two that only are Dana's, however they are written, and three that plainly are somebody else's mailbox.
    expect(taken.filter((address) => address === dana)).toHaveLength(2);
    for (const address of taken) expect(address).toMatch(/^[^@\s,;<>"]+@[a-z0-9.-]+$/);
    expect(new Set(await recipients())).toEqual(new Set([dana]));
  });
});

describe('a code', () => {
  it('cannot be guessed: what one browser may try, in all, is twenty-five of a hundred million', async () => {
    const { address } = await anAgent();
    const own = await ask(address);
    const real = own.mail!.code;
    let tries = 0;
    for (;;) {
      // Of another network, where nothing she does counts against Dana.
      const eve = await ask(address, '198.51.100.0/24').catch(() => null);
      if (!eve) break;
      for (let n = 0; n < 7; n += 1) {
        const code = String((Number(eve.mail!.code) + n + 1) % 100_000_000).padStart(8, '0');
        const said = await refused(proveMailbox(eve.browserToken, { code }));
        expect(said).toMatch(/not the code|wrong code was entered/);
        if (said!.startsWith('That is not')) tries += 1;
      }
      // The right one does not help any more either.
      expect(await refused(proveMailbox(eve.browserToken, { code: eve.mail!.code }))).toContain(
        'ask for a new',
      );
    }
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(25);
    // And Dana's own is as good as before.
    expect(await proveMailbox(own.browserToken, { code: real })).toMatchObject({ address });
  });

  it('of another browser, of another address or for another purpose opens nothing', async () => {
    const [dana, eve] = [await anAgent(), await anAgent()];
    const [hers, mine] = [await ask(dana.address), await ask(eve.address)];
    expect(await refused(proveMailbox(mine.browserToken, { code: hers.mail!.code }))).toContain(
      'not the code',
    );
    expect(await refused(proveMailbox(mine.browserToken, { linkToken: hers.mail!.linkToken }))).toContain(
      'not the one',
    );
    expect(await refused(proveMailbox(null, { linkToken: hers.mail!.linkToken }))).toContain(
      'in the browser',
    );
    expect(await refused(proveMailbox(randomToken(), { code: hers.mail!.code }))).toContain('did not ask');
    const forEmergency = proveStrangersMailbox(hers.browserToken, { code: hers.mail!.code }, 'emergency');
    expect(await refused(forEmergency)).toContain('did not ask');
    expect(await proveMailbox(hers.browserToken, { code: hers.mail!.code })).toMatchObject({
      address: dana.address,
    });
  });
});

describe('a session that somebody planted', () => {
  it('is worth nothing: signing in takes a new token each time, and ends what the browser had', async () => {
    const [dana, eve] = [await anAgent(), await anAgent()];
    const secret = await enrolled(dana.accountId);
    const planted = randomToken();
    const evesOwn = await halfSignIn(eve.address);
    for (const replaces of [planted, evesOwn.token]) {
      const { browserToken, mail } = await ask(dana.address);
      const proven = await proveMailbox(browserToken, { code: mail!.code });
      const half = await startSession(proven, { ...PLACE, replaces });
      expect(half.token).not.toBe(replaces);
      expect(await readVisit(replaces)).toBeNull();
    }
    const half = await halfSignIn(dana.address);
    const { token } = await giveFactor(half.visit, await totp(secret));
    expect(token).not.toBe(half.token);
    expect(await readVisit(half.token)).toBeNull();
    expect(await refused(giveFactor(half.visit, await totp(secret, 1)))).not.toBeNull();
  });

  it('made from a ticket that was used, or is made up, does not come to be', async () => {
    const { address } = await anAgent();
    const { browserToken, mail } = await ask(address);
    const proven = await proveMailbox(browserToken, { code: mail!.code });
    await startSession(proven, { ...PLACE, replaces: null });
    const made = { address, ticket: randomToken() };
    for (const ticket of [proven, made, { ...proven, address: (await anAgent()).address }]) {
      await expect(startSession(ticket, { ...PLACE, replaces: null })).rejects.toThrow('made no session');
    }
  });
});

describe('a second factor', () => {
  it('that was seen over a shoulder is used up, also for another session and for confirming', async () => {
    const { address, accountId } = await anAgent();
    const secret = await enrolled(accountId);
    const code = await totp(secret);
    const first = await halfSignIn(address);
    const { token } = await giveFactor(first.visit, code);
    const eve = await halfSignIn(address);
    expect(await refused(giveFactor(eve.visit, code))).toContain('used already');
    expect(await refused(confirmFactor((await readVisit(token))!, code))).toContain('used already');
    // Nor is one of before it, which had not been used.
    expect(await refused(giveFactor(eve.visit, await totp(secret, -1)))).toContain('used already');
    expect((await readVisit(eve.token))!.actor).toBeNull();
  });

  it('of another account is a wrong one', async () => {
    const [dana, eve] = [await anAgent(), await anAgent()];
    const secrets = [await enrolled(dana.accountId), await enrolled(eve.accountId)] as const;
    const signedIn = await signIn(eve.address, secrets[1]);
    const { recoverySeed } = await makeRecoveryCodes(signedIn.visit);
    const [recovery] = (await shownRecoveryCodes(eve.accountId, recoverySeed))!;
    const half = await halfSignIn(dana.address);
    expect(await refused(giveFactor(half.visit, await totp(secrets[1], 1)))).toContain('not right');
    expect(await refused(giveFactor(half.visit, recovery!))).toContain('not right');
    // Neither was spent by it.
    const again = await halfSignIn(eve.address);
    expect((await giveFactor(again.visit, recovery!)).token).toBeTruthy();
  });
});
