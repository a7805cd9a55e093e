import { describe, expect, it } from 'vitest';
import { confirmAgent, refuseRegistration, undoConfirmation } from '@/lib/accounts/confirm-agent';
import { findRegistrant } from '@/lib/accounts/find-registrant';
import { LIMITS, limitTries } from '@/lib/accounts/limit-tries';
import { accountDetail, accountHistory, countWaiting, listAccounts } from '@/lib/accounts/list-accounts';
import { findSignInAccount } from '@/lib/accounts/queries';
import { registerAgent } from '@/lib/accounts/register-agent';
import { releasePerson } from '@/lib/accounts/release-account';
import { type AgentActor, isDormant } from '@/lib/accounts/rules';
import { changeAgency } from '@/lib/agencies/change-agency';
import { checkAgency } from '@/lib/agencies/check-agency';
import { openAgency } from '@/lib/agencies/open-agency';
import { findAgency } from '@/lib/agencies/queries';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal, TooMany } from '@/lib/platform/refusal';
import { fileRequest } from '@/lib/receipts/file-request';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { findSimilarRequests } from '@/lib/requests/find-similar-requests';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { findDraft } from '@/lib/requests/queries';
import { startRequest } from '@/lib/requests/start-request';
import { aConfirmedCall, aRecommendedRelease } from '@/tests/support/emergencies';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aMailboxToRegister, aRegisteredAgent, PARTICULARS, subjectsTo } from '@/tests/support/registrations';
import { aFiledRequest, aFinishedDraft, goodPages } from '@/tests/support/requests';

const standingOf = async (address: string) =>
  (await database().account.findUniqueOrThrow({ where: { address } })).standing;

/** A verified agency with its point of contact, and somebody who registered there. */
async function aDepartment() {
  const agency = await anAgency();
  const contact = await anAgent({ agency, pointOfContact: true });
  const kim = await aRegisteredAgent(`kim.park@${agency.domain}`);
  return { agency, contact, kim };
}

const confirmed = (agent: AgentActor): AgentActor => ({ ...agent, confirmed: true });

