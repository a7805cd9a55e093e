import { describe, expect, test } from 'vitest';
import { findSignInAccount } from '@/lib/accounts/queries';
import { changeAgency } from '@/lib/agencies/change-agency';
import { checkAgency } from '@/lib/agencies/check-agency';
import { nameContact } from '@/lib/agencies/name-contact';
import { openAgency, refuseAgency } from '@/lib/agencies/open-agency';
import { enterAgency } from '@/lib/agencies/propose-agency';
import { agencyHistory, agencyOfDomain, findAgency, listRegistry } from '@/lib/agencies/queries';
import type { EntryInput } from '@/lib/agencies/schema';
import { auditSentence } from '@/lib/audit/events';
import { database } from '@/lib/platform/database';
import { NotFound, type Refusal } from '@/lib/platform/refusal';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { subjectsTo } from '@/tests/support/registrations';

/** Names that nobody takes for one another. */
const NAMES =
  'walnut harbor pepper violin glacier monsoon copper turnip saddle quartz bishop lantern orchid thunder beaver mosaic ' +
  'falcon hickory juniper kettle nutmeg oyster prairie quiver rosewood tundra umbrella wagon yonder zephyr';
let made = -1;
/** What somebody types of an agency. */
function typed(more: Partial<EntryInput> = {}): EntryInput {
  made += 1;
  const name = NAMES.split(' ')[made] ?? `${made}`;
  return {
    name: `Court of ${name} ${made}`,
    type: 'court',
    level: 'county',
    country: 'US',
    state: 'IL',
    domains: `${name}.example`,
    phone: '(217) 555-0199',
    source: 'Directory of courts',
    ...more,
  };
}
const FOUND = {
  domain: 'On the list of .gov names.',
  listing: 'In the directory.',
  call: 'The clerk answered.',
};
const sentence = (promise: Promise<unknown>) => promise.catch((error: Error) => error.message);

async function proposed(more: Partial<EntryInput> = {}) {
  const analyst = await aStaffMember('analyst');
  const id = await enterAgency(analyst, typed(more));
  return { analyst, id, base: (await findAgency(analyst, id))!.base };
}

async function checked(more: Partial<EntryInput> = {}, lookAlike = '') {
  const { analyst, id, base } = await proposed(more);
  const cole = await aStaffMember('counsel');
  await checkAgency(cole, { agencyId: id, base, ...FOUND, lookAlike, verdict: 'genuine' });
  const check = (await findAgency(cole, id))!.checks[0]!;
  return { analyst, cole, id, check };
}

