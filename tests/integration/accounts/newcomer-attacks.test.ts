import { describe, expect, it } from 'vitest';
import { challengeNewPasskey, challengePasskey } from '@/lib/accounts/challenge-passkey';
import { enrolPasskey } from '@/lib/accounts/enrol-passkey';
import { findRegistrant } from '@/lib/accounts/find-registrant';
import { giveFactor } from '@/lib/accounts/give-factor';
import { proveMailbox, proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { findProvenMailbox, findSignInAccount } from '@/lib/accounts/queries';
import { registerAgent } from '@/lib/accounts/register-agent';
import { askSchema, registerSchema } from '@/lib/accounts/schema';
import { suspendParty } from '@/lib/accounts/suspend-party';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { readVisit, startSession } from '@/lib/web/auth';
import { SEEDED_AGENCIES } from '@/prisma/seed/agencies';
import { agencyRow } from '@/prisma/seed/rows';
import { Authenticator } from '../../support/authenticator';
import { aProvenMailbox, askForEmergency } from '../../support/emergencies';
import { IMITATIONS } from '../../support/look-alike-domains';
import { anAgency, anAgent, aStaffMember } from '../../support/people';
import { aMailboxToRegister, askToRegister, PARTICULARS } from '../../support/registrations';
import { ask, enrolled, halfSignIn, PLACE, totp } from '../../support/sign-in';

// The afternoon goes on: Eve has a mailbox of her own, and tries the doors that newcomers come in by.

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'it was done',
    (error: Error) => error.message,
  );

describe('a domain that is taken for another', () => {
  it('makes nobody one of the agency’s people, however it is spelled', async () => {
    for (const agency of SEEDED_AGENCIES) {
      const row = agencyRow(agency, now());
      await database().agency.create({ data: row });
      await database().agencyDomain.create({ data: { domain: agency.domain, agencyId: row.id! } });
    }
    const listed = Object.values(IMITATIONS).flatMap((text) => text.split(/\s+/).filter(Boolean));
    expect(listed.length).toBeGreaterThanOrEqual(200);
    const said = await Promise.all(
      listed.map(async (domain) => {
        const typed = askSchema.safeParse({ address: `dana.reyes@${domain}` });
        if (!typed.success) return 'no address';
        expect(await findSignInAccount(typed.data.address)).toBeNull();
        return (await findRegistrant(typed.data.address)).may;
      }),
    );
    expect(said).not.toContain('join');
    expect(said).not.toContain('sign_in');
    // Else nothing was asked: her agency is hers to name, and waits for two people.
    expect(said.filter((may) => may === 'propose').length).toBeGreaterThan(200);
    expect(await findRegistrant('eve@springfield-pd.example')).toMatchObject({ may: 'join' });
  });
});