describe('an agent of a registered domain', () => {
  it('proves the mailbox, sets up a second factor, and waits; the point of contact is mailed', async () => {
    const { agency, contact, kim } = await aDepartment();
    expect(kim).toMatchObject({ agencyId: agency.id, confirmed: false, pointOfContact: false });
    expect(await standingOf(kim.address)).toBe('pending');
    expect(await subjectsTo(contact.address)).toEqual([
      'An account of your agency waits for your confirmation',
      'An account that waits for you was signed in to',
    ]);
    expect(await subjectsTo(kim.address)).toContain('Your account waits for confirmation');
    expect(await countWaiting(contact)).toBe(1);
    const { particulars } = await accountDetail(contact, kim.accountId);
    expect(particulars).toEqual({
      badge: PARTICULARS.badge,
      supervisor: PARTICULARS.supervisor,
      supervisorPhone: PARTICULARS.supervisorPhone,
    });
  });

  it('names nobody in its mails', async () => {
    const { contact } = await aDepartment();
    const rows = await database().outboxMail.findMany({ where: { recipient: contact.address } });
    expect(rows.map(({ subject }) => subject).join()).not.toContain('Kim');
  });

  it('asks staff where the agency has no point of contact', async () => {
    const adam = await aStaffMember('administrator');
    const agency = await anAgency();
    await aRegisteredAgent(`kim.park@${agency.domain}`);
    expect(await subjectsTo(adam.address)).toEqual([
      'An agent’s account waits for confirmation',
      'An agent’s account that waits was signed in to',
    ]);
  });

  it('files an emergency meanwhile and nothing else, and nothing is released on it', async () => {
    const { contact, kim } = await aDepartment();
    const [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
    await expect(
      startRequest(kim, { kind: 'search_warrant', idempotencyKey: crypto.randomUUID() }),
    ).rejects.toThrow(/waits for confirmation/);
    const { reference } = await aFiledRequest(kim, { kind: 'emergency' });
    await beginReview(ana, { reference });
    await aConfirmedCall(ana, reference);
    const scope = { categories: ['subscriber'], withheld: {} };
    await expect(aRecommendedRelease(ana, reference, scope)).rejects.toThrow(/Nobody has confirmed/);
    await confirmAgent(contact, kim.accountId);
    await expect(aRecommendedRelease(cole, reference, scope)).resolves.toBeTruthy();
  });

  it('learns nothing of the agency meanwhile: neither whom it is after, nor who has an account', async () => {
    const { contact, kim } = await aDepartment();
    await aFiledRequest(contact);
    const similar = async (agent: AgentActor) => {
      const id = await aFinishedDraft(agent, { kind: 'emergency' });
      const { answers } = (await findDraft(agent, id))!;
      return findSimilarRequests(agent, { id, answers });
    };
    expect(await similar(kim)).toEqual([]);
    expect(await similar(confirmed(kim))).toHaveLength(1);
    const pages = { matter: { ...goodPages('emergency').matter, followers: contact.address } };
    await expect(aFiledRequest(kim, { kind: 'emergency', pages })).rejects.toThrow(/once your account/);
  });

  it('is confirmed by the point of contact or by counsel, who are told of it, and files everything then', async () => {
    const { agency, contact, kim } = await aDepartment();
    const cole = await aStaffMember('counsel');
    await confirmAgent(cole, kim.accountId);
    await confirmAgent(contact, kim.accountId);
    expect(await standingOf(kim.address)).toBe('active');
    expect(await subjectsTo(kim.address)).toContain('Your account is confirmed');
    expect(await subjectsTo(contact.address)).toContain('An account of your agency was confirmed');
    await expect(aFiledRequest(confirmed(kim))).resolves.toHaveProperty('reference');
    const [newest] = await accountHistory(cole, kim.accountId);
    expect(newest).toMatchObject({
      act: 'account.confirmed',
      by: cole.name,
      data: { agencyId: agency.id },
    });
  });

  it('is confirmed by nobody else', async () => {
    const { agency, kim } = await aDepartment();
    const others = [
      kim,
      await anAgent({ agency }),
      await anAgent({ pointOfContact: true }),
      await aStaffMember('analyst'),
      await aStaffMember('auditor'),
    ];
    for (const actor of others) {
      await expect(confirmAgent(actor, kim.accountId)).rejects.toThrow(NotFound);
      await expect(refuseRegistration(actor, kim.accountId)).rejects.toThrow(NotFound);
    }
    await expect(listAccounts(others[1]!, { list: 'waiting' })).rejects.toThrow(NotFound);
    expect((await listAccounts(others[2]!, { list: 'waiting' })).rows).toEqual([]);
    expect(await standingOf(kim.address)).toBe('pending');
  });
});

describe('a wrong confirmation', () => {
  it('is taken back: a draft is not filed any more, and what was filed is not approved', async () => {
    const { contact, kim } = await aDepartment();
    const [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
    await confirmAgent(cole, kim.accountId);
    const { reference } = await aFiledRequest(confirmed(kim));
    const draftId = await aFinishedDraft(confirmed(kim));
    await beginReview(ana, { reference });
    await undoConfirmation(contact, kim.accountId);
    const filing = { draftId, certified: true, attested: true, factorAt: now() };
    await expect(fileRequest(kim, filing)).rejects.toThrow(/waits for confirmation/);
    await expect(approveRequest(cole, { reference })).rejects.toThrow(/Nobody has confirmed/);
    expect(await subjectsTo(kim.address)).toContain('Your account waits for confirmation again');
    await confirmAgent(contact, kim.accountId);
    await expect(approveRequest(cole, { reference })).rejects.toThrow(/call the agency back/);
    await aConfirmedCall(ana, reference);
    await undoConfirmation(contact, kim.accountId);
    const { vouchedAt } = await database().account.findUniqueOrThrow({ where: { id: kim.accountId } });
    expect(vouchedAt).toBeNull();
    await confirmAgent(contact, kim.accountId);
    await expect(approveRequest(cole, { reference })).resolves.toHaveProperty('reference');
    await undoConfirmation(contact, kim.accountId);
    await expect(fulfilRequest(cole, { reference })).rejects.toThrow(/was taken back, so nothing goes out/);
    await confirmAgent(contact, kim.accountId);
    await expect(fulfilRequest(cole, { reference })).rejects.toThrow(/no outcome yet/);
  });
});

describe('somebody who waits and is locked', () => {
  it('is in the list of the locked, and released by the point of contact, who are both told', async () => {
    const { contact, kim } = await aDepartment();
    await database().account.update({ where: { id: kim.accountId }, data: { lockedAt: now() } });
    const locked = async () => (await listAccounts(contact, { list: 'unused' })).rows.map(({ id }) => id);
    expect(await locked()).toEqual([kim.accountId]);
    await expect(releasePerson(await aStaffMember('counsel'), kim.accountId)).rejects.toThrow(NotFound);
    await releasePerson(contact, kim.accountId);
    expect(await locked()).toEqual([]);
    expect(await standingOf(kim.address)).toBe('pending');
    expect(await subjectsTo(kim.address)).toContain('Your account was released');
    expect(await subjectsTo(contact.address)).toContain('An account of your agency was released');
  });

  it('of those who are not used any more the list knows whom `isDormant` does', async () => {
    const { agency, contact } = await aDepartment();
    const at = (days: number) => new Date(now().getTime() - days * 86_400_000);
    const cases = [
      { lastSignInAt: null, confirmedAt: null },
      { lastSignInAt: at(90), confirmedAt: at(300) },
      { lastSignInAt: at(89), confirmedAt: at(300) },
      { lastSignInAt: at(300), confirmedAt: at(89) },
      { lastSignInAt: null, confirmedAt: at(91) },
    ];
    const rows = cases.map((used) => ({ ...used, createdAt: at(400) }));
    const ids: string[] = [];
    for (const data of rows) {
      const { accountId: id } = await anAgent({ agency });
      await database().account.update({ where: { id }, data });
      ids.push(id);
    }
    const listed = (await listAccounts(contact, { list: 'unused' })).rows.map(({ id }) => id);
    expect(listed.sort()).toEqual(ids.filter((_, n) => isDormant(rows[n]!, now())).sort());
    expect(listed).toHaveLength(3);
  });
});

describe('somebody who is refused', () => {
  it('is signed out, cannot sign in, and can register again', async () => {
    const { agency, contact, kim } = await aDepartment();
    await refuseRegistration(contact, kim.accountId);
    expect(await database().session.count({ where: { accountId: kim.accountId } })).toBe(0);
    expect(await findSignInAccount(kim.address)).toBeNull();
    await expect(confirmAgent(contact, kim.accountId)).rejects.toThrow(/does not wait/);
    const { token, mailbox } = await aMailboxToRegister(kim.address);
    await registerAgent(token, mailbox, PARTICULARS);
    expect(await findSignInAccount(kim.address)).toMatchObject({ agencyId: agency.id });
  });
});

describe('a mailbox', () => {
  it('that has an account registers no second one', async () => {
    const { address } = await anAgent();
    expect(await findRegistrant(address)).toEqual({ may: 'sign_in' });
    const { token, mailbox } = await aMailboxToRegister(address);
    await expect(registerAgent(token, mailbox, PARTICULARS)).rejects.toThrow(/has an account/);
  });

  it('of free mail is no agency’s', async () => {
    const { token, mailbox } = await aMailboxToRegister('kim.park@gmail.com');
    expect(await findRegistrant(mailbox.address)).toMatchObject({ may: 'nothing' });
    await expect(registerAgent(token, mailbox, PARTICULARS)).rejects.toThrow(/Anyone can have a mailbox/);
  });

  it('registers once with one proof', async () => {
    const agency = await anAgency();
    const { token, mailbox } = await aMailboxToRegister(`kim@${agency.domain}`);
    const twice = await Promise.allSettled([
      registerAgent(token, mailbox, PARTICULARS),
      registerAgent(token, mailbox, PARTICULARS),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().account.count({ where: { address: mailbox.address } })).toBe(1);
  });

  it('registers a few times an hour, and so does a network, whoever is registered', async () => {
    const { domain } = await anAgency();
    const [address, network] = [`eager@${domain}`, '198.51.100.0/24'];
    const { token, mailbox } = await aMailboxToRegister(address, network);
    const again = () => registerAgent(token, mailbox, PARTICULARS);
    await again();
    for (let n = 1; n < LIMITS.register_address.tries; n++) await expect(again()).rejects.toThrow(/account/);
    await expect(again()).rejects.toThrow(/^Too many registrations were sent; try again in \d+ minutes/);
    for (let n = LIMITS.register_address.tries; n < LIMITS.register_network.tries; n++)
      await limitTries({ register_network: network });
    const other = await aMailboxToRegister(`other@${domain}`, network);
    await expect(registerAgent(other.token, other.mailbox, PARTICULARS)).rejects.toThrow(TooMany);
    expect(await database().account.count({ where: { address: `other@${domain}` } })).toBe(0);
  });

  it('is of no use with the cookie of another', async () => {
    const agency = await anAgency();
    const { mailbox } = await aMailboxToRegister(`kim@${agency.domain}`);
    await expect(registerAgent('another browser’s', mailbox, PARTICULARS)).rejects.toThrow(Refusal);
    expect(await database().account.count({ where: { address: mailbox.address } })).toBe(0);
  });
});

describe('an agent of a domain that nobody registered', () => {
  const named = {
    name: 'Ogdenville Police',
    type: 'law_enforcement',
    level: 'municipal',
    country: 'US',
    state: 'IL',
  } as const;

  it('names the agency, which is proposed with the domain and confirms nobody before it is open', async () => {
    const address = 'kim.park@ogdenville-police.example';
    expect(await findRegistrant(address)).toEqual({
      may: 'propose',
      domain: 'ogdenville-police.example',
    });
    const kim = await aRegisteredAgent(address, { agency: named });
    const agency = await database().agency.findUniqueOrThrow({
      where: { id: kim.agencyId },
      include: { domains: true },
    });
    expect(agency).toMatchObject({ ...named, standing: 'proposed', proposedById: kim.accountId });
    expect(agency.domains.map(({ domain }) => domain)).toEqual(['ogdenville-police.example']);
    const cole = await aStaffMember('counsel');
    await expect(confirmAgent(cole, kim.accountId)).rejects.toThrow(/not open yet/);
    await expect(aFiledRequest(kim, { kind: 'emergency' })).resolves.toHaveProperty('reference');
  });

  it('joins what a colleague named a moment before, and is told with them when it is open', async () => {
    const cole = await aStaffMember('counsel');
    const domain = 'shelbyville-marshals.example';
    const proofs = [await aMailboxToRegister(`kim@${domain}`), await aMailboxToRegister(`noa@${domain}`)];
    const asking = { ...PARTICULARS, agency: { ...named, name: 'Shelbyville Marshals' } };
    await Promise.all(proofs.map(({ token, mailbox }) => registerAgent(token, mailbox, asking)));
    const agencies = await database().agency.findMany({
      where: { name: 'Shelbyville Marshals' },
      include: { accounts: true },
    });
    expect(agencies).toMatchObject([{ standing: 'proposed', accounts: [{}, {}] }]);
    const subjects = await subjectsTo(cole.address);
    expect(subjects.filter((each) => each === 'An agency waits to be checked')).toHaveLength(1);
    const adam = await aStaffMember('administrator');
    const agencyId = agencies[0]!.id;
    const entry = { ...asking.agency, domains: domain, phone: '+1 217 555 0190', source: 'County directory' };
    await changeAgency(adam, { agencyId, ...entry });
    const { base } = (await findAgency(adam, agencyId))!;
    const found = { domain: 'd', listing: 'l', call: 'c', lookAlike: '' };
    await checkAgency(adam, { agencyId, base, ...found, verdict: 'genuine' });
    const [check] = (await findAgency(adam, agencyId))!.checks;
    await openAgency(cole, { agencyId, checkId: check!.id, reason: 'r', lookAlike: '' });
    for (const { mailbox } of proofs)
      expect((await subjectsTo(mailbox.address)).at(-1)).toMatch(/^Your agency is registered/);
  });

  it('has to name it', async () => {
    const { token, mailbox } = await aMailboxToRegister('kim@north-haverbrook.example');
    await expect(registerAgent(token, mailbox, PARTICULARS)).rejects.toThrow(/say which agency/);
  });
});