describe('opening', () => {
  test('takes a proposal, a check by one and the yes of another; then its agents sign in', async () => {
    const { cole, id, check } = await checked();
    const adam = await aStaffMember('administrator');
    const domain = check.entry.domains[0]!.domain;
    const agent = await database().account.create({
      data: {
        id: crypto.randomUUID(),
        address: `pat@${domain}`,
        kind: 'agent',
        name: 'Pat',
        agencyId: id,
        standing: 'active',
        createdAt: new Date(0),
      },
    });
    expect(await findSignInAccount(agent.address)).toBeNull();
    const decision = { agencyId: id, checkId: check.id, reason: 'I looked at the list too.', lookAlike: '' };
    expect(await sentence(openAgency(cole, decision))).toContain('You checked it yourself');
    await openAgency(adam, decision);
    expect(await findSignInAccount(agent.address)).toMatchObject({ id: agent.id });
    expect(await agencyOfDomain(domain)).toMatchObject({
      id,
      standing: 'verified',
      verifiedAt: expect.any(Date),
    });
    expect(check).toMatchObject({ calledNumber: '+12175550199', by: cole.name, findings: FOUND });
    const { checks } = (await findAgency(adam, id))!;
    expect(checks[0]).toMatchObject({ decidedBy: adam.name, answer: { reason: decision.reason } });
    expect(await sentence(openAgency(adam, decision))).toContain('Somebody decided on this check');
    const history = await agencyHistory(adam, id);
    expect(history.map(({ act, data }) => auditSentence(act, data))).toEqual([
      'Opened an agency that another had checked.',
      'Checked an agency.',
      'Named an agency that nobody has verified.',
    ]);
  });

  test('is mailed at each step to whoever is next, and names no agency', async () => {
    const adam = await aStaffMember('administrator');
    const { cole, id, check } = await checked();
    expect(await subjectsTo(adam.address)).toEqual([
      'An agency waits to be checked',
      'An agency’s check waits for a second person',
    ]);
    expect(await subjectsTo(cole.address)).toEqual([]);
    await openAgency(adam, { agencyId: id, checkId: check.id, reason: 'r', lookAlike: '' });
    expect(await subjectsTo(cole.address)).toEqual(['What you checked in the registry is in effect']);
    const { base, entry } = (await findAgency(adam, id))!;
    const agency = { ...(await anAgency()), id, domain: entry.domains[0]!.domain };
    const lee = await anAgent({ agency, pointOfContact: true });
    const wanted = typed({ name: entry.name, domains: entry.domains[0]!.domain, phone: '+1 217 555 0171' });
    await checkAgency(
      cole,
      { agencyId: id, base, ...FOUND, lookAlike: '', verdict: 'genuine' },
      { ...wanted },
    );
    const second = (await findAgency(adam, id))!.checks[0]!;
    await openAgency(adam, { agencyId: id, checkId: second.id, reason: 'r', lookAlike: '' });
    expect(await subjectsTo(lee.address)).toEqual(['What is registered of your agency was changed']);
  });

  test('is not for whoever handles or oversees alone, nor for agents', async () => {
    const { id, check } = await checked();
    const decision = { agencyId: id, checkId: check.id, reason: 'r', lookAlike: '' };
    for (const role of ['analyst', 'auditor', 'trust_and_safety', 'cleared'] as const) {
      await expect(openAgency(await aStaffMember(role), decision)).rejects.toBeInstanceOf(NotFound);
    }
    const agent = await anAgent();
    await expect(openAgency(agent, decision)).rejects.toBeInstanceOf(NotFound);
    await expect(enterAgency(agent, typed())).rejects.toBeInstanceOf(NotFound);
    expect(await findAgency(agent, id)).toBeNull();
    expect((await listRegistry(agent, { q: '', standing: null, after: null, before: null })).rows).toEqual(
      [],
    );
  });

  test('falls when the entry was changed after the check, and when two press at once one wins', async () => {
    const { analyst, id, check } = await checked();
    await changeAgency(analyst, { agencyId: id, ...typed({ domains: check.entry.domains[0]!.domain }) });
    const adam = await aStaffMember('administrator');
    const decision = { agencyId: id, checkId: check.id, reason: 'r', lookAlike: '' };
    const fallen = (await findAgency(adam, id))!;
    expect(fallen).toMatchObject({ stage: 'stale', checks: [{ waits: false }] });
    const waits = { q: fallen.entry.name, standing: null, waiting: true, after: null, before: null };
    expect((await listRegistry(adam, waits)).rows).toEqual([]);
    expect(await sentence(openAgency(adam, decision))).toContain('changed since it was checked');
    const cole = await aStaffMember('counsel');
    const again = (await findAgency(cole, id))!.base;
    await checkAgency(cole, { agencyId: id, base: again, ...FOUND, lookAlike: '', verdict: 'genuine' });
    const anew = { ...decision, checkId: (await findAgency(cole, id))!.checks[0]!.id };
    expect((await listRegistry(adam, waits)).rows).toMatchObject([{ id, stage: 'waits' }]);
    const both = await Promise.allSettled([
      openAgency(adam, anew),
      openAgency(await aStaffMember('counsel'), anew),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of a doubtful one is refused, and the reason stays', async () => {
    const { id, base } = await proposed();
    const [cole, carol] = [await aStaffMember('counsel'), await aStaffMember('counsel')];
    await checkAgency(cole, { agencyId: id, base, ...FOUND, lookAlike: '', verdict: 'doubtful' });
    const [check] = (await findAgency(carol, id))!.checks;
    const decision = { agencyId: id, checkId: check!.id, reason: 'Nobody knows it.', lookAlike: '' };
    expect(await sentence(openAgency(carol, decision))).toContain('found it doubtful');
    await refuseAgency(carol, decision);
    expect(await findAgency(carol, id)).toMatchObject({ standing: 'proposed', stage: 'refused' });
  });
});

describe('a look-alike', () => {
  test('is flagged and needs both people to say why', async () => {
    await database().agencyDomain.create({
      data: { domain: 'doj-ca.example', agencyId: (await anAgency()).id },
    });
    const { id, base } = await proposed({ domains: 'doj-ga.example' });
    const [cole, adam] = [await aStaffMember('counsel'), await aStaffMember('administrator')];
    expect((await findAgency(cole, id))!.lookAlikes).toMatchObject([
      { other: 'doj-ca.example', reason: 'one_edit', owner: { standing: 'verified' } },
    ]);
    const given = { agencyId: id, base, ...FOUND, verdict: 'genuine' } as const;
    const refusal = await checkAgency(cole, { ...given, lookAlike: '' }).catch((error) => error);
    expect(refusal).toMatchObject({ issues: [{ field: 'lookAlike' }] });
    await checkAgency(cole, { ...given, lookAlike: 'Georgia has a department of its own.' });
    const [check] = (await findAgency(cole, id))!.checks;
    expect(check!.lookAlikes).toEqual(['doj-ga.example:doj-ca.example']);
    const decision = { agencyId: id, checkId: check!.id, reason: 'Both are listed.' };
    const without = await openAgency(adam, { ...decision, lookAlike: '' }).catch((error) => error);
    expect(without).toMatchObject({ issues: [{ field: 'lookAlike' }] });
    await openAgency(adam, { ...decision, lookAlike: 'I asked California as well.' });
    expect((await findAgency(adam, id))!.checks[0]!.answer).toMatchObject({
      lookAlike: 'I asked California as well.',
    });
  });

  test('that came after the check holds up the opening', async () => {
    const { id, check } = await checked();
    await database().agencyDomain.create({
      data: {
        // A letter more, of an agency that came in between.
        domain: check.entry.domains[0]!.domain.replace('.', 's.'),
        agencyId: (await anAgency()).id,
      },
    });
    const decision = { agencyId: id, checkId: check.id, reason: 'r', lookAlike: 'w' };
    expect(await sentence(openAgency(await aStaffMember('counsel'), decision))).toContain('since the check');
  });
});

describe('an entry', () => {
  test('is refused with a sentence for each fault, and a domain is one agency’s alone', async () => {
    const analyst = await aStaffMember('analyst');
    const bad = typed({ domains: 'gmail.com\ngov.uk dоj.example', phone: '12' });
    const refusal: Refusal = await enterAgency(analyst, bad).catch((error) => error);
    expect(refusal.issues.map(({ field }) => field)).toEqual(['domains', 'domains', 'domains', 'phone']);
    const first = typed();
    await enterAgency(analyst, first);
    expect(await sentence(enterAgency(analyst, typed({ domains: first.domains })))).toContain(
      `${first.domains} is registered already`,
    );
    const race = typed().domains;
    const both = await Promise.allSettled([1, 2].map(() => enterAgency(analyst, typed({ domains: race }))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is entered and checked once, however often the button is pressed', async () => {
    const [analyst, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
    const once = typed();
    const [first, second] = await Promise.all([enterAgency(analyst, once), enterAgency(analyst, once)]);
    expect(second).toBe(first);
    const { base } = (await findAgency(cole, first!))!;
    const given = { agencyId: first!, base, ...FOUND, lookAlike: '', verdict: 'genuine' } as const;
    await Promise.all([checkAgency(cole, given), checkAgency(cole, given)]);
    expect((await findAgency(cole, first!))!.checks).toHaveLength(1);
    await checkAgency(cole, { ...given, call: 'I called again.' });
    expect((await findAgency(cole, first!))!.checks).toMatchObject([{ waits: true }, { waits: false }]);
  });

  test('is not checked without a domain and a number', async () => {
    const cole = await aStaffMember('counsel');
    for (const [lacking, words] of [
      [{ domains: '' }, 'no e-mail domain'],
      [{ phone: '', source: '' }, 'no directory number'],
    ] as const) {
      const { id, base } = await proposed(lacking);
      const given = { agencyId: id, base, ...FOUND, lookAlike: '', verdict: 'genuine' } as const;
      expect(await sentence(checkAgency(cole, given))).toContain(words);
    }
  });

  test('that was opened is changed by two people; until then it says what it said', async () => {
    const { id, check } = await checked();
    const [adam, carol] = [await aStaffMember('administrator'), await aStaffMember('counsel')];
    await openAgency(adam, { agencyId: id, checkId: check.id, reason: 'r', lookAlike: '' });
    const before = (await findAgency(adam, id))!;
    const wanted = typed({
      name: before.entry.name,
      phone: '+1 217 555 0177',
      domains: `*.${check.entry.domains[0]!.domain}`,
    });
    await expect(changeAgency(adam, { agencyId: id, ...wanted })).rejects.toThrow('changed by two people');
    const given = { agencyId: id, base: before.base, ...FOUND, lookAlike: '', verdict: 'genuine' } as const;
    await checkAgency(adam, given, wanted);
    const waiting = (await findAgency(adam, id))!;
    expect(waiting).toMatchObject({ entry: before.entry, stage: 'waits', standing: 'verified' });
    expect(waiting.checks[0]).toMatchObject({
      calledNumber: '+12175550199',
      changes: ['directoryPhone', 'domains'],
    });
    const decision = { agencyId: id, checkId: waiting.checks[0]!.id, reason: 'r', lookAlike: '' };
    expect(await sentence(openAgency(adam, decision))).toContain('You checked it yourself');
    await openAgency(carol, decision);
    const after = (await findAgency(carol, id))!;
    expect(after.entry).toMatchObject({ directoryPhone: '+12175550177', domains: [{ subdomains: true }] });
    expect(after.verifiedAt).toEqual(before.verifiedAt);
    expect(await agencyOfDomain(`north.${check.entry.domains[0]!.domain}`)).toMatchObject({ id });
    expect(await agencyOfDomain(`evil${check.entry.domains[0]!.domain}`)).toBeNull();
  });

  test('names points of contact among its own agents', async () => {
    const agent = await anAgent();
    const cole = await aStaffMember('counsel');
    const given = { agencyId: agent.agencyId, accountId: agent.accountId, contact: true };
    await expect(nameContact(await aStaffMember('analyst'), given)).rejects.toBeInstanceOf(NotFound);
    await nameContact(cole, given);
    await nameContact(cole, given);
    expect((await findAgency(cole, agent.agencyId))!.agents).toMatchObject([{ pointOfContact: true }]);
    expect(await subjectsTo(agent.address)).toEqual(['You are your agency’s point of contact']);
    expect((await agencyHistory(cole, agent.agencyId)).map(({ act }) => act)).toEqual([
      'agency.contact_named',
    ]);
    const other = await anAgent();
    await expect(nameContact(cole, { ...given, accountId: other.accountId })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

test('the registry is read by name, a page at a time both ways, and found by name or domain', async () => {
  const analyst = await aStaffMember('analyst');
  for (const letter of ['c', 'a', 'e', 'b', 'd']) {
    await enterAgency(
      analyst,
      typed({ name: `Keyset ${letter}`, domains: `keyset-${letter}${letter}${letter}.example` }),
    );
  }
  const view = { q: 'keyset', standing: 'proposed', after: null, before: null } as const;
  const names = ({ rows }: Awaited<ReturnType<typeof listRegistry>>) =>
    rows.map(({ name }) => name.slice(-1)).join('');
  const first = await listRegistry(analyst, view, 2);
  const second = await listRegistry(analyst, { ...view, after: first.next }, 2);
  const third = await listRegistry(analyst, { ...view, after: second.next }, 2);
  expect([first, second, third].map(names)).toEqual(['ab', 'cd', 'e']);
  expect([first.previous, third.next]).toEqual([null, null]);
  const back = await listRegistry(analyst, { ...view, before: third.previous }, 2);
  const start = await listRegistry(analyst, { ...view, before: back.previous }, 2);
  expect([back, start].map(names)).toEqual(['cd', 'ab']);
  expect([start.previous, start.next === null]).toEqual([null, false]);
  expect(names(await listRegistry(analyst, { ...view, q: 'KEYSET-CCC.exam' }))).toBe('c');
  expect((await listRegistry(analyst, { ...view, q: 'key%et' })).rows).toEqual([]);
});