describe('asking for an account', () => {
  it('says and sends the same, whoever has one already', async () => {
    const agency = await anAgency();
    const people = await Promise.all([1, 2, 3].map(() => anAgent({ agency })));
    const [active, shut, gone] = people.map(({ address }) => address) as [string, string, string];
    await database().account.update({ where: { address: shut }, data: { standing: 'suspended' } });
    await database().account.update({ where: { address: gone }, data: { standing: 'deactivated' } });
    const staff = (await aStaffMember('analyst')).address;
    const nobody = `nobody@${agency.domain}`;
    const seen = new Set<string>();
    for (const address of [nobody, active, shut, gone, staff]) {
      const { browserToken, mail } = await askToRegister(address);
      const wrong = mail.code === '00000000' ? '00000001' : '00000000';
      const said = [];
      for (let n = 0; n < 6; n += 1)
        said.push(await refused(proveStrangersMailbox(browserToken, { code: wrong }, 'register')));
      const text = mail.text.replace(mail.code, 'code').replace(mail.linkToken, 'token');
      seen.add(JSON.stringify([browserToken.length, mail.row.subject, text, said]));
    }
    expect(seen.size).toBe(1);
  });

  it('proves a mailbox for that alone: it is no session, no emergency’s mailbox and no sign-in', async () => {
    const { address } = await anAgent();
    const { token } = await aMailboxToRegister(address);
    expect(await readVisit(token)).toBeNull();
    expect(await findProvenMailbox(token, 'emergency')).toBeNull();
    await expect(startSession({ address, ticket: token }, { ...PLACE, replaces: null })).rejects.toThrow(
      'made no session',
    );
    const { browserToken, mail } = await askToRegister(address);
    expect(await refused(proveMailbox(browserToken, { code: mail.code }))).toContain('did not ask');
    const forEmergency = proveStrangersMailbox(browserToken, { linkToken: mail.linkToken }, 'emergency');
    expect(await refused(forEmergency)).toContain('in the browser');
    const again = await proveStrangersMailbox(browserToken, { code: mail.code }, 'register');
    expect(await findProvenMailbox(again.token, 'register')).toMatchObject({ address });
  });

  it('with the proof of another mailbox, or one for an emergency, makes no account', async () => {
    const agency = await anAgency();
    const victim = `vic@${agency.domain}`;
    const { token } = await aMailboxToRegister(`eve@${agency.domain}`);
    const { token: urgent } = await aProvenMailbox(victim);
    for (const stolen of [token, urgent]) {
      const said = await refused(
        registerAgent(stolen, { address: victim, network: 'loopback' }, PARTICULARS),
      );
      expect(said).toContain('proof of your mailbox is over');
    }
    expect(await database().account.findUnique({ where: { address: victim } })).toBeNull();
    expect(await database().outboxMail.count({ where: { subject: { contains: 'waits' } } })).toBe(0);
  });

  it.each(['name', 'title', 'badge', 'phone', 'supervisor', 'supervisorPhone'] as const)(
    'with a line of a mail’s head in its %s is refused',
    (field) => {
      for (const tail of [
        '\r\nBcc: eve@evil.example',
        '\nSubject: x',
        '\u0085Bcc: x',
        '\u2028Bcc: x',
        '\u0000',
      ]) {
        const read = registerSchema.safeParse({ ...PARTICULARS, [field]: `${PARTICULARS[field]}${tail}5` });
        expect(read.error?.issues[0]?.message, JSON.stringify(tail)).toContain('cannot be seen');
      }
    },
  );

  it('mails one mailbox, whatever was typed; the same to file an emergency', async () => {
    const dana = 'dana@doj-ca.example';
    const typed = [
      `${dana},eve@evil.example`,
      `${dana};eve@evil.example`,
      `${dana}\r\nBcc: eve@evil.example`,
      `"${dana}"@evil.example`,
      `"eve@evil.example"@doj-ca.example`,
      `<${dana}>, <eve@evil.example>`,
      `eve@evil.example@doj-ca.example`,
      ` ${dana.toUpperCase()} `,
    ];
    for (const given of typed) {
      const read = askSchema.safeParse({ address: given });
      if (!read.success) continue;
      await askToRegister(read.data.address);
      await askForEmergency(read.data.address);
    }
    const rows = await database().outboxMail.findMany({ where: { subject: { contains: 'code' } } });
    const toThem = rows.filter(({ recipient }) => /dana|evil/.test(recipient));
    expect(toThem.map(({ recipient }) => recipient)).toEqual([dana, dana]);
  });
});

describe('a passkey of another account', () => {
  it('cannot be enrolled under its name by a device that imitates it', async () => {
    const [dana, eve] = [await anAgent(), await anAgent()];
    const [hers, forged] = [new Authenticator(), new Authenticator()];
    const half = await halfSignIn(dana.address);
    await enrolPasskey(half.visit, hers.create(await challengeNewPasskey(half.visit)), 'Hers');
    Object.assign(forged, { id: hers.id });
    const { visit } = await halfSignIn(eve.address);
    const made = forged.create(await challengeNewPasskey(visit));
    expect(await refused(enrolPasskey(visit, made, 'Mine'))).toContain('in use already');
    expect(await database().factor.count({ where: { accountId: eve.accountId } })).toBe(0);
    // Nor does it answer for her; her own still does.
    const next = await halfSignIn(dana.address);
    const passkey = forged.answer(await challengePasskey(next.visit));
    expect(await refused(giveFactor(next.visit, { passkey }))).toContain('not a passkey of this account');
    const right = hers.answer(await challengePasskey(next.visit));
    await expect(giveFactor(next.visit, { passkey: right })).resolves.toHaveProperty('token');
  });
});

describe('whoever is suspended in the middle of it', () => {
  it('does not complete the sign-in, whose page was open already', async () => {
    const [analyst, dana] = [await aStaffMember('analyst'), await anAgent()];
    const secret = await enrolled(dana.accountId);
    const { token, visit } = await halfSignIn(dana.address);
    await suspendParty(analyst, { party: { accountId: dana.accountId }, reason: 'Forged.' });
    expect(await refused(giveFactor(visit, await totp(secret)))).toContain('completed or ended');
    expect(await readVisit(token)).toBeNull();
    expect(await database().session.count({ where: { accountId: dana.accountId } })).toBe(0);
  });

  it('has no session by a proof that was given before', async () => {
    const [analyst, dana] = [await aStaffMember('analyst'), await anAgent()];
    const { browserToken, mail } = await ask(dana.address);
    const proven = await proveMailbox(browserToken, { code: mail!.code });
    await suspendParty(analyst, { party: { agencyId: dana.agencyId }, reason: 'Hacked.' });
    const made = await startSession(proven, { ...PLACE, replaces: null }).catch(() => null);
    expect(made && (await readVisit(made.token))).toBeNull();
  });
});
